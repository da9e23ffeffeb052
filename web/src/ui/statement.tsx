/** What running text says outside the commitments: with its tense, who has a part in it, and where it stands. Other pages point to it by its slug. */
import { usePlanAddress } from '../app/use-plan-address.ts';
import { AreaStatementsQueryDocument, type LinkRow_CommitmentActorsEdgeFragment, type Statement_StatementFragment } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { ActorLink, ScopeNote } from './entity-links.tsx';
import { Block } from './entity-page.tsx';
import { LinkRow, LinkRows, SourceButton } from './link-row.tsx';
import { PagePart } from './page-part.tsx';
import { useScrollToHash } from './use-scroll-to-hash.ts';
import './statement.css';

/** How and where, in one line. */
export const howAndWhere = ({ how, municipality }: { how?: string | null; municipality?: { name: string } | null }, onlyIn: (name: string) => string): string | undefined =>
  [how, municipality && onlyIn(municipality.name)].filter(Boolean).join(' · ') || undefined;

/** An actor's part in a commitment, a statement or a whole focus area. */
export const ActorRow = ({ edge }: { edge: Omit<LinkRow_CommitmentActorsEdgeFragment, '__typename'> }) => {
  const { t } = useMessages();
  return (
    <LinkRow name={edge.node.name} ground={edge} role={edge.role} note={howAndWhere(edge, (name) => t('link.onlyIn', { name }))}>
      <ActorLink actor={edge.node} hollow={edge.implied || edge.evidence !== 'NAMED'} /> <ScopeNote scope={edge.node.scope} />
    </LinkRow>
  );
};

export const Statements = ({ statements }: { statements: readonly Statement_StatementFragment[] }) => {
  const { t } = useMessages();
  useScrollToHash();
  return (
    <ul className="statements">
      {statements.map((statement) => (
        <li key={statement.id} id={statement.slug} className="statement">
          <p className="statement-words"><span className={`tense tense-${statement.tense.toLowerCase()}`}>{t(`tense.${statement.tense}`)}</span> {statement.summary}</p>
          <SourceButton name={statement.summary} citations={statement.citations} />
          {statement.actors.edges.length > 0 && <LinkRows>{statement.actors.edges.map((edge) => <ActorRow key={edge.node.id} edge={edge} />)}</LinkRows>}
        </li>
      ))}
    </ul>
  );
};

/** The statements of a focus area's running text; an address that points to one of them is followed once they are there. */
export const AreaStatements = ({ area, hue, note }: { area: string; hue: number; note: string }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  return (
    <PagePart document={AreaStatementsQueryDocument} variables={{ slug: area, locale: variables.locale }} what={t('area.also')} pick={({ focusArea }) => (focusArea?.slug === area ? focusArea.alsoPromised : null)} height={240}>
      {(statements) => statements.length > 0 && <Block title={t('area.also')} count={statements.length} note={note} hue={hue}><Statements statements={statements} /></Block>}
    </PagePart>
  );
};

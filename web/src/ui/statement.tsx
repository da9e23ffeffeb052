/** What running text says outside the commitments: with its tense, who has a part in it, and where it stands. Other pages point to it by its slug. */
import type { LinkRow_CommitmentActorsEdgeFragment, Statement_StatementFragment } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { ActorLink, ScopeNote } from './entity-links.tsx';
import { LinkRow, LinkRows, SourceButton } from './link-row.tsx';
import './statement.css';

/** How and where, in one line. */
export const howAndWhere = ({ how, municipality }: { how?: string | null; municipality?: { name: string } | null }, onlyIn: (name: string) => string): string | undefined =>
  [how, municipality && onlyIn(municipality.name)].filter(Boolean).join(' · ') || undefined;

/** An actor's part in a commitment or a statement. */
export const ActorRow = ({ edge }: { edge: LinkRow_CommitmentActorsEdgeFragment }) => {
  const { t } = useMessages();
  return (
    <LinkRow name={edge.node.name} ground={edge} role={edge.role} note={howAndWhere(edge, (name) => t('link.onlyIn', { name }))}>
      <ActorLink actor={edge.node} hollow={edge.implied || edge.evidence !== 'NAMED'} /> <ScopeNote scope={edge.node.scope} />
    </LinkRow>
  );
};

export const Statements = ({ statements }: { statements: readonly Statement_StatementFragment[] }) => {
  const { t } = useMessages();
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

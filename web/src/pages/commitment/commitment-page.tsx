/** One indsats: what it says, who answers for it, who takes part, whom it is for, what it is directed against and how it is done. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { CommitmentActorsQueryDocument, CommitmentPlansQueryDocument, CommitmentQueryDocument, type CommitmentQueryQuery, type OtherPlan_CommitmentFragment } from '../../gql/graphql.ts';
import { type MessageKey, useMessages } from '../../i18n/messages.tsx';
import { paths, slugInPlan } from '../../paths.ts';
import { CommentsBlock } from '../../together/comments-block.tsx';
import { EntityTools } from '../../together/entity-tools.tsx';
import { AreaLink, CommitmentLink, ConceptLink, commitmentNumber, hueOf } from '../../ui/entity-links.tsx';
import { Block, Facts, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Answered } from '../../ui/answered.tsx';
import { LinkRow, LinkRows, SourceButton } from '../../ui/link-row.tsx';
import { NotFoundInPlan } from '../../ui/not-found-in-plan.tsx';
import { PagePart } from '../../ui/page-part.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { AreaStatements } from '../../ui/statement.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { Status } from './set-status.tsx';
import { CommitmentParties } from './commitment-parties.tsx';

type Commitment = NonNullable<CommitmentQueryQuery['commitment']>;
const route = getRouteApi(paths.commitment);

/** Words of the plan that the commitment uses: each stands in the commitment's own passage, a click away. */
const Concepts = ({ commitment, title, concepts, shape, none }: { commitment: Commitment; title: MessageKey; concepts: Commitment['methods']; shape?: 'target' | 'against'; none?: MessageKey }) => {
  const { t } = useMessages();
  if (concepts.length === 0 && !none) return null;
  return (
    <Block title={t(title)}>
      {concepts.length === 0 && none && <p className="soft">{t(none)}</p>}
      <LinkRows>
        {concepts.map((concept) => (
          <LinkRow key={concept.id} name={concept.name} ground={{ evidence: 'NAMED', citations: commitment.citations }} words={t('commitment.inText')} note={concept.definition}>
            <ConceptLink concept={concept} {...(shape ? { shape } : {})} />
          </LinkRow>
        ))}
      </LinkRows>
    </Block>
  );
};

/** Commitments of other plans: last year's, or those that a local action plan carries out. */
const Others = ({ title, commitments }: { title: MessageKey; commitments: readonly OtherPlan_CommitmentFragment[] }) => {
  const { t } = useMessages();
  return commitments.length === 0 ? null : (
    <Block title={t(title)}>
      <LinkRows>{commitments.map((other) => <LinkRow key={other.id} name={other.name} ground={{ evidence: 'NAMED', citations: other.citations }} words={t('commitment.inPlan')}><CommitmentLink commitment={other} /></LinkRow>)}</LinkRows>
    </Block>
  );
};

/** What is asked for apart: who takes part, other years' and local plans, the section's running text. */
const Parts = ({ slug, area, hue }: { slug: string; area: string; hue: number }) => {
  const { t } = useMessages();
  const { variables: { locale } } = usePlanAddress();
  const pick = <C extends { slug: string }>({ commitment }: { commitment?: C | null }): C | null => (commitment?.slug === slug ? commitment : null);
  return (
    <>
      <PagePart document={CommitmentActorsQueryDocument} variables={{ slug, locale }} what={t('panel.actors')} pick={(data) => pick(data)} height={320}>{(commitment) => <CommitmentParties commitment={commitment} />}</PagePart>
      <PagePart document={CommitmentPlansQueryDocument} variables={{ slug, locale }} what={t('commitment.plans')} pick={(data) => pick(data)} height={1}>
        {(commitment) => (
          <>
            <Others title="commitment.continues" commitments={commitment.continues ? [commitment.continues] : []} />
            <Others title="commitment.implements" commitments={commitment.implements} />
            <Others title="commitment.implementedBy" commitments={commitment.implementedBy} />
          </>
        )}
      </PagePart>
      <AreaStatements area={area} hue={hue} note={t('commitment.alsoNote')} />
    </>
  );
};

const CommitmentView = ({ commitment }: { commitment: Commitment }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const number = commitmentNumber(commitment);
  const siblings = commitment.focusArea.commitments.filter(({ id }) => id !== commitment.id);
  useDocument({ title: `${number} ${commitment.name} · ${t('app.name')}`, description: commitment.summary });
  return (
    <>
      <PageHead
        hue={hueOf(commitment.focusArea.number)} title={commitment.name} lead={commitment.summary}
        chip={<><b>{t('panel.commitmentNumber', { number })}</b> <AreaLink area={commitment.focusArea} /></>}
        figures={[
          { label: t('panel.actors'), value: commitment.actors.totalCount },
          { label: t('panel.targets'), value: commitment.targetGroups.length },
        ]}
      >
        <SourceButton name={commitment.name} citations={commitment.citations} />
        <EntityTools id={commitment.id}><Link className="button" to={paths.plan} params={{ lang, district, year }} search={{ sel: `c:${number}` }}>{t('page.showInPlan')}</Link></EntityTools>
      </PageHead>
      <PageBody aside={
        <>
          <Block title={t('commitment.status')}>
            <Facts facts={[
              { term: t('commitment.statusTerm'), content: <Status slug={commitment.slug} name={commitment.name} status={commitment.status} /> },
              { term: t('commitment.due'), content: commitment.due },
            ]} />
          </Block>
          <Concepts commitment={commitment} title="panel.forWhom" concepts={commitment.targetGroups} shape="target" none="panel.noTarget" />
          <Concepts commitment={commitment} title="panel.against" concepts={commitment.directedAgainst} shape="against" />
          <Concepts commitment={commitment} title="panel.methods" concepts={commitment.methods} none="commitment.noMethod" />
          <Concepts commitment={commitment} title="commitment.legal" concepts={commitment.legalBases} />
          {siblings.length > 0 && <Block title={t('commitment.siblings')}><ul className="plain-list">{siblings.map((other) => <li key={other.id}><CommitmentLink commitment={other} /></li>)}</ul></Block>}
        </>
      }>
        <Parts slug={commitment.slug} area={commitment.focusArea.slug} hue={hueOf(commitment.focusArea.number)} />
        <CommentsBlock about={commitment.id} />
      </PageBody>
    </>
  );
};

export const CommitmentPage = () => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const { commitment: key } = route.useParams();
  const slug = slugInPlan(key, variables.plan);
  const query = useQuery({ query: CommitmentQueryDocument, variables: { slug, locale: variables.locale } });
  return (
    <Answered
      query={query} what={t('commitment.one')} pick={(data) => (data.commitment?.slug === slug ? data.commitment : null)} skeleton={<PageSkeleton what={t('commitment.one')} />}
      missing={<NotFoundInPlan wanted={key} />}
    >
      {(found) => <CommitmentView key={slug} commitment={found} />}
    </Answered>
  );
};

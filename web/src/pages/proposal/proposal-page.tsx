/** One proposal: each of its changes side by side with what stood, why, by whom; and the decision on it. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { EntityLink } from '../../app/entity-link.tsx';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { ProposalChangesQueryDocument, type ProposalChangesQueryQuery, ProposalQueryDocument, type ProposalQueryQuery, SubjectQueryDocument } from '../../gql/graphql.ts';
import { formatMoment } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { ChangeCard, useByline } from '../../together/change-card.tsx';
import { CommentsBlock } from '../../together/comments-block.tsx';
import { contentNow } from '../../together/difference.tsx';
import { useViewer } from '../../together/viewer.ts';
import { Answered } from '../../ui/answered.tsx';
import { Grounds, groundOfClaim } from '../../ui/link-row.tsx';
import { Block, Facts, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { Decision } from './decision.tsx';
import '../../together/together.css';

type Proposal = Extract<NonNullable<ProposalQueryQuery['node']>, { __typename: 'Proposal' }>;
const route = getRouteApi(paths.proposal);

export type ProposedChange = Extract<NonNullable<ProposalChangesQueryQuery['node']>, { __typename: 'Proposal' }>['changes'][number];

/** A change beside what stands now, with what a link rests on. */
const Proposed = ({ change, open }: { change: ProposedChange; open: boolean }) => {
  const { t } = useMessages();
  const { variables: { locale } } = usePlanAddress();
  const about = change.entity?.id ?? change.claim?.id;
  const [{ data }] = useQuery({ query: SubjectQueryDocument, variables: { id: about ?? '', locale }, pause: !about });
  const subject = data?.node;
  return (
    <ChangeCard change={change} now={open ? contentNow(subject) : undefined}>
      {subject?.__typename === 'Claim' && <div className="change-evidence"><p className="soft fine">{t('together.grounds')}</p><Grounds {...groundOfClaim(subject)} /></div>}
    </ChangeCard>
  );
};

const ProposalView = ({ proposal }: { proposal: Proposal }) => {
  const { t, locale } = useMessages();
  const byline = useByline();
  const { variables } = usePlanAddress();
  const [{ data }] = useQuery({ query: ProposalChangesQueryDocument, variables: { id: proposal.id, locale: variables.locale } });
  const changes = data?.node?.__typename === 'Proposal' ? data.node.changes : undefined;
  const { viewer } = useViewer();
  const { title, status, reason, concerns, review, held, createdAt } = proposal;
  useDocument({ title: `${title} · ${t('nav.proposals')} · ${t('app.name')}`, description: reason.length > 20 ? reason : t('proposal.lead') });
  // What has been made is part of what stands: only what still waits is held against it.
  const open = status === 'OPEN' || status === 'CONFLICT';
  const mine = viewer !== undefined && proposal.author?.id === viewer.id;
  return (
    <>
      <PageHead title={title} danish="da" chip={<><span className="proposal-status" data-status={status}>{t(`proposalStatus.${status}`)}</span> {formatMoment(createdAt, locale)}</>} lead={<span lang="da">{reason}</span>}>
        {status === 'CONFLICT' && <p className="callout">{t('proposal.conflict')}</p>}
        {held && status === 'OPEN' && <p className="callout">{t('proposal.held')}</p>}
      </PageHead>
      <PageBody aside={
        <Block title={t('proposal.about')}>
          <Facts facts={[
            { term: t('proposal.author'), content: byline(proposal.author, proposal.byOrganisation) },
            { term: t('proposal.concernsTerm'), content: concerns.length > 0 && <ul>{concerns.map((actor) => <li key={actor.id}><EntityLink entity={actor} danish /></li>)}</ul> },
            { term: t('proposal.reviewed'), content: review && `${formatMoment(review.at, locale)}, ${byline(review.reviewer, review.byOrganisation)}` },
            { term: t('proposal.comment'), content: review?.comment && <span lang="da">{review.comment}</span> },
          ]} />
        </Block>
      }>
        <Block title={t('proposal.changes')} count={changes?.length}>
          {changes ? changes.map((change) => <Proposed key={change.id} change={change} open={open} />) : <div aria-busy="true"><div className="skeleton" style={{ height: 120 }} /></div>}
        </Block>
        {status === 'OPEN' && changes && <Decision proposal={proposal} changes={changes} mine={mine} />}
        <CommentsBlock about={proposal.id} />
      </PageBody>
    </>
  );
};

export const ProposalPage = () => {
  const { t } = useMessages();
  const { lang, district, year, variables: { locale } } = usePlanAddress();
  const { proposal: id } = route.useParams();
  const query = useQuery({ query: ProposalQueryDocument, variables: { id, locale } });
  return (
    <Answered
      query={query} what={t('proposal.one')} pick={(data) => (data.node?.__typename === 'Proposal' ? data.node : null)} skeleton={<PageSkeleton what={t('proposal.one')} blocks={1} />}
      missing={<Missing><Link to={paths.proposals} params={{ lang, district, year }} search={{}}>{t('nav.proposals')}</Link></Missing>}
    >
      {(found) => <ProposalView key={id} proposal={found} />}
    </Answered>
  );
};

const Missing = ({ children }: { children: React.ReactNode }) => {
  const { t } = useMessages();
  useDocument({ title: `${t('proposal.missing')} · ${t('app.name')}`, description: t('proposal.missingHelp') });
  return <div className="last-resort"><h1>{t('proposal.missing')}</h1><p>{t('proposal.missingHelp')}</p><p>{children}</p></div>;
};

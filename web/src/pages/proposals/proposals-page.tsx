/** The inbox: proposals by what has become of them, newest first. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { SignInFirst } from '../../app/sign-in/sign-in-first.tsx';
import { ProposalsQueryDocument, type Together_ProposalFragment } from '../../gql/graphql.ts';
import { formatMoment } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths, proposalStatuses, statusKey } from '../../paths.ts';
import { useByline } from '../../together/change-card.tsx';
import { useViewer } from '../../together/viewer.ts';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { Problems } from './problems.tsx';
import '../../together/together.css';

const route = getRouteApi(paths.proposals);

export const ProposalLine = ({ proposal }: { proposal: Together_ProposalFragment }) => {
  const { t, locale } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const byline = useByline();
  return (
    <li className="proposal-line">
      <Link to={paths.proposal} params={{ lang, district, year, proposal: proposal.id }} lang="da">{proposal.title}</Link>
      <span className="soft fine"><span className="proposal-status" data-status={proposal.status}>{t(`proposalStatus.${proposal.status}`)}</span> {formatMoment(proposal.createdAt, locale)} · {byline(proposal.author, proposal.byOrganisation)}</span>
      {proposal.concerns.length > 0 && <span className="fine">{t('proposal.concerns')} <span lang="da">{proposal.concerns.map(({ name }) => name).join(', ')}</span></span>}
      {proposal.mayReview && <span className="fine"><b>{t('proposal.yours')}</b></span>}
    </li>
  );
};

const List = ({ status }: { status: (typeof proposalStatuses)[number] }) => {
  const { t } = useMessages();
  const { lang, district, year, variables: { locale } } = usePlanAddress();
  const { after } = route.useSearch();
  const [{ data, error }, refetch] = useQuery({ query: ProposalsQueryDocument, variables: { status: statusKey[status], after: after ?? null, locale } });
  if (!data) return error ? <Failure what={t('nav.proposals')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /> : <div className="block" aria-busy="true"><div className="skeleton" style={{ height: 120 }} /></div>;
  const { edges, totalCount, pageInfo } = data.proposals;
  return (
    <Block title={t(`proposalStatus.${statusKey[status]}`)} count={totalCount}>
      {edges.length === 0 && <p className="soft">{t('proposal.none')}</p>}
      <ul className="proposals">{edges.map(({ node }) => <ProposalLine key={node.id} proposal={node} />)}</ul>
      {pageInfo.hasNextPage && pageInfo.endCursor && <p><Link className="button" to={paths.proposals} params={{ lang, district, year }} search={{ status, after: pageInfo.endCursor }}>{t('together.older')}</Link></p>}
    </Block>
  );
};

export const ProposalsPage = () => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const { status = 'open' } = route.useSearch();
  const { viewer, known, may } = useViewer();
  useDocument({ title: `${t('nav.proposals')} · ${t('app.name')}`, description: t('proposal.lead') });
  if (!known) return <PageSkeleton what={t('nav.proposals')} aside={false} />;
  return (
    <>
      <PageHead title={t('nav.proposals')} lead={t('proposal.lead')}>
        {viewer && (
          <ul className="status-tabs" aria-label={t('proposal.byStatus')}>
            {proposalStatuses.map((one) => <li key={one}><Link to={paths.proposals} params={{ lang, district, year }} search={one === 'open' ? {} : { status: one }} className={one === status ? 'status-chosen' : undefined} activeOptions={{ exact: true, includeSearch: true }}>{t(`proposalStatus.${statusKey[one]}`)}</Link></li>)}
          </ul>
        )}
      </PageHead>
      <PageBody>{viewer ? <>{may('REVIEW') && status === 'open' && <Problems />}<List status={status} /></> : <SignInFirst words={t('proposal.signIn')} />}</PageBody>
    </>
  );
};

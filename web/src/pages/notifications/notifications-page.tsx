/** What is new to whoever is signed in, newest first. Being here does not count as having seen it: one says so. */
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useClient, useMutation, useQuery } from 'urql';
import { EntityLink } from '../../app/entity-link.tsx';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { SignInFirst } from '../../app/sign-in/sign-in-first.tsx';
import { NotificationsQueryDocument, type NotificationsQueryQuery, SeeNotificationsDocument } from '../../gql/graphql.ts';
import { formatMoment } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { AboutLink } from '../../together/about-link.tsx';
import { useByline } from '../../together/change-card.tsx';
import { CommentLine } from '../../together/comments.tsx';
import { askAgain } from '../../together/freshness.ts';
import { useViewer } from '../../together/viewer.ts';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { ProposalLine } from '../proposals/proposals-page.tsx';
import '../../together/together.css';

type News = NotificationsQueryQuery['notifications'][number];

const ChangeLine = ({ change, at }: { change: NonNullable<News['change']>; at: string }) => {
  const { t, locale } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const byline = useByline();
  return (
    <li className="proposal-line">
      <span>{change.entity ? <EntityLink entity={change.entity} danish /> : <b lang="da">{change.label}</b>}: {change.summary}</span>
      <span className="soft fine">{formatMoment(at, locale)} · {byline(change.by, change.byOrganisation)}</span>
      {change.reason && <span className="fine">{t('together.because', { reason: change.reason })}</span>}
      <span className="fine"><Link to={paths.changes} params={{ lang, district, year }} search={change.entity ? { about: change.entity.id } : {}}>{t('news.seeChange')}</Link></span>
    </li>
  );
};

/** A comment says on what; on a proposal that is the proposal. */
const About = ({ id }: { id: string }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  return <> · {id.startsWith('pr_') ? <Link to={paths.proposal} params={{ lang, district, year, proposal: id }}>{t('together.seeProposal')}</Link> : <AboutLink id={id} />}</>;
};

const Line = ({ news: { proposal, comment, change, at } }: { news: News }): ReactNode => {
  if (proposal) return <ProposalLine proposal={proposal} />;
  if (comment) return <CommentLine comment={comment}><About id={comment.about} /></CommentLine>;
  return change ? <ChangeLine change={change} at={at} /> : null;
};

const Groups = ({ news }: { news: readonly News[] }) => {
  const { t } = useMessages();
  const kinds = [...new Set(news.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = news.filter((one) => one.kind === kind);
    return (
      <div key={kind} className="news-kind">
        <h3>{t(`news.${kind}`)} <span className="block-count">{own.length}</span></h3>
        <ul className="proposals">{own.map((one) => <Line key={`${one.at}${one.proposal?.id ?? one.comment?.id ?? one.change?.id}`} news={one} />)}</ul>
      </div>
    );
  });
};

const All = ({ news }: { news: readonly News[] }) => {
  const { t } = useMessages();
  const client = useClient();
  const [, see] = useMutation(SeeNotificationsDocument);
  const [busy, setBusy] = useState(false);
  const fresh = news.filter(({ unread }) => unread);
  const seen = news.filter(({ unread }) => !unread);
  const seeAll = async (): Promise<void> => {
    const [newest] = fresh;
    if (!newest) return;
    setBusy(true);
    await see({ until: newest.at });
    askAgain(client);
    setBusy(false);
  };
  return (
    <>
      <Block title={t('news.fresh')} count={fresh.length}>
        {fresh.length === 0 ? <p className="soft">{t('news.noneFresh')}</p> : <><p className="form-buttons"><button type="button" className="button" disabled={busy} onClick={() => void seeAll()}>{t('news.seen')}</button></p><Groups news={fresh} /></>}
      </Block>
      {seen.length > 0 && <Block title={t('news.before')} count={seen.length}><Groups news={seen} /></Block>}
    </>
  );
};

export const NotificationsPage = () => {
  const { t } = useMessages();
  const { lang, district, year, variables: { locale } } = usePlanAddress();
  const { viewer, known } = useViewer();
  const [{ data, error }, refetch] = useQuery({ query: NotificationsQueryDocument, variables: { locale }, pause: !viewer, requestPolicy: 'cache-and-network' });
  useDocument({ title: `${t('nav.notifications')} · ${t('app.name')}`, description: t('news.lead') });
  if (!known || (viewer && !data && !error)) return <PageSkeleton what={t('nav.notifications')} aside={false} />;
  return (
    <>
      <PageHead title={t('nav.notifications')} lead={t('news.lead')}>
        <p className="page-actions"><Link className="button" to={paths.digest} params={{ lang, district, year }} search={{}}>{t('nav.digest')}</Link></p>
      </PageHead>
      <PageBody>
        {!viewer && <SignInFirst words={t('news.signIn')} />}
        {viewer && !data && error && <Failure what={t('nav.notifications')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} />}
        {viewer && data && <All news={data.notifications} />}
      </PageBody>
    </>
  );
};

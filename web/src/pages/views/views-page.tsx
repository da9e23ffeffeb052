/** Views that people keep: their own and those that are shared, each with what it is for. To be opened, sent on, and deleted by whose they are. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { Link2, Mail, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { SignInFirst } from '../../app/sign-in/sign-in-first.tsx';
import { RemoveViewDocument, ViewsQueryDocument, type ViewsQueryQuery } from '../../gql/graphql.ts';
import { formatMoment } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { useByline } from '../../together/change-card.tsx';
import { OutcomeNote } from '../../together/outcome.tsx';
import { type Outcome, useMaking } from '../../together/proposing.ts';
import { useViewer } from '../../together/viewer.ts';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { SaveView } from './save-view.tsx';
import '../../together/together.css';

const route = getRouteApi(paths.views);
type View = ViewsQueryQuery['savedViews']['edges'][number]['node'];

const Entry = ({ view, remove }: { view: View; remove: (id: string) => Promise<void> }) => {
  const { t, locale } = useMessages();
  const { lang } = usePlanAddress();
  const byline = useByline();
  const [copied, setCopied] = useState<'plan.copied' | 'plan.copyFailed'>();
  const [sure, setSure] = useState(false);
  const href = `/${lang}${view.address}`;
  const address = window.location.origin + href;
  const copy = async (): Promise<void> => setCopied(await navigator.clipboard.writeText(address).then(() => 'plan.copied' as const, () => 'plan.copyFailed' as const));
  const mail = `mailto:?subject=${encodeURIComponent(view.name)}&body=${encodeURIComponent([view.purpose, address].filter(Boolean).join('\n\n'))}`;
  return (
    <li className="proposal-line">
      <a href={href} lang="da">{view.name}</a>
      {view.purpose && <span lang="da">{view.purpose}</span>}
      <span className="soft fine">{view.mine ? t('views.yours') : byline(view.owner, view.byOrganisation)} · {formatMoment(view.at, locale)} · {t(view.shared ? 'views.shared' : 'views.onlyYou')}</span>
      <span className="page-actions">
        <button type="button" className="button" onClick={() => void copy()}><Link2 size={16} aria-hidden="true" /> <span aria-live="polite">{t(copied ?? 'plan.copy')}</span><span className="visually-hidden">: {view.name}</span></button>
        <a className="button" href={mail}><Mail size={16} aria-hidden="true" /> {t('views.send')}<span className="visually-hidden">: {view.name}</span></a>
        {view.mine && !sure && <button type="button" className="button" onClick={() => setSure(true)}><Trash2 size={16} aria-hidden="true" /> {t('views.delete')}<span className="visually-hidden">: {view.name}</span></button>}
        {view.mine && sure && <><button type="button" className="button button-strong" onClick={() => void remove(view.id)}>{t('views.sure')}<span className="visually-hidden">: {view.name}</span></button><button type="button" className="button" onClick={() => setSure(false)}>{t('together.close')}</button></>}
      </span>
    </li>
  );
};

const List = () => {
  const { t } = useMessages();
  const client = useClient();
  const { run } = useMaking();
  const { lang, district, year, variables: { locale } } = usePlanAddress();
  const { after } = route.useSearch();
  const [outcome, setOutcome] = useState<Outcome>();
  const [{ data, error }, refetch] = useQuery({ query: ViewsQueryDocument, variables: { after: after ?? null, locale }, requestPolicy: 'cache-and-network' });
  if (!data) return error ? <Failure what={t('nav.views')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /> : <div className="block" aria-busy="true"><div className="skeleton" style={{ height: 120 }} /></div>;
  const remove = async (view: string): Promise<void> => setOutcome(await run(async (idempotencyKey) => {
    const { data: answer } = await client.mutation(RemoveViewDocument, { locale, input: { view, idempotencyKey } }).toPromise();
    return answer && { errors: answer.removeView.errors, changes: [], made: true };
  }));
  const { edges, pageInfo: { hasNextPage, endCursor } } = data.savedViews;
  const groups = [{ title: t('views.mine'), views: edges.filter(({ node }) => node.mine), none: t('views.noneMine') }, { title: t('views.others'), views: edges.filter(({ node }) => !node.mine), none: t('views.noneShared') }];
  return (
    <>
      <OutcomeNote outcome={outcome?.kind === 'REFUSED' ? outcome : undefined} />
      {groups.map(({ title, views, none }) => (
        <Block key={title} title={title} count={views.length}>
          {views.length === 0 && <p className="soft">{none}</p>}
          {views.length > 0 && <ul className="proposals">{views.map(({ node }) => <Entry key={node.id} view={node} remove={remove} />)}</ul>}
        </Block>
      ))}
      {hasNextPage && endCursor && <p><Link className="button" to={paths.views} params={{ lang, district, year }} search={{ after: endCursor }}>{t('together.older')}</Link></p>}
    </>
  );
};

export const ViewsPage = () => {
  const { t } = useMessages();
  const { viewer, known } = useViewer();
  const { save } = route.useSearch();
  const navigate = route.useNavigate();
  useDocument({ title: `${t('nav.views')} · ${t('app.name')}`, description: t('views.lead') });
  if (!known) return <PageSkeleton what={t('nav.views')} aside={false} />;
  return (
    <>
      <PageHead title={t('nav.views')} lead={t('views.lead')} />
      <PageBody>{viewer ? <>{save && <SaveView key={save} address={save} saved={() => void navigate({ search: {}, replace: true })} />}<List /></> : <SignInFirst words={t('views.signIn')} />}</PageBody>
    </>
  );
};

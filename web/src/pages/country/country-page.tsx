/** The whole country: the plans of all districts for one year, as groups that open where one wants to look closer. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Table2, Waypoints } from 'lucide-react';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { useSingleKey } from '../../app/single-keys.ts';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { CountryQueryDocument } from '../../gql/graphql.ts';
import { apiLocale } from '../../i18n/locale.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { layGroups } from '../../network-views/groups/layout.ts';
import { type Group, groupNetwork, type Groups, nameOf } from '../../network-views/groups/model.ts';
import { GroupsTable } from '../../network-views/groups/groups-table.tsx';
import { BareFrame } from '../../network-views/scene-frame.tsx';
import type { CountrySearch } from '../../paths.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useDocument } from '../../ui/use-document.ts';
import { countryWork } from './country-work.ts';
import { GroupNote } from './group-note.tsx';
import '../../ui/view-switch.css';
import './country-page.css';

/** Above so many things a picture of buttons is too slow: they are painted instead. */
const mostButtons = 600;
const ExportCountry = lazy(async () => ({ default: (await import('./export-country.tsx')).ExportCountry }));
const CanvasScene = lazy(() => import('../../network-views/canvas/canvas-scene.tsx').then((loaded) => ({ default: loaded.CanvasScene })));
const nothing: string[] = [];

const Country = ({ groups, search, change }: { groups: Groups; search: CountrySearch; change: (part: Partial<CountrySearch>, replace?: boolean) => void }) => {
  const { t } = useMessages();
  const narrow = useMediaQuery('(max-width: 760px)');
  const open = search.open ?? nothing;
  const network = useMemo(() => groupNetwork(groups), [groups]);
  const selected = search.sel && network.nodes.has(search.sel) ? search.sel : undefined;
  const scene = useMemo(() => layGroups(groups, network, { selected, narrow }), [groups, network, selected, narrow]);
  const work = useMemo(() => countryWork(groups), [groups]);
  const byId = useMemo(() => new Map(groups.nodes.map((group) => [group.id, group])), [groups]);
  const speak = (group: Group | undefined): string => (group ? `${nameOf(group)}, ${t(`country.kind.${group.kind}`)}, ${t('count.commitments', { count: group.commitments })}` : '');
  const select = (id: string | undefined): void => change({ sel: id });
  const table = search.view === 'table';
  useSingleKey('t', () => change({ view: table ? undefined : 'table' }));
  return (
    <>
      <GroupNote groups={groups} selected={selected} close={() => select(undefined)} />
      {groups.truncated && <p className="notice">{t('country.truncated')}</p>}
      {table ? <GroupsTable groups={groups} selected={selected} select={select} />
        : groups.nodes.length > mostButtons ? <div className="scene-frame"><Suspense fallback={<p aria-busy="true">{t('country.title')}</p>}><CanvasScene work={work} selected={selected} select={select} /></Suspense></div>
          : (
            <BareFrame scene={scene} network={network} label={t('country.title')} selected={selected} selectId={select} zoom={search.zoom} zoomTo={(zoom) => change({ zoom }, true)} narrow={narrow} speak={({ id }) => speak(byId.get(id))}
              unfold={({ key }) => change({ open: open.includes(key) ? open.filter((id) => id !== key) : [...open, key].sort() })}>
              <p className="soft">{t('country.note')}</p>
            </BareFrame>
          )}
      {open.length > 0 && <p><button type="button" className="button" onClick={() => change({ open: undefined })}>{t('country.closeAll')}</button></p>}
    </>
  );
};

export const CountryPage = () => {
  const { t, locale } = useMessages();
  const { year, lang, district } = usePlanAddress();
  const search = useSearch({ strict: false }) as CountrySearch;
  const navigate = useNavigate();
  const change = (part: Partial<CountrySearch>, replace = false): void => void navigate({ to: '.', search: (current: CountrySearch) => ({ ...current, ...(replace ? {} : { zoom: undefined }), ...part }), resetScroll: false, replace } as unknown as Parameters<typeof navigate>[0]);
  const [{ data, error, fetching, stale }, refetch] = useQuery({ query: CountryQueryDocument, variables: { year: Number(year), open: search.open ?? nothing, locale: apiLocale(locale) } });
  // What was there stays while its groups are opened.
  const last = useRef<Groups>(undefined);
  if (data) last.current = data.networkGroups;
  const groups = data?.networkGroups ?? last.current;
  useDocument({ title: `${t('country.title')} ${year} · ${t('app.name')}`, description: t('country.lead', { year }) });
  if (!groups) return error ? <PageBody><Failure page what={t('country.title')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /></PageBody> : <PageSkeleton what={t('country.title')} aside={false} />;
  const shut = groups.nodes.filter(({ open }) => !open);
  return (
    <>
      <PageHead title={t('country.title')} lead={t('country.lead', { year })} figures={[
        { label: t('country.districts'), value: groups.nodes.filter(({ kind }) => kind === 'DISTRICT').length }, { label: t('country.commitments'), value: groups.links.reduce((sum, { commitments }) => sum + commitments, 0) }, { label: t('country.shown'), value: shut.length },
      ]}>
        <div className="country-tools">
          <nav className="view-switch" aria-label={t('view.switch')}>
            {(['map', 'table'] as const).map((view) => {
              const now = (search.view ?? 'map') === view;
              return <a key={view} href={view === 'map' ? '?' : '?view=table'} aria-current={now ? 'page' : undefined} onClick={(event) => { event.preventDefault(); change({ view: view === 'map' ? undefined : view }); }}>{view === 'map' ? <Waypoints size={16} aria-hidden="true" /> : <Table2 size={16} aria-hidden="true" />} {t(`view.${view}`)}</a>;
            })}
          </nav>
          <CopyLink />
          <Suspense><ExportCountry groups={groups} selected={search.sel} year={year} picture={search.view !== 'table'} /></Suspense>
          <Link className="button" to="/$lang/$district/$year/plan" params={{ lang, district, year }}>{t('country.back')}</Link>
        </div>
      </PageHead>
      <PageBody>
        <div className="country" aria-busy={fetching || stale}>
          {error && <Failure what={t('country.title')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} />}
          {groups.nodes.length === 0 ? <div className="empty"><p>{t('country.none', { year })}</p></div> : <Country groups={groups} search={search} change={change} />}
        </div>
      </PageBody>
    </>
  );
};

/** "Planen": who does what for whom, as lanes, with the grounds of every link one step away. */
import { lazy, Suspense, useCallback, useRef } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { PlanQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { NoSuchPlan } from '../../ui/no-such-plan.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useDocument } from '../../ui/use-document.ts';
import { activeFilters, FilterRail } from './filter-rail.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { Legend, StartPanel } from './panel/start-panel.tsx';
import { Picture } from './picture.tsx';
import { PlanPanel } from './panel/plan-panel.tsx';
import type { Plan } from './plan-model.ts';
import { PlanSkeleton } from './plan-skeleton.tsx';
import { PlanToolbar } from './plan-toolbar.tsx';
import { PrintNote } from './print-note.tsx';
import { RouteNotice } from './route-notice.tsx';
import { useShown } from './use-shown.ts';
import { ViewSwitch } from './view-switch.tsx';
import { views } from '../../network-views/views.ts';
import { usePlanBefore } from './use-plan-before.ts';
import { usePlanKeys } from './use-plan-keys.ts';
import { usePlanView } from './use-plan-view.ts';
import './plan-page.css';

// What writes files is not needed to see the picture.
const ExportMenu = lazy(async () => ({ default: (await import('./export-menu.tsx')).ExportMenu }));

/** @param coming whether another answer is on its way: what is shown is still the one before, in another language or before a change */
const PlanView = ({ plan, coming }: { plan: Plan; coming: boolean }) => {
  const { t } = useMessages();
  const view = usePlanView();
  const { sel } = view.search;
  const narrow = useMediaQuery('(max-width: 760px)');
  const roomy = useMediaQuery('(min-width: 1280px)');
  const { shown, found, routes, waiting, places } = useShown(plan, view);
  const { plan: lanes, lanes: layout, selection } = shown;

  const region = useRef<HTMLElement>(null);
  // The row that was chosen keeps or gets back the focus, whichever way its panel is closed.
  const close = useCallback(() => {
    const row = region.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    const inside = document.activeElement?.closest('.panel');
    view.select(undefined);
    if (inside) row?.focus();
  }, [view.select]);
  const keys = usePlanKeys(view, useCallback(() => {
    if (sel) close();
  }, [sel, close]));
  useDocument({ title: `${found ? `${found.name} · ` : ''}${t('plan.documentTitle', { plan: plan.name })}`, description: t('plan.description', { plan: plan.name }) });

  return (
    <>
      <PlanToolbar layout={layout} view={view} onHelp={() => keys.setHelp(true)} switcher={<ViewSwitch now={view.name} />} exports={<Suspense><ExportMenu plan={plan} shown={shown} view={view} chosen={found?.name} /></Suspense>} />
      <div className="plan-grid">
        <div className="rail">
          {roomy
            ? <FilterRail plan={lanes} view={view} />
            : <details className="rail-folded"><summary className="button">{t('plan.filtersOpen', { count: activeFilters(view.search) })}</summary><FilterRail plan={lanes} view={view} /></details>}
        </div>
        <section className="plan-main" ref={region} aria-busy={waiting || coming} aria-label={t('plan.title')}>
          <p className="visually-hidden" role="status">{found && t('plan.selected', { name: found.name, commitments: t('count.commitments', { count: found.commitments.length }) })}</p>
          {view.selection && !found && <p className="notice"><span>{t('plan.missing', { key: view.selection.key, plan: plan.name })}</span> <button type="button" className="link-button" onClick={close}>{t('plan.whole')}</button></p>}
          <RouteNotice routes={routes} view={view} />
          {/* Never at one place first and then at another. */}
          {places ? <Picture shown={shown} view={view} narrow={narrow} /> : <div className="picture-coming" />}
          <PrintNote plan={plan} view={view} chosen={found?.name} />
        </section>
        {selection
          ? <PlanPanel plan={plan} selection={selection} select={view.select} onClose={close} />
          : roomy ? <StartPanel lanes={lanes} layout={layout} select={view.select} /> : <details className="panel panel-legend"><summary className="button">{t('legend.title')}</summary><Legend /></details>}
      </div>
      <KeyboardHelp open={keys.help} onClose={() => keys.setHelp(false)} />
    </>
  );
};

export const PlanPage = () => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  // The view's own code comes beside its data, not after it.
  const { name } = usePlanView();
  views[name].load();
  usePlanBefore(name === 'map');
  const [{ data, error, fetching }, refetch] = useQuery({ query: PlanQueryDocument, variables });
  if (data?.plan) return <PlanView plan={data.plan} coming={fetching} />;
  if (error) return <div className="page-failure"><Failure page what={t('nav.plan')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /></div>;
  if (fetching || !data) return <PlanSkeleton />;
  return <NoSuchPlan />;
};

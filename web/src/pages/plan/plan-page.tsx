/** "Planen": who does what for whom, as lanes, with the grounds of every link one step away. */
import { useCallback, useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { PlanQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { Lanes } from '../../network-views/lanes/lanes.tsx';
import { layLanes } from '../../network-views/lanes/layout.ts';
import { findSelected } from '../../network-views/lanes/selection.ts';
import { StackedCards } from '../../network-views/lanes/stacked-cards.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useTitle } from '../../ui/use-title.ts';
import { EmptyPlan } from './empty-plan.tsx';
import { activeFilters, FilterRail } from './filter-rail.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { NoSuchPlan } from './no-such-plan.tsx';
import { Legend, StartPanel } from './panel/start-panel.tsx';
import { PlanPanel } from './panel/plan-panel.tsx';
import { lanePlan, type Plan } from './plan-model.ts';
import { PlanSkeleton } from './plan-skeleton.tsx';
import { PlanToolbar } from './plan-toolbar.tsx';
import { usePlanKeys } from './use-plan-keys.ts';
import { usePlanView } from './use-plan-view.ts';
import './plan-page.css';

const PlanView = ({ plan }: { plan: Plan }) => {
  const { t, locale } = useMessages();
  const view = usePlanView();
  const { sel, area, kind, role, fold } = view.search;
  const narrow = useMediaQuery('(max-width: 760px)');
  const roomy = useMediaQuery('(min-width: 1180px)');
  const lanes = useMemo(() => lanePlan(plan, locale === 'en'), [plan, locale]);
  const found = view.selection && findSelected(lanes, view.selection);
  const selection = found ? view.selection : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the address that `view` is made of
  const layout = useMemo(() => layLanes(lanes, { selection, fold: view.fold, filters: view.filters }), [lanes, sel, area, kind, role, fold, found === undefined]);

  const region = useRef<HTMLElement>(null);
  // The row that was chosen keeps or gets back the focus, whichever way its panel is closed.
  const close = useCallback(() => {
    const row = region.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    const inside = document.activeElement?.closest('.panel');
    view.select(undefined);
    if (inside) row?.focus();
  }, [view.select]);
  const keys = usePlanKeys(useCallback(() => {
    if (sel) close();
  }, [sel, close]));
  useTitle(found ? `${found.name} · ${t('plan.documentTitle', { plan: plan.name })}` : t('plan.documentTitle', { plan: plan.name }));

  const View = narrow ? StackedCards : Lanes;
  return (
    <>
      <PlanToolbar layout={layout} view={view} onHelp={() => keys.setHelp(true)} />
      <div className="plan-grid">
        <div className="rail">
          {roomy
            ? <FilterRail plan={lanes} view={view} />
            : <details className="rail-folded"><summary className="button">{t('plan.filtersOpen', { count: activeFilters(view.search) })}</summary><FilterRail plan={lanes} view={view} /></details>}
        </div>
        <section className="plan-main" ref={region} aria-label={t('plan.title')}>
          <p className="visually-hidden" role="status">{found && t('plan.selected', { name: found.name, commitments: t('count.commitments', { count: found.commitments.length }) })}</p>
          {view.selection && !found && <p className="notice"><span>{t('plan.missing', { key: view.selection.key, plan: plan.name })}</span> <button type="button" className="link-button" onClick={close}>{t('plan.whole')}</button></p>}
          {layout.lanes.length > 0 ? <View layout={layout} selection={selection} onSelect={view.select} /> : <EmptyPlan plan={lanes} view={view} />}
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
  const [{ data, error, fetching }, refetch] = useQuery({ query: PlanQueryDocument, variables });
  if (data?.plan) return <PlanView plan={data.plan} />;
  if (error) return <div className="plan-failure"><Failure what={t('nav.plan')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /></div>;
  if (fetching || !data) return <PlanSkeleton />;
  return <NoSuchPlan />;
};

/** Everything a picture depends on, from the plan and the address: the same for all views and for the exports. */
import { useMemo } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { layLanes } from '../../network-views/lanes/layout.ts';
import { type Found, findSelected, parseSelection, writeSelection } from '../../network-views/lanes/selection.ts';
import { idOf, selectedId, visibleNetwork } from '../../network-views/network.ts';
import { withMembers } from '../../network-views/unfold-lanes.ts';
import type { Shown } from '../../network-views/view.ts';
import { defaultCentre } from './default-centre.ts';
import { lanePlan, type Plan } from './plan-model.ts';
import { usePlanBefore } from './use-plan-before.ts';
import { useUnfolded } from './use-unfolded.ts';
import type { PlanView } from './use-plan-view.ts';
import { type Routes, useRoutes } from './use-routes.ts';

const nothing: readonly string[] = [];
const noRoute: ReadonlySet<string> = new Set();

export const useShown = (plan: Plan, view: PlanView): { shown: Shown; found: Found | undefined; routes: Routes; waiting: boolean; places: boolean } => {
  const { locale } = useMessages();
  const { name, search, fold } = view;
  const { sel, area, kind, role, of } = search;
  const [open, shut] = [search.open ?? nothing, search.shut ?? nothing];
  const lanes = useMemo(() => lanePlan(plan, locale === 'en'), [plan, locale]);
  const routes = useRoutes(plan, search.from, search.to);
  const { unfolded, waiting } = useUnfolded(open, locale === 'en');
  const { before, waiting: looking } = usePlanBefore(name === 'map');
  const route = routes.nodes;
  const found = view.selection && findSelected(lanes, view.selection);
  const selection = found ? view.selection : undefined;
  // A way begins at its one end; else whom the address names, what is selected, or whoever has most to show.
  const centre = route.size > 0 && search.from ? idOf('actor', search.from) : (of === undefined ? undefined : of.includes(':') ? of : idOf('actor', of)) ?? (selection ? writeSelection(selection) : defaultCentre(lanes, view.filters));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the address that `view` is made of
  const shown = useMemo((): Shown => {
    const { filters } = view;
    const whole = visibleNetwork(lanes, { fold: false, filters: {}, unfolded, route: noRoute });
    // Relationer shows what its middle is in, whatever is selected there.
    const relations = name === 'relations' && centre !== undefined && route.size === 0;
    const network = visibleNetwork(lanes, { selection: relations ? parseSelection(centre) : selection, fold: relations || fold, filters, unfolded, route });
    return {
      plan: lanes, before, whole, network, selection, open, shut, route, sort: search.sort, zoom: search.zoom,
      lanes: layLanes(withMembers(lanes, unfolded), { selection, fold, filters, route }),
      selected: selectedId(network, selection), centre,
    };
  }, [lanes, name, sel, area, kind, role, fold, centre, open, shut, unfolded, route, search.sort, search.zoom, found === undefined, before]);
  return { shown, found, routes, waiting: waiting || looking || routes.waiting, places: !looking };
};

/** What the address says about the plan page, and how the page changes the address. A step that changes the picture is a step back can undo. */
import { getRouteApi } from '@tanstack/react-router';
import type { View } from '../../network-views/lanes/layout.ts';
import { parseSelection, type Selection, writeSelection } from '../../network-views/lanes/selection.ts';
import { type PlanSearch, paths } from '../../paths.ts';

const route = getRouteApi(paths.plan);

export interface PlanView extends View {
  search: PlanSearch;
  select: (selection: Selection | undefined) => void;
  change: (part: Partial<PlanSearch>) => void;
}

export const usePlanView = (): PlanView => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<PlanSearch>): void => void navigate({ search: (current) => ({ ...current, ...part }), resetScroll: false });
  return {
    search, change,
    selection: parseSelection(search.sel),
    fold: search.fold !== '0',
    filters: { areas: search.area, groups: search.kind, roles: search.role },
    select: (selection) => change({ sel: selection && writeSelection(selection) }),
  };
};

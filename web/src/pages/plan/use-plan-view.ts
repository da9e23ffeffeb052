/** What the address says about the plan page, and how the page changes the address. A step that changes the picture is a step back can undo; sizes and places of a picture are none. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { View } from '../../network-views/lanes/layout.ts';
import { parseSelection, type Selection, writeSelection } from '../../network-views/lanes/selection.ts';
import type { ViewName } from '../../network-views/view.ts';
import type { PlanSearch } from '../../paths.ts';

export interface PlanView extends View {
  search: PlanSearch;
  name: ViewName;
  select: (selection: Selection | undefined) => void;
  change: (part: Partial<PlanSearch>) => void;
  /** Like `change`, without a step to go back. */
  replace: (part: Partial<PlanSearch>) => void;
}

export const usePlanView = (): PlanView => {
  const search = useSearch({ strict: false }) as PlanSearch;
  const navigate = useNavigate();
  // Of the same page: the address may be the page's own or the one for frames.
  const go = useCallback((part: Partial<PlanSearch>, replace: boolean): void => void navigate({ to: '.', search: (current: PlanSearch) => ({ ...current, ...part }), resetScroll: false, replace } as unknown as Parameters<typeof navigate>[0]), [navigate]);
  const change = useCallback((part: Partial<PlanSearch>): void => go({ zoom: undefined, ...part }, false), [go]);
  return {
    search, change,
    name: search.view ?? 'plan',
    replace: useCallback((part: Partial<PlanSearch>): void => go(part, true), [go]),
    selection: parseSelection(search.sel),
    fold: search.fold !== '0',
    filters: { areas: search.area, groups: search.kind, roles: search.role },
    select: useCallback((selection: Selection | undefined): void => go({ sel: selection && writeSelection(selection) }, false), [go]),
  };
};

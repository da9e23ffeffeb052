/** The plan in the view that the address names. */
import { Suspense } from 'react';
import { writeSelection } from '../../network-views/lanes/selection.ts';
import type { Shown } from '../../network-views/view.ts';
import { views } from '../../network-views/views.ts';
import { EmptyPlan } from './empty-plan.tsx';
import { activeFilters } from './filter-rail.tsx';
import type { PlanView } from './use-plan-view.ts';

const toggled = (list: readonly string[], key: string): string[] | undefined => {
  const next = list.includes(key) ? list.filter((entry) => entry !== key) : [...list, key].sort();
  return next.length > 0 ? next : undefined;
};

export const Picture = ({ shown, view, narrow }: { shown: Shown; view: PlanView; narrow: boolean }) => {
  // Where the filters hide what should stand in the middle, there is nothing around it either.
  const hidden = view.name === 'relations' && activeFilters(view.search) > 0 && !shown.network.nodes.has(shown.centre ?? '');
  if (hidden || shown.network.nodes.size === 0) return <EmptyPlan plan={shown.plan} view={view} />;
  const { Picture: Drawn } = views[view.name];
  return (
    <div className="picture">
      <Suspense fallback={<div aria-busy="true" className="picture-coming" />}>
        <Drawn {...shown} narrow={narrow}
        select={(selection) => view.change({ sel: selection && writeSelection(selection), zoom: shown.zoom, ...(view.name === 'relations' && shown.centre ? { of: shown.centre.startsWith('a:') ? shown.centre.slice(2) : shown.centre } : {}) })}
        toggleOpen={(key) => view.change({ open: toggled(shown.open, key) })} toggleShut={(key) => view.change({ shut: toggled(shown.shut, key), zoom: shown.zoom })}
        sortBy={(sort) => view.change({ sort: sort as NonNullable<typeof view.search.sort> })} zoomTo={(zoom) => view.replace({ zoom })} />
      </Suspense>
    </div>
  );
};

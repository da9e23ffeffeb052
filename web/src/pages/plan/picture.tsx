/** The plan in the view that the address names. */
import { writeSelection } from '../../network-views/lanes/selection.ts';
import type { Shown } from '../../network-views/view.ts';
import { views } from '../../network-views/views.ts';
import { EmptyPlan } from './empty-plan.tsx';
import type { PlanView } from './use-plan-view.ts';

const toggled = (list: readonly string[], key: string): string[] | undefined => {
  const next = list.includes(key) ? list.filter((entry) => entry !== key) : [...list, key].sort();
  return next.length > 0 ? next : undefined;
};

export const Picture = ({ shown, view, narrow }: { shown: Shown; view: PlanView; narrow: boolean }) => {
  if (shown.network.nodes.size === 0) return <EmptyPlan plan={shown.plan} view={view} />;
  const { Picture: Drawn } = views[view.name];
  return (
    <div className="picture">
      <Drawn {...shown} narrow={narrow}
        select={(selection) => view.change({ sel: selection && writeSelection(selection), zoom: shown.zoom, ...(view.name === 'relations' && shown.centre ? { of: shown.centre.slice(2) } : {}) })}
        toggleOpen={(key) => view.change({ open: toggled(shown.open, key) })} toggleShut={(key) => view.change({ shut: toggled(shown.shut, key), zoom: shown.zoom })}
        sortBy={(sort) => view.change({ sort: sort as NonNullable<typeof view.search.sort> })} zoomTo={(zoom) => view.replace({ zoom })} />
    </div>
  );
};

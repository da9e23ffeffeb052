/** The filters beside the plan: focus areas, groups of actors (which are also the key to the shapes) and roles (the key to the lines). */
import { useMessages } from '../../i18n/messages.tsx';
import { groupOfKind, type LanePlan } from '../../network-views/lanes/model.ts';
import { actorGroups, linkRoles, type PlanSearch } from '../../paths.ts';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import { LineSample } from '../../ui/link-line.tsx';
import type { ContributionRole } from '../../gql/graphql.ts';
import type { PlanView } from './use-plan-view.ts';

/** Ticking changes a list in the address; with all ticked it leaves the address. */
const toggled = <T extends string>(all: readonly T[], shown: readonly T[] | undefined, value: T): T[] | undefined => {
  const now = shown ?? all;
  const next = all.filter((entry) => (entry === value ? !now.includes(value) : now.includes(entry)));
  return next.length === all.length || next.length === 0 ? undefined : next;
};

export const activeFilters = ({ area, kind, role }: PlanSearch): number => [area, kind, role].filter(Boolean).length;

export const FilterRail = ({ plan, view }: { plan: LanePlan; view: PlanView }) => {
  const { t } = useMessages();
  const { area, kind, role } = view.search;
  const numbers = plan.areas.map((entry) => entry.number);
  const actors = new Map(plan.areas.flatMap((entry) => entry.commitments.flatMap((commitment) => commitment.links.map((link) => [link.actor.slug, link.actor] as const))));
  const countOf = (group: string): number => [...actors.values()].filter((actor) => groupOfKind[actor.kind] === group).length;
  const groups = actorGroups.filter((group) => countOf(group) > 0);
  return (
    <div className="rail-filters">
      <fieldset>
        <legend>{t('plan.filter.areas')}</legend>
        {plan.areas.map((entry, index) => (
          <label key={entry.number} className="check" data-hue={(index % 7) + 1}>
            <input type="checkbox" checked={!area || area.includes(entry.number)} onChange={() => view.change({ area: toggled(numbers, area, entry.number) })} />
            <span className="check-label"><b className="lane-number">{entry.number}</b>{entry.name}</span>
            <span className="check-count" title={t('count.commitments', { count: entry.commitments.length })}>{entry.commitments.length}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('plan.filter.kinds')}</legend>
        {groups.map((group) => (
          <label key={group} className="check">
            <input type="checkbox" checked={!kind || kind.includes(group)} onChange={() => view.change({ kind: toggled(groups, kind, group) })} />
            <ActorGlyph shape={group} />
            <span className="check-label">{t(`group.${group}`)}</span>
            <span className="check-count" title={t('count.actors', { count: countOf(group) })}>{countOf(group)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('plan.filter.roles')}</legend>
        {linkRoles.map((entry) => (
          <label key={entry} className="check">
            <input type="checkbox" checked={!role || role.includes(entry)} onChange={() => view.change({ role: toggled(linkRoles, role, entry) })} />
            <LineSample role={entry.toUpperCase() as ContributionRole} />
            <span className="check-label">{t(`role.${entry.toUpperCase() as ContributionRole}`)}</span>
          </label>
        ))}
      </fieldset>
      {activeFilters(view.search) > 0 && <button type="button" className="link-button" onClick={() => view.change({ area: undefined, kind: undefined, role: undefined })}>{t('plan.filter.reset')}</button>}
    </div>
  );
};

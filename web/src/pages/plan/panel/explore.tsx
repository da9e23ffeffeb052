/** What one can look at next, starting from an actor: its surroundings, who stands behind a collective, the way to another actor. */
import { useMessages } from '../../../i18n/messages.tsx';
import type { Actor, Plan } from '../plan-model.ts';
import { usePlanView } from '../use-plan-view.ts';
import { actorsOf } from '../use-routes.ts';

export const Explore = ({ plan, actor }: { plan: Plan; actor: Actor }) => {
  const { t } = useMessages();
  const { search, change, name } = usePlanView();
  const others = [...actorsOf(plan).values()].filter(({ slug, scope }) => slug !== actor.slug && scope !== 'GENERIC').sort((a, b) => a.name.localeCompare(b.name, 'da'));
  const id = `a:${actor.slug}`;
  const open = search.open ?? [];
  const inPicture = name === 'relations' || name === 'map' || name === 'table';
  return (
    <section className="explore">
      {(name !== 'relations' || (search.of ?? actor.slug) !== actor.slug) && <button type="button" className="button" onClick={() => change({ view: 'relations', of: actor.slug })}>{t('view.showRelations')}</button>}
      {actor.scope === 'COLLECTIVE' && actor.members.totalCount > 1 && (
        <button type="button" className="button" aria-pressed={open.includes(id)} onClick={() => change({ open: open.includes(id) ? open.filter((key) => key !== id) : [...open, id], ...(inPicture ? {} : { view: 'map' }) })}>
          {t(open.includes(id) ? 'view.foldMembers' : 'view.unfoldMembers', { count: actor.members.totalCount })}
        </button>
      )}
      <label className="explore-route">{t('view.route.to')}
        <select value={search.from === actor.slug ? search.to ?? '' : ''} onChange={({ target }) => change(target.value ? { from: actor.slug, to: target.value } : { from: undefined, to: undefined })}>
          <option value="">{t('view.route.choose')}</option>
          {others.map(({ slug, name: label }) => <option key={slug} value={slug}>{label}</option>)}
        </select>
      </label>
    </section>
  );
};

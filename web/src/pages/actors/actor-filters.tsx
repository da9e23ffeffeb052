/** Narrows the list of actors: words, kinds, municipality, and whether those that the plan does not name are shown too. */
import type { ActorCard_ActorFragment } from '../../gql/graphql.ts';
import { compareDanish } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { type ActorGroup, actorGroups, type ActorsSearch } from '../../paths.ts';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import { groupOfKind } from '../../ui/actor-groups.ts';
import { SearchWithin } from '../../ui/search-within.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';

export interface ActorFiltersProps { actors: readonly ActorCard_ActorFragment[]; search: ActorsSearch; change: (part: Partial<ActorsSearch>, replace?: boolean) => void }

export const ActorFilters = ({ actors, search, change }: ActorFiltersProps) => {
  const { t } = useMessages();
  const wide = useMediaQuery('(min-width: 901px)');
  const count = (group: ActorGroup): number => actors.filter(({ kind }) => groupOfKind[kind] === group).length;
  const chosen = search.kind ?? actorGroups;
  const toggle = (group: ActorGroup): void => {
    const next = actorGroups.filter((other) => (other === group ? !chosen.includes(group) : chosen.includes(other)));
    change({ kind: next.length === actorGroups.length || next.length === 0 ? undefined : next });
  };
  const places = [...new Map(actors.flatMap(({ municipalities }) => municipalities).map((place) => [place.slug, place])).values()].sort((a, b) => compareDanish(a.name, b.name));
  return (
    <form className="list-filters" aria-label={t('plan.filters')} onSubmit={(event) => event.preventDefault()}>
      <SearchWithin value={search.q} label={t('actor.searchWithin')} onChange={(q) => change({ q }, true)} />
      <details className="filters-fold filters-fold-narrow" open={wide}>
        <summary>{t('plan.filtersOpen', { count: [search.kind, search.in, search.known].filter(Boolean).length })}</summary>
        <label className="search-within"><span>{t('actor.inMunicipality')}</span>
          <select value={search.in ?? ''} onChange={(event) => change({ in: event.target.value || undefined })}>
            <option value="">{t('actor.everywhere')}</option>
            {places.map((place) => <option key={place.slug} value={place.slug}>{place.name}</option>)}
          </select>
        </label>
        <fieldset>
          <legend>{t('plan.filter.kinds')}</legend>
          {actorGroups.map((group) => (
            <label key={group} className="check"><input type="checkbox" checked={chosen.includes(group)} onChange={() => toggle(group)} /><ActorGlyph shape={group} /><span className="check-label">{t(`group.${group}`)}</span><span className="check-count">{count(group)}</span></label>
          ))}
        </fieldset>
        <label className="check"><input type="checkbox" checked={search.known === 'all'} onChange={(event) => change({ known: event.target.checked ? 'all' : undefined })} /><span className="check-label">{t('actor.alsoUnmentioned')}</span></label>
      </details>
    </form>
  );
};

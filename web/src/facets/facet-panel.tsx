/** What the answers can be narrowed by, as lists of choices with how many each would leave. Whatever facets the API has are shown, in its order. */
import type { FacetsQuery_FacetFragment } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { type FacetChoices, type FacetKey, facetKeys } from './facet-filters.ts';
import './facets.css';

/** As many values as one sees at a glance; the others are one press away. */
const atFirst = 6;

type Facet = FacetsQuery_FacetFragment;
export interface FacetPanelProps { facets: readonly Facet[]; choices: FacetChoices; change: (choices: FacetChoices) => void }

const isKnown = (key: string): key is FacetKey => (facetKeys as string[]).includes(key);

const FacetList = ({ facet, chosen, open, toggle }: { facet: Facet; chosen: readonly string[]; open: boolean; toggle: (slug: string) => void }) => {
  const { t, locale } = useMessages();
  const first = facet.values.filter(({ slug }, at) => at < atFirst || chosen.includes(slug));
  const others = facet.values.filter((value) => !first.includes(value));
  const choice = ({ slug, name, count, atLeast }: Facet['values'][number]) => (
    <label key={slug} className="check">
      <input type="checkbox" checked={chosen.includes(slug)} onChange={() => toggle(slug)} />
      <span className="check-label">{name}</span>
      <span className="check-count">{atLeast ? t('find.atLeast', { count: new Intl.NumberFormat(locale, { useGrouping: false }).format(count) }) : count}</span>
    </label>
  );
  return (
    <details className="facet" open={open || chosen.length > 0}>
      <summary><span>{facet.name}</span>{chosen.length > 0 && <span className="facet-chosen">{t('find.chosen', { count: chosen.length })}</span>}</summary>
      <fieldset>
        <legend className="visually-hidden">{facet.name}</legend>
        {first.map(choice)}
        {others.length > 0 && <details className="facet-more"><summary>{t('find.moreValues', { count: others.length })}</summary>{others.map(choice)}</details>}
      </fieldset>
    </details>
  );
};

export const FacetPanel = ({ facets, choices, change }: FacetPanelProps) => {
  // One value that all answers have narrows nothing.
  const shown = facets.flatMap(({ key, ...facet }) => (isKnown(key) && (facet.values.length > 1 || choices[key]) ? [{ key, ...facet }] : []));
  return shown.map(({ key, ...facet }, at) => {
    const chosen = choices[key] ?? [];
    const toggle = (slug: string): void => {
      const next = chosen.includes(slug) ? chosen.filter((other) => other !== slug) : [...chosen, slug];
      change({ [key]: next.length > 0 ? next : undefined });
    };
    return <FacetList key={key} facet={{ key, ...facet }} chosen={chosen} open={at < 2} toggle={toggle} />;
  });
};

/** Nobody fits: what to loosen, one filter at a time, and whom one can ask all the same. */
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { facetKeys } from '../../facets/facet-filters.ts';
import { type FacetsQuery_FacetFragment, WhomToAskQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { FindSearch } from '../../paths.ts';
import { ActorLink } from '../../ui/entity-links.tsx';

const WhomToAsk = ({ municipality }: { municipality: string }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const [{ data }] = useQuery({ query: WhomToAskQueryDocument, variables: { municipality, locale: variables.locale } });
  const councils = data?.municipality?.actors.edges.map(({ node }) => node).filter(({ kind }) => kind === 'COUNCIL') ?? [];
  return councils.length === 0 ? null : <div><p>{t('find.askThere')}</p><ul>{councils.map((actor) => <li key={actor.id}><ActorLink actor={actor} /></li>)}</ul></div>;
};

export interface NoPartnerProps { search: FindSearch; facets: readonly FacetsQuery_FacetFragment[]; place: string | undefined; change: (part: Partial<FindSearch>) => void }

export const NoPartner = ({ search, facets, place, change }: NoPartnerProps) => {
  const { t } = useMessages();
  const narrowing = facetKeys.flatMap((key) => {
    const chosen = search[key];
    if (!chosen) return [];
    // A choice that no answer has comes without its name; then what it is a choice of is named.
    const names = chosen.flatMap((slug) => facets.find((one) => one.key === key)?.values.find((value) => value.slug === slug)?.name ?? []);
    return [{ key, words: names.length < chosen.length ? t(`find.facet.${key}`) : names.join(', ') }];
  });
  return (
    <div className="empty">
      <h2>{t(narrowing.length > 0 ? 'actor.noneFits' : 'find.nobody')}</h2>
      {narrowing.map(({ key, words }) => <button key={key} type="button" className="button" onClick={() => change({ [key]: undefined })}>{t('plan.empty.remove', { filter: words })}</button>)}
      {search.in && <WhomToAsk municipality={search.in} />}
      {!search.in && <p>{t('find.choosePlace')}</p>}
      {search.in && search.q && <button type="button" className="button" onClick={() => change({ q: undefined })}>{t('find.onlyPlace', { place: place ?? search.in })}</button>}
    </div>
  );
};

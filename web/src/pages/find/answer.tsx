/** How the question was understood, and the answer in three groups: who works there, who works in the whole district, who works in the whole country. */
import type { FacetsQuery_FacetFragment, FindPartnersQueryQuery, Reach } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { FindSearch } from '../../paths.ts';
import { Block } from '../../ui/entity-page.tsx';
import { NoPartner } from './no-partner.tsx';
import { PartnerCard } from './partner-card.tsx';

const reaches: readonly Reach[] = ['MUNICIPALITY', 'DISTRICT', 'NATIONAL'];

export interface AnswerProps {
  found: FindPartnersQueryQuery['findPartners'];
  facets: readonly FacetsQuery_FacetFragment[];
  search: FindSearch;
  place: string | undefined;
  change: (part: Partial<FindSearch>) => void;
  toggle: (slug: string) => void;
  more: () => void;
}

export const Answer = ({ found, facets, search, place, change, toggle, more }: AnswerProps) => {
  const { t } = useMessages();
  const best = Math.max(...found.edges.map(({ score }) => score));
  const title: Record<Reach, string> = { MUNICIPALITY: place ? t('find.reach.place', { place }) : t('find.reach.MUNICIPALITY'), DISTRICT: t('find.reach.DISTRICT'), NATIONAL: t('find.reach.NATIONAL') };
  return (
    <>
      <p className="visually-hidden" role="status">{t('find.found', { count: found.totalCount })}</p>
      {found.notes.length > 0 && <div className="notice understood"><h2>{t('find.understood')}</h2><ul>{found.notes.map((note) => <li key={note}>{note}</li>)}</ul></div>}
      {found.edges.length === 0 && <NoPartner search={search} facets={facets} place={place} change={change} />}
      {reaches.map((reach) => {
        const own = found.edges.filter((edge) => edge.reach === reach);
        return own.length > 0 && (
          <Block key={reach} title={title[reach]} count={own.length}>
            <ul className="partners">{own.map((partner) => <PartnerCard key={partner.node.id} partner={partner} best={best} listed={search.list?.includes(partner.node.slug) ?? false} toggle={toggle} />)}</ul>
          </Block>
        );
      })}
      {found.pageInfo.hasNextPage && <button type="button" className="button" onClick={more}>{t('find.more', { count: found.totalCount - found.edges.length })}</button>}
    </>
  );
};

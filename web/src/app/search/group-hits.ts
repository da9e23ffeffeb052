/** Search hits by type. The type of the best hit comes first; inside a type the order is the search's. */
import type { SearchQueryQuery } from '../../gql/graphql.ts';

export type Hit = SearchQueryQuery['search'][number];
export const hitGroups = ['actors', 'commitments', 'focusAreas', 'concepts', 'places'] as const;
export type HitGroupKey = (typeof hitGroups)[number];
export interface HitGroup { key: HitGroupKey; hits: Hit[] }

const groupOf: Record<string, HitGroupKey> = { Actor: 'actors', Commitment: 'commitments', FocusArea: 'focusAreas', Concept: 'concepts', Municipality: 'places' };

export const groupHits = (hits: readonly Hit[]): HitGroup[] => {
  const groups = new Map<HitGroupKey, Hit[]>();
  for (const hit of hits) {
    const key = groupOf[hit.node.__typename];
    if (key) groups.set(key, [...groups.get(key) ?? [], hit]);
  }
  return [...groups].map(([key, grouped]) => ({ key, hits: grouped }));
};

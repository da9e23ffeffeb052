import { beforeAll, expect, test } from 'vitest';
import { type FacetKey, facetKeys, facets } from '#graph-schema/facets.ts';
import { type Ask, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let ask: Ask;
const operation = 'query($q: String, $filter: PartnerFilter) { partnerFacets(query: $q, filter: $filter) { key name values { slug name english: name(locale: EN) count atLeast } } }';
interface Value { slug: string; name: string; english: string; count: number; atLeast: boolean }
const count = async (filter: Record<string, unknown> | null = null, q: string | null = null) => {
  const { data, errors, roundTrips } = await ask(operation, { q, filter });
  expect(errors).toBeUndefined();
  expect(roundTrips).toBe(1);
  const found = data.partnerFacets as { key: FacetKey; name: string; values: Value[] }[];
  return { keys: found.map(({ key }) => key), of: (key: FacetKey) => found.find((facet) => facet.key === key)?.values ?? [] };
};
const total = async (filter: Record<string, unknown>, q: string | null = null): Promise<number> => (await ask('query($q: String, $filter: PartnerFilter) { findPartners(query: $q, filter: $filter) { totalCount } }', { q, filter })).data.findPartners.totalCount;

beforeAll(async () => {
  ask = openApi(await seededDatabase());
  await ask(operation, {});
}, 180_000);

test('there is one for each entry of the list, each value with a name and a count', async () => {
  const { keys, of } = await count();
  expect(keys).toEqual(facetKeys);
  for (const key of facetKeys) {
    expect(of(key).length, key).toBeGreaterThan(0);
    for (const { name, english, count: times, atLeast } of of(key)) expect([name !== '', english !== '', times > 0, atLeast]).toEqual([true, true, true, false]);
  }
});

// The place is no choice among answers, and the plan says where to look.
test.each(facetKeys.filter((key) => key !== 'municipality' && key !== 'plan'))('a count of %s is what choosing the value leaves', async (key) => {
  const [value] = (await count()).of(key);
  expect(await total({ [facets[key].filter]: [value?.slug] })).toBe(value?.count);
});

test('counts follow the other choices and not their own', async () => {
  const [free, chosen] = [await count(), await count({ kinds: ['POLICE'] })];
  expect(chosen.of('kind')).toEqual(free.of('kind'));
  const sum = (values: Value[]) => values.reduce((all, { count: times }) => all + times, 0);
  expect(sum(chosen.of('sector'))).toBeLessThan(sum(free.of('sector')));
  expect(chosen.of('sector').map(({ slug }) => slug)).toEqual(['POLICE']);
});

test('the values of one list are alternatives, the lists hold together', async () => {
  const [police, councils, both] = [await total({ kinds: ['POLICE'] }), await total({ kinds: ['COUNCIL'] }), await total({ kinds: ['POLICE', 'COUNCIL'] })];
  expect(both).toBe(police + councils);
  expect(await total({ kinds: ['POLICE'], sectors: ['HEALTH'] })).toBe(0);
});

test('a question that is not answered has no values to choose', async () => {
  const { of } = await count(null, 'radikalisering');
  for (const key of facetKeys) expect(of(key)).toEqual([]);
});

test('come with the answers as well', async () => {
  const { data } = await ask('{ findPartners(query: "indbrud") { totalCount facets { key values { slug count } } } }');
  expect(data.findPartners.facets.map(({ key }: { key: string }) => key)).toEqual(facetKeys);
});

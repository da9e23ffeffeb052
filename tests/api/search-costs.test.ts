/** What a question in words touches in the store: counted, not timed, so that it is the same on every machine. At full size: docs/measurements/search.md. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openProfiler, type Profiler } from '#server/database/profiler.ts';
import { type Ask, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';
import { type Heard, overheard } from '#tests/support/overheard.ts';

let ask: Ask;
let profiler: Profiler;
let heard: Heard[] = [];
beforeAll(async () => {
  profiler = openProfiler(inject('neo4j'));
  ask = openApi(overheard(await seededDatabase(), (query, parameters) => heard.push({ query, parameters })));
  // The first question has names read and long texts planned.
  await ask(search, { query: 'indbrud' });
}, 180_000);
afterAll(() => profiler.close());

const search = 'query($query: String!) { search(query: $query, first: 20) { score matched node { id slug name } } }';
const partners = 'query($query: String!) { findPartners(query: $query, first: 20) { totalCount edges { score node { id slug name } reasons { text weight } } } }';
const facets = 'query($query: String!) { partnerFacets(query: $query) { key values { slug count } } }';
/** By the name of each round trip. */
const hits = async (operation: string, query: string): Promise<Record<string, number>> => {
  heard = [];
  expect((await ask(operation, { query })).errors).toBeUndefined();
  const counted: Record<string, number> = {};
  for (const one of [...heard]) counted[one.query.name] = (counted[one.query.name] ?? 0) + await profiler.hits(one.query, one.parameters);
  return counted;
};
const sum = (counted: Record<string, number>): number => Object.values(counted).reduce((all, some) => all + some, 0);

test('a word that points at nothing costs next to nothing: no plan is walked to find that out', async () => {
  for (const operation of [search, partners, facets]) expect(sum(await hits(operation, 'zzyzx'))).toBeLessThan(100);
});

test('a word costs a few thousand at most, however common it is', async () => {
  for (const word of ['unge', 'politi', 'kommunerne']) for (const operation of [search, partners]) expect(sum(await hits(operation, word)), word).toBeLessThan(5_000);
});

test('what answers can be narrowed by is read once a commitment, and not once for each whom it speaks for', async () => {
  for (const word of ['unge', 'politi', 'kommunerne']) expect(sum(await hits(facets, word)), word).toBeLessThan(8_000);
});

test('what is told of a page of answers costs by the page, not by how many actors there are', async () => {
  const counted = await hits(partners, 'unge');
  expect(counted['partners-on-page']).toBeGreaterThan(0);
  expect(counted['partners-on-page']).toBeLessThan(250);
});

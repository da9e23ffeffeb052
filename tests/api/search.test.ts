import { beforeAll, expect, test } from 'vitest';
import { type Ask, logged, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let ask: Ask;
// The first question has names read and long texts planned.
beforeAll(async () => {
  ask = openApi(await seededDatabase());
  await search('indbrud');
}, 180_000);

const search = async (query: string, rest = '') => (await ask(`query($query: String!) { search(query: $query${rest}) { score matched node { __typename slug name } } }`, { query }));

test('a name finds its actor first, and what matched has the word in it', async () => {
  const { data, roundTrips } = await search('Bo Trygt', ', kinds: [ACTOR]');
  expect(roundTrips).toBe(2);
  expect(data.search[0]).toMatchObject({ node: { __typename: 'Actor', slug: 'bo-trygt' }, matched: expect.stringContaining('Bo Trygt') });
});

test('the beginning of a word is enough', async () => {
  expect((await search('restaur')).data.search.map((h: { node: { slug: string } }) => h.node.slug)).toContain('restauratoernetvaerket');
});

test('kinds and plans narrow it', async () => {
  const kinds = (await search('indbrud', ', kinds: [COMMITMENT, FOCUS_AREA]')).data.search.map((h: { node: { __typename: string } }) => h.node.__typename);
  expect(new Set(kinds)).toEqual(new Set(['Commitment', 'FocusArea']));
  expect((await search('indbrud', ', kinds: [COMMITMENT], plans: ["nowhere-1999"]')).data.search).toEqual([]);
});

test('scores fall', async () => {
  const scores = (await search('unge')).data.search.map((h: { score: number }) => h.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('whatever is typed gets an answer, and nothing goes wrong behind it', async () => {
  logged.length = 0;
  const hostile = ['', ' ', '"', '((((', 'a AND', '\\', 'NOT', '*', '?', '*:*', 'name:politi', 'politi~', 'politi^99', '[a TO z]', '{a TO z}', '/.*/', '+-!', '&& ||', "' OR 1=1", '} RETURN 1 //', '‮politi', '​', '\u0000politi', 'x'.repeat(10_000), Array.from({ length: 10_000 }, (_, i) => `ord${i}`).join(' OR '), '😀', 'ÆØÅ', 'politi\npoliti'];
  for (const query of hostile) {
    const { errors, data } = await search(query);
    expect(errors, JSON.stringify(query.slice(0, 40))).toBeUndefined();
    expect(Array.isArray(data.search)).toBe(true);
  }
  expect(logged).toEqual([]);
});

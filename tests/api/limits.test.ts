import { beforeAll, expect, test } from 'vitest';
import { type Ask, logged, openApi } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let ask: Ask;
beforeAll(async () => { ask = openApi(await seededDatabase()); });

test('a small valid query that could bring millions of nodes is refused before the database is asked', async () => {
  const nested = (depth: number): string => (depth === 0 ? 'slug' : `collaborators(first: 100) { edges { node { ${nested(depth - 1)} } } }`);
  const { errors, status, roundTrips } = await ask(`{ actor(slug: "kommunerne") { ${nested(3)} } }`);
  expect([status, errors?.[0]?.extensions.code, roundTrips]).toEqual([400, 'OPERATION_TOO_LARGE', 0]);
});

test('too deep, too many aliases, brackets or tokens: one clear refusal each', async () => {
  const many = (count: number, text: (i: number) => string) => Array.from({ length: count }, (_, i) => text(i)).join(' ');
  for (const query of [`{ ${many(101, (i) => `a${i}: __typename`)} }`, '{'.repeat(10_000), '['.repeat(5000), '{a:'.repeat(3000), `{ ${many(2100, () => '__typename')} }`]) {
    const { errors, status, data } = await ask(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.message).toMatch(/\w/);
    expect(data).toBeUndefined();
  }
});

test('the schema is not told to whoever asks, nor spelled out to whoever guesses', async () => {
  expect((await ask('{ __schema { types { name } } }')).errors?.[0]?.message).toMatch(/introspection/i);
  expect((await ask('{ actorz(slug: "x") { slug } }')).errors?.[0]?.message).not.toMatch(/did you mean/i);
});

test('nothing was logged as unexpected', () => {
  expect(logged).toEqual([]);
});

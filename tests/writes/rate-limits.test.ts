import { beforeAll, expect, test } from 'vitest';
import { createRateLimits, mostAtOnce, pointsPerMinute } from '#server/behaviours/rate-limits.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { openProgram, type Visitor } from '#tests/support/signed-in.ts';

let enforcing: () => Visitor;
let counting: () => Visitor;
beforeAll(async () => {
  enforcing = openProgram(await scratchDatabase(), {}, 'enforce');
  counting = openProgram(await scratchDatabase(), {}, 'count');
});

/** Cheap for the database: nothing of it is asked. */
const nothing = '{ __typename }';
const times = async (visitor: Visitor, count: number, query: string) => {
  const statuses: number[] = [];
  for (let i = 0; i < count; i++) statuses.push((await visitor.ask(query)).status);
  return statuses;
};

test('who asks more than the allowance is told when to come again, and others go on', async () => {
  const greedy = enforcing();
  await greedy.sayWho({ role: 'READER', name: 'Grådig' });
  const statuses = await times(greedy, pointsPerMinute + 1, nothing);
  expect(statuses.filter((status) => status === 200)).toHaveLength(pointsPerMinute);
  expect(statuses.at(-1)).toBe(429);
  const refused = await greedy.browser.go('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: nothing }) });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  const modest = enforcing();
  await modest.sayWho({ role: 'READER', name: 'Beskeden' });
  expect((await modest.ask(nothing)).status).toBe(200);
});

test('searching costs two and changing five', async () => {
  const [searching, changing] = [enforcing(), enforcing()];
  await searching.sayWho({ role: 'READER', name: 'Søger' });
  await changing.sayWho({ role: 'READER', name: 'Ændrer' });
  expect((await times(searching, pointsPerMinute / 2 + 1, '{ search(query: "?") { score } }')).filter((status) => status === 200)).toHaveLength(pointsPerMinute / 2);
  expect((await times(changing, pointsPerMinute / 5 + 1, 'mutation { revokeApiKey(input: { apiKey: "x" }) { errors { code } } }')).filter((status) => status === 200)).toHaveLength(pointsPerMinute / 5);
});

test('one caller has twenty requests under way and no more; when one is answered there is room again', async () => {
  const limits = createRateLimits('enforce');
  const begun = Array.from({ length: mostAtOnce.request + 1 }, () => limits.begin('request', 'somebody'));
  expect(begun.map((end) => end !== undefined)).toEqual([...Array.from({ length: mostAtOnce.request }, () => true), false]);
  expect(limits.begin('request', 'somebody else')).toBeDefined();
  begun[0]?.();
  begun[0]?.();
  expect([limits.begin('request', 'somebody'), limits.begin('request', 'somebody')].map((end) => end !== undefined), 'ending twice makes room once').toEqual([true, false]);

  const [busy, other] = [enforcing(), enforcing()];
  await busy.sayWho({ role: 'READER', name: 'Travl' });
  await other.sayWho({ role: 'READER', name: 'Rolig' });
  const asking = Array.from({ length: 5 * mostAtOnce.request }, () => busy.ask('{ districts { name municipalities { name } } }'));
  expect((await other.ask(nothing)).status, 'nobody else is held up').toBe(200);
  const statuses = (await Promise.all(asking)).map(({ status }) => status);
  expect([...new Set(statuses)].sort()).toEqual([200, 429]);
  expect((await busy.ask(nothing)).status).toBe(200);
});

test('one caller follows five times and no more; when one is left there is room again', async () => {
  const follower = enforcing();
  await follower.sayWho({ role: 'READER', name: 'Følger' });
  const follow = async () => {
    const response = await follower.follow();
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    return { response, reader, first: reader.read().catch(() => undefined) };
  };
  const streams = [];
  for (let i = 0; i < mostAtOnce.stream; i++) streams.push(await follow());
  expect(streams.map(({ response }) => response.headers.get('content-type'))).toEqual(streams.map(() => 'text/event-stream'));
  const refused = async () => (await (await follower.follow()).text()).includes('RATE_LIMITED');
  expect(await refused()).toBe(true);
  await streams[0]?.reader.cancel();
  streams.push(await follow());
  expect(await refused(), 'the place is taken again').toBe(true);
  for (const { reader } of streams) await reader.cancel();
});

test('what only counts refuses nothing', async () => {
  expect(new Set(await times(counting(), pointsPerMinute + 20, nothing))).toEqual(new Set([200]));
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Api, createApi } from '#server/api.ts';
import { createBookmarks } from '#server/behaviours/bookmarks.ts';
import { connect } from '#server/database/database.ts';
import { openApi, type Ask, logged } from '#tests/support/api.ts';
import { freshName, makeActor, propose } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { overheard } from '#tests/support/overheard.ts';
import { eventsOf, feedRequest, followFeed } from '#tests/support/feed.ts';
import { people } from '#tests/support/people.ts';

let steward: Ask;
let here: Api;
let elsewhere: Api;
beforeAll(async () => {
  const database = await scratchDatabase();
  steward = openApi(database, people.steward);
  here = createApi({ database });
  elsewhere = createApi({ database });
});
afterAll(() => {
  here.close();
  elsewhere.close();
  expect(logged).toEqual([]);
});

const lastSequence = async (): Promise<number> => (await steward('{ changes(first: 1) { edges { node { sequence } } } }')).data.changes.edges[0].node.sequence;
const edit = async (slug: string, version: number) => propose(steward, [{ updateActor: { slug, expectedVersion: version, set: { summaryDa: randomUUID() } } }]);

test('everybody who follows gets every change once and in order, on whichever server', async () => {
  const made = await makeActor(steward, freshName('Fulgt'));
  const start = await lastSequence();
  const feeds = [await followFeed(here, start), await followFeed(elsewhere, start), await followFeed(elsewhere, start)];
  for (let version = 1; version <= 5; version += 1) await edit(made.slug, version);
  const wanted = [1, 2, 3, 4, 5].map((n) => start + n);
  for (const feed of feeds) expect(await feed.take(5)).toEqual(wanted);
  expect([here.followers, elsewhere.followers]).toEqual([1, 2]);
  for (const feed of feeds) await feed.leave();
});

test('who comes back with the last number it has seen misses nothing and gets nothing twice', async () => {
  const made = await makeActor(steward, freshName('Genoptaget'));
  const start = await lastSequence();
  const before = await followFeed(here, start);
  await edit(made.slug, 1);
  const [seen] = await before.take(1);
  await before.leave();
  await edit(made.slug, 2);
  await edit(made.slug, 3);
  const after = await followFeed(elsewhere, seen as number);
  expect(await after.take(2)).toEqual([start + 2, start + 3]);
  await after.leave();
});

test('an entry is read once on a server, wherever those who follow come from', async () => {
  const made = await makeActor(steward, freshName('Læst én gang'));
  const start = await lastSequence();
  for (let version = 1; version <= 4; version += 1) await edit(made.slug, version);
  let read = 0;
  const api = createApi({ database: overheard(await scratchDatabase(), ({ name }) => { if (name === 'change-by-sequence') read += 1; }) });
  for (const from of [0, 1, 2]) {
    const feed = await followFeed(api, start + from);
    expect((await feed.take(4 - from)).at(-1)).toBe(start + 4);
    await feed.leave();
  }
  api.close();
  expect(read).toBe(4);
});

test('who does not say from where gets what comes from now on', async () => {
  const made = await makeActor(steward, freshName('Fra nu'));
  const start = await lastSequence();
  const feed = await followFeed(here);
  const taking = feed.take(1);
  let taken: number[] | undefined;
  void taking.then((sequences) => { taken = sequences; });
  for (let version = 1; taken === undefined; version += 1) await edit(made.slug, version);
  expect((await taking)[0]).toBeGreaterThan(start);
  await feed.leave();
});

test('who leaves is gone', async () => {
  const feeds = await Promise.all(Array.from({ length: 20 }, () => followFeed(here, 0)));
  for (const feed of feeds) await feed.take(1);
  expect(here.followers).toBe(20);
  for (const feed of feeds) await feed.leave();
  await expect.poll(() => here.followers).toBe(0);
});

test('a server that closes tells its followers that it is over', async () => {
  const closing = createApi({ database: await scratchDatabase() });
  const feed = await followFeed(closing, (await lastSequence()) - 1);
  await feed.take(1);
  closing.close();
  expect(await feed.take(1)).toEqual([]);
  expect(closing.followers).toBe(0);
});

test('what a follower asks for is held to the limits of every operation', async () => {
  const commitments = 'commitments(first: 100) { edges { node { actors(first: 100) { edges { node { commitments(first: 100) { totalCount edges { node { id } } } } } } } } }';
  const response = await here.fetch(new Request('http://127.0.0.1/graphql', {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'text/event-stream' }, body: JSON.stringify({ query: `subscription { changeFeed { entity { ... on Actor { ${commitments} } } } }` }),
  }));
  expect(await response.text()).toContain('OPERATION_TOO_LARGE');
  expect(here.followers).toBe(0);
});

test('who has changed something is told by what to read it, and whoever brings that along reads it; what is not ours is as nothing', async () => {
  const made = await makeActor(steward, freshName('Bogmærke'));
  const [changing, reading] = [createApi({ database: await scratchDatabase(), bookmarkSecret: 'shared', identify: async () => people.steward }), createApi({ database: await scratchDatabase(), bookmarkSecret: 'shared' })];
  const post = (api: Api, query: string, headers: Record<string, string> = {}) => api.fetch(new Request('http://127.0.0.1/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) }));
  const changed = await post(changing, `mutation { proposeChanges(input: { title: "x", reason: "y", idempotencyKey: "${randomUUID()}", changes: [{ updateActor: { slug: "${made.slug}", expectedVersion: ${made.version}, set: { summaryDa: "Ny" } } }] }) { errors { code } } }`);
  const bookmark = changed.headers.get('x-bookmark') as string;
  expect(bookmark.length).toBeLessThan(2_048);
  for (const header of [bookmark, 'made-up', `${bookmark}x`]) {
    const answer = await post(reading, `{ actor(slug: "${made.slug}") { version } }`, { 'x-bookmark': header });
    expect((await answer.json()).data.actor.version).toBe(made.version + 1);
    expect(answer.headers.get('x-bookmark'), 'reading writes nothing').toBeNull();
  }
});

test('what somebody is told of carries by what to read it, on whichever server of the same', async () => {
  const made = await makeActor(steward, freshName('Fortalt'));
  const [ours, foreign] = [createBookmarks('shared'), createBookmarks('another')];
  const start = await lastSequence();
  await edit(made.slug, 1);
  const api = createApi({ database: await scratchDatabase(), bookmarkSecret: 'shared' });
  const leaving = new AbortController();
  const response = await api.fetch(feedRequest('http://127.0.0.1', start, leaving.signal));
  for await (const { data } of eventsOf(response.body as ReadableStream<Uint8Array>)) {
    const { bookmark } = JSON.parse(data).extensions;
    expect([ours.open(bookmark).length > 0, foreign.open(bookmark)]).toEqual([true, []]);
    break;
  }
  leaving.abort();
  api.close();
});

test('where the database does not answer, whoever follows is told to come back, and nothing of them stays behind', async () => {
  // Nobody listens there.
  const nowhere = await connect({ ...inject('scratchNeo4j'), uri: 'bolt://127.0.0.1:9' });
  const failing: unknown[] = [];
  const api = createApi({ database: nowhere, log: (_line, error) => { failing.push(error); } });
  const response = await api.fetch(feedRequest('http://127.0.0.1', undefined, new AbortController().signal));
  const text = await response.text();
  expect(text).toContain('RETRY_LATER');
  expect(text).toMatch(/event: complete/);
  expect(api.followers).toBe(0);
  api.close();
  await nowhere.close();
});

import { beforeAll, describe, expect, test } from 'vitest';
import { longestIdle, longestSession } from '#server/identity/sessions.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { openProgram, type Visitor } from '#tests/support/signed-in.ts';

let now = Date.now();
let visitor: () => Visitor;
beforeAll(async () => { visitor = openProgram(await scratchDatabase(), { now: () => now }); });

const me = '{ viewer { name role organisation { slug } actsFor { slug } districts { slug } } }';
const steward = { role: 'STEWARD', organisation: 'aarhus-kommune', name: 'Test' };

test('whoever sits at the machine says who they are, and is that until they sign out', async () => {
  const { browser, ask, sayWho } = visitor();
  expect((await ask(me)).data.viewer).toBeNull();
  const begun = await sayWho(steward);
  expect([begun.status, begun.headers.get('set-cookie')]).toEqual([204, expect.stringMatching(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)]);
  const { data, roundTrips } = await ask(me);
  expect(data.viewer).toEqual({ name: 'Test', role: 'STEWARD', organisation: { slug: 'aarhus-kommune' }, actsFor: [{ slug: 'aarhus-kommune' }], districts: [{ slug: 'ostjylland' }] });
  expect(roundTrips).toBe(2);
  expect(await (await browser.go('/session')).json()).toEqual({ mode: 'local', signedIn: true, name: 'Test', role: 'STEWARD', organisation: 'aarhus-kommune' });
  const kept = browser.cookies('/');
  expect((await browser.go('/session', { method: 'DELETE' })).status).toBe(204);
  expect((await ask(me)).data.viewer).toBeNull();
  expect((await ask(me, {}, { cookie: kept })).data.viewer).toBeNull();
});

test('another role is another session, and the one before it is over', async () => {
  const { browser, ask, sayWho } = visitor();
  await sayWho(steward);
  const before = browser.cookies('/');
  await sayWho({ ...steward, role: 'READER' });
  expect((await ask(me)).data.viewer.role).toBe('READER');
  expect(browser.cookies('/')).not.toBe(before);
  expect((await visitor().ask(me, {}, { cookie: before })).data.viewer).toBeNull();
});

test('a session ends after half an hour without a request, and after ten hours whatever happens', async () => {
  const idle = visitor();
  await idle.sayWho(steward);
  now += longestIdle - 60_000;
  expect((await idle.ask(me)).data.viewer.role).toBe('STEWARD');
  await expect.poll(async () => {
    const [row] = await (await scratchDatabase()).reader().rows<{ seenAt: string }>({ name: 'seen', text: 'MATCH (s:Session) RETURN max(s.seenAt) AS seenAt' });
    return Date.parse(row?.seenAt ?? '');
  }).toBe(now);
  now += longestIdle - 1;
  expect((await idle.ask(me)).data.viewer.role).toBe('STEWARD');
  now += longestIdle + 60_000;
  expect((await idle.ask(me)).data.viewer).toBeNull();

  const busy = visitor();
  await busy.sayWho(steward);
  const database = await scratchDatabase();
  now += longestSession;
  await database.write('still-busy', (transaction) => transaction.rows({ name: 'still-busy', text: 'MATCH (s:Session) SET s.seenAt = $now' }, { now: new Date(now).toISOString() }));
  expect((await busy.ask(me)).data.viewer).toBeNull();
});

test('an organisation brings its districts: of its municipalities, and of the plans it has claims in', async () => {
  const { ask, sayWho } = visitor();
  await sayWho({ role: 'CONTRIBUTOR', organisation: 'raadet-for-sikker-trafik', name: 'Landsdækkende' });
  expect((await ask(me)).data.viewer.districts).toEqual([{ slug: 'ostjylland' }]);
  await sayWho({ role: 'COUNCIL', organisation: 'kredsraadet', name: 'Sekretariatet' });
  expect((await ask(me)).data.viewer.districts).toEqual([{ slug: 'ostjylland' }]);
});

describe('refused, and nobody is signed in', () => {
  const refusals: [string, object, Record<string, string>, number][] = [
    ['a page elsewhere whose name was made to point here', steward, { host: 'kredsnet.example:4280' }, 403],
    ['a name that only begins like ours', steward, { host: '127.0.0.1.example' }, 403],
    ['what a proxy forwards', steward, { 'x-forwarded-for': '203.0.113.9' }, 403],
    ['what a proxy forwards, in the standard\'s words', steward, { forwarded: 'for=203.0.113.9' }, 403],
    ['what a proxy says of the name it was called by', steward, { 'x-forwarded-host': 'kredsnet.example' }, 403],
    ['a page of another origin', steward, { origin: 'https://evil.example' }, 403],
    ['a page of another port', steward, { origin: 'http://127.0.0.1:9999' }, 403],
    ['a frame without an origin', steward, { origin: 'null' }, 403],
    ['a role that there is not', { ...steward, role: 'ROOT' }, {}, 400],
    ['an organisation that there is not', { ...steward, organisation: 'findes-ikke' }, {}, 400],
    ['a contributor of nowhere', { role: 'CONTRIBUTOR', name: 'Test' }, {}, 400],
    ['more than is asked for', { ...steward, districts: ['nordjylland'] }, {}, 400],
  ];
  test.each(refusals)('%s', async (_what, who, headers, status) => {
    const { ask, browser } = visitor();
    const answer = await browser.go('/local-session', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(who) });
    expect([answer.status, answer.headers.get('set-cookie'), answer.headers.get('content-type')]).toEqual([status, null, expect.stringContaining('application/problem+json')]);
    expect((await answer.json() as { detail: string }).detail).toMatch(/\w/);
    expect((await ask(me)).data.viewer).toBeNull();
  });

  test.each([['another name', { host: 'kredsnet.example:4280' }], ['a proxy', { 'x-forwarded-for': '203.0.113.9' }]])('a session of this machine that comes by %s', async (_way, headers) => {
    const { ask, sayWho } = visitor();
    await sayWho(steward);
    expect((await ask(me, {}, headers)).data.viewer).toBeNull();
    expect((await ask(me)).data.viewer.role).toBe('STEWARD');
  });

  test('a page elsewhere that would sign somebody out', async () => {
    const { ask, browser, sayWho } = visitor();
    await sayWho(steward);
    expect((await browser.go('/session', { method: 'DELETE', headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await ask(me)).data.viewer.role).toBe('STEWARD');
  });
});

test('what is stored of a session does not sign anybody in', async () => {
  const { browser, sayWho, ask } = visitor();
  await sayWho(steward);
  const [row] = await (await scratchDatabase()).reader().rows<{ keys: string[] }>({ name: 'keys', text: 'MATCH (s:Session) RETURN collect(s.key) AS keys' });
  expect(row?.keys.join(' ')).not.toContain(browser.cookies('/').slice('sid='.length));
  for (const key of row?.keys ?? []) expect((await visitor().ask(me, {}, { cookie: `sid=${key}` })).data.viewer).toBeNull();
  expect((await ask(me)).data.viewer.role).toBe('STEWARD');
});

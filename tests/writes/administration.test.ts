import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyDays } from '#server/identity/api-keys.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { openProgram, type Visitor } from '#tests/support/signed-in.ts';

let now = Date.now();
let visitor: () => Visitor;
beforeAll(async () => { visitor = openProgram(await scratchDatabase(), { now: () => now }); });
beforeEach(() => { now = Date.now(); });

const me = '{ viewer { id role } }';
const signedIn = async (role: string, organisation?: string, name = `${role} of ${organisation}`) => {
  const someone = visitor();
  const answer = await someone.sayWho({ role, name, ...(organisation ? { organisation } : {}) });
  expect(answer.status).toBe(204);
  return { ...someone, id: (await someone.ask(me)).data.viewer.id as string };
};
const block = 'mutation($user: ID!, $blocked: Boolean!) { blockUser(input: { user: $user, blocked: $blocked }) { user { id name } errors { code message path } } }';
const end = 'mutation($user: ID!) { endSessions(input: { user: $user }) { user { id } errors { code } } }';
const create = 'mutation($scope: KeyScope!, $organisation: String!) { createApiKey(input: { name: "Samarbejdsdatabasen", organisation: $organisation, scope: $scope }) { secret apiKey { id prefix scope organisation { slug } createdAt endsAt revokedAt } errors { code path } } }';
const revoke = 'mutation($apiKey: ID!) { revokeApiKey(input: { apiKey: $apiKey }) { apiKey { revokedAt } errors { code } } }';

test('who has blocked somebody or made a key is told by what to read it', async () => {
  const admin = await signedIn('ADMIN');
  const someone = await signedIn('READER', 'aarhus-kommune', 'Spærres og læses');
  const answerTo = async (query: string, variables: object) => (await admin.browser.go('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })).headers.get('x-bookmark');
  expect(await answerTo(block, { user: someone.id, blocked: true })).toMatch(/^[\w-]+\.[\w-]+$/);
  expect(await answerTo(create, { scope: 'READ', organisation: 'aarhus-kommune' })).toMatch(/^[\w-]+\.[\w-]+$/);
  expect(await answerTo(me, {})).toBeNull();
});

describe('users', () => {
  const list = '{ users(first: 100) { totalCount edges { node { id name role organisation { slug } } blocked sessions lastSeenAt } } }';

  test('are listed to an administrator, and to a steward those of their own organisation', async () => {
    const [admin, steward, neighbour] = [await signedIn('ADMIN'), await signedIn('STEWARD', 'aarhus-kommune'), await signedIn('CONTRIBUTOR', 'randers-kommune')];
    const idsSeenBy = async (someone: { ask: Visitor['ask'] }) => (await someone.ask(list)).data.users.edges.map((edge: { node: { id: string } }) => edge.node.id);
    expect(await idsSeenBy(admin)).toEqual(expect.arrayContaining([admin.id, steward.id, neighbour.id]));
    const seen = (await steward.ask(list)).data.users.edges;
    expect(seen.map((edge: { node: { id: string } }) => edge.node.id)).toContain(steward.id);
    for (const { node } of seen) expect(node.organisation.slug).toBe('aarhus-kommune');
  });

  test.each([['READER', undefined], ['CONTRIBUTOR', 'aarhus-kommune'], ['COUNCIL', 'kredsraadet']])('are no business of a %s', async (role, organisation) => {
    const { data, errors } = await (await signedIn(role, organisation)).ask(list);
    expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
  });

  test('are known by their id to themselves, to those who may know people, and to nobody else', async () => {
    const [contributor, colleague, stranger, steward, admin] = [await signedIn('CONTRIBUTOR', 'aarhus-kommune'), await signedIn('CONTRIBUTOR', 'aarhus-kommune', 'Kollega'), await signedIn('CONTRIBUTOR', 'bo-trygt'), await signedIn('STEWARD', 'randers-kommune'), await signedIn('ADMIN')];
    const asked = async (someone: { ask: Visitor['ask'] }) => (await someone.ask('query($id: ID!) { node(id: $id) { id } }', { id: contributor.id })).data.node;
    for (const someone of [contributor, colleague, steward, admin]) expect(await asked(someone)).toEqual({ id: contributor.id });
    for (const someone of [stranger, visitor(), await signedIn('READER', 'aarhus-kommune')]) expect(await asked(someone)).toBeNull();
  });

  test('who are blocked are out at once and do not come in again until they are let in', async () => {
    const [admin, contributor] = [await signedIn('ADMIN'), await signedIn('CONTRIBUTOR', 'randers-kommune', 'Spærret')];
    expect((await admin.ask(block, { user: contributor.id, blocked: true })).data.blockUser).toEqual({ user: { id: contributor.id, name: 'Spærret' }, errors: [] });
    expect((await contributor.ask(me)).data.viewer).toBeNull();
    expect((await contributor.sayWho({ role: 'CONTRIBUTOR', organisation: 'randers-kommune', name: 'Spærret' })).status).toBe(403);
    expect((await admin.ask(block, { user: contributor.id, blocked: false })).data.blockUser.errors).toEqual([]);
    expect((await contributor.sayWho({ role: 'CONTRIBUTOR', organisation: 'randers-kommune', name: 'Spærret' })).status).toBe(204);
  });

  test('are signed out everywhere', async () => {
    const admin = await signedIn('ADMIN');
    const [here, there] = [await signedIn('READER', 'aarhus-kommune', 'To steder'), await signedIn('READER', 'aarhus-kommune', 'To steder')];
    expect(here.id).toBe(there.id);
    expect((await admin.ask(end, { user: here.id })).data.endSessions.errors).toEqual([]);
    for (const someone of [here, there]) expect((await someone.ask(me)).data.viewer).toBeNull();
  });

  test('are managed by nobody who may not, and the answer does not tell whether there are any', async () => {
    const [admin, council, foreign, own] = [await signedIn('ADMIN'), await signedIn('COUNCIL', 'aarhus-kommune'), await signedIn('CONTRIBUTOR', 'randers-kommune'), await signedIn('CONTRIBUTOR', 'aarhus-kommune', 'Til at spærre')];
    const steward = await signedIn('STEWARD', 'aarhus-kommune');
    const answer = async (someone: { ask: Visitor['ask'] }, user: string) => (await someone.ask(block, { user, blocked: true })).data.blockUser.errors.map(({ code }: { code: string }) => code);
    expect(await answer(steward, foreign.id)).toEqual(['NOT_FOUND']);
    expect(await answer(steward, 'us_AAAAAAAAAAAAAAAA')).toEqual(['NOT_FOUND']);
    expect(await answer(steward, council.id)).toEqual(['FORBIDDEN']);
    expect(await answer(steward, steward.id)).toEqual(['FORBIDDEN']);
    for (const someone of [own, await signedIn('READER', 'aarhus-kommune'), council, visitor()]) expect(await answer(someone, foreign.id)).toEqual(['NOT_FOUND']);
    expect((await foreign.ask(me)).data.viewer.id).toBe(foreign.id);
    expect((await admin.ask(me)).data.viewer.id).toBe(admin.id);
    expect(await answer(steward, own.id)).toEqual([]);
  });
});

describe('keys', () => {
  test('are made by an administrator, told once, and work until they are revoked', async () => {
    const admin = await signedIn('ADMIN');
    const { secret, apiKey, errors } = (await admin.ask(create, { scope: 'READ', organisation: 'aarhus-kommune' })).data.createApiKey;
    expect(errors).toEqual([]);
    expect(secret).toMatch(/^kredsnet_[\w-]{43}$/);
    expect(apiKey).toMatchObject({ scope: 'READ', organisation: { slug: 'aarhus-kommune' }, revokedAt: null });
    expect(secret.startsWith(apiKey.prefix)).toBe(true);
    expect(Date.parse(apiKey.endsAt) - Date.parse(apiKey.createdAt)).toBe(keyDays * 86_400_000);
    expect(JSON.stringify((await admin.ask('{ apiKeys { id prefix name scope organisation { slug } createdAt endsAt revokedAt } }')).data)).not.toContain(secret);
    const stored = JSON.stringify(await (await scratchDatabase()).reader().rows({ name: 'stored', text: 'MATCH (k:ApiKey) RETURN k {.*} AS key' }));
    expect(stored).not.toContain(secret.slice('kredsnet_'.length));

    const program = { authorization: `Bearer ${secret}` };
    const read = await visitor().ask('{ plans { slug } viewer { id } }', {}, program);
    expect([read.data, read.roundTrips]).toEqual([{ plans: [{ slug: 'ostjylland-2026' }], viewer: null }, 2]);
    expect((await admin.ask(revoke, { apiKey: apiKey.id })).data.revokeApiKey.errors).toEqual([]);
    expect(await visitor().ask('{ plans { slug } }', {}, program)).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('end after ninety days', async () => {
    const admin = await signedIn('ADMIN');
    const { secret } = (await admin.ask(create, { scope: 'READ', organisation: 'aarhus-kommune' })).data.createApiKey;
    now = Date.now() + keyDays * 86_400_000 + 60_000;
    expect((await visitor().ask('{ plans { slug } }', {}, { authorization: `Bearer ${secret}` })).status).toBe(401);
  });

  test('to read documents in do not run users, keys or the schema', async () => {
    const admin = await signedIn('ADMIN');
    const { secret } = (await admin.ask(create, { scope: 'IMPORT', organisation: 'aarhus-kommune' })).data.createApiKey;
    const program = { authorization: `Bearer ${secret}` };
    for (const query of ['{ users { totalCount } }', '{ apiKeys { id } }', '{ __schema { queryType { name } } }']) expect((await visitor().ask(query, {}, program)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await visitor().ask(create, { scope: 'READ', organisation: 'aarhus-kommune' }, program)).data.createApiKey).toMatchObject({ secret: null, errors: [{ code: 'FORBIDDEN' }] });
  });

  test.each([['READER', undefined], ['CONTRIBUTOR', 'aarhus-kommune'], ['STEWARD', 'aarhus-kommune'], ['COUNCIL', 'kredsraadet']])('are no business of a %s', async (role, organisation) => {
    const someone = await signedIn(role, organisation);
    expect((await someone.ask(create, { scope: 'READ', organisation: 'aarhus-kommune' })).data.createApiKey).toMatchObject({ secret: null, apiKey: null, errors: [{ code: 'FORBIDDEN' }] });
    expect((await someone.ask(revoke, { apiKey: 'ak_AAAAAAAAAAAAAAAA' })).data.revokeApiKey.errors).toEqual([{ code: 'FORBIDDEN' }]);
    expect((await someone.ask('{ apiKeys { id } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('of an organisation that there is not are not made', async () => {
    expect((await (await signedIn('ADMIN')).ask(create, { scope: 'READ', organisation: 'findes-ikke' })).data.createApiKey).toMatchObject({ secret: null, errors: [{ code: 'BAD_USER_INPUT', path: ['input', 'organisation'] }] });
  });
});

test('the schema is told to an administrator and to nobody else', async () => {
  const query = '{ __schema { queryType { name } } }';
  expect((await (await signedIn('ADMIN')).ask(query)).data.__schema.queryType.name).toBe('Query');
  for (const someone of [visitor(), await signedIn('STEWARD', 'aarhus-kommune'), await signedIn('COUNCIL', 'kredsraadet')]) expect(await someone.ask(query)).toMatchObject({ status: 403, data: undefined, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

/** Whoever follows the changes follows as long as they would still be let in. */
import { beforeAll, expect, test } from 'vitest';
import { scratchDatabase } from '#tests/support/database.ts';
import { eventsOf } from '#tests/support/feed.ts';
import { openProgram, type Visitor } from '#tests/support/signed-in.ts';

let visitor: () => Visitor;
let now = Date.now();
beforeAll(async () => { visitor = openProgram(await scratchDatabase(), { now: () => now }, 'count', { lookAgainEvery: 50 }); });

const comeIn = async (role: string, name: string) => {
  const someone = visitor();
  await someone.sayWho({ role, organisation: 'aarhus-kommune', name });
  return { ...someone, id: (await someone.ask('{ viewer { id } }')).data.viewer.id as string };
};
/** Resolves when the server ends the stream. */
const ending = async (response: Response): Promise<string> => {
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  for await (const { event } of eventsOf(response.body as ReadableStream<Uint8Array>)) if (event === 'complete') break;
  return 'ended';
};

test('signing out ends what the same browser follows', async () => {
  const someone = await comeIn('CONTRIBUTOR', 'Går igen');
  const ended = ending(await someone.follow());
  await someone.browser.go('/session', { method: 'DELETE' });
  expect(await ended).toBe('ended');
});

test('being blocked ends it, and being signed out everywhere; a colleague goes on', async () => {
  const admin = await comeIn('ADMIN', 'Spærrer');
  const [blocked, out, colleague] = [await comeIn('CONTRIBUTOR', 'Spærres'), await comeIn('CONTRIBUTOR', 'Ud overalt'), await comeIn('CONTRIBUTOR', 'Bliver')];
  const ended = [ending(await blocked.follow()), ending(await out.follow())];
  let left = false;
  const stays = await colleague.follow();
  void ending(stays).then(() => { left = true; });
  await admin.ask('mutation($user: ID!) { blockUser(input: { user: $user, blocked: true }) { errors { code } } }', { user: blocked.id });
  await admin.ask('mutation($user: ID!) { endSessions(input: { user: $user }) { errors { code } } }', { user: out.id });
  expect(await Promise.all(ended)).toEqual(['ended', 'ended']);
  expect(left).toBe(false);
  await colleague.browser.go('/session', { method: 'DELETE' });
});

test('a key that is revoked ends what its program follows', async () => {
  const admin = await comeIn('ADMIN', 'Tilbagekalder');
  const { data: { createApiKey: { secret, apiKey } } } = await admin.ask('mutation { createApiKey(input: { name: "Følger", organisation: "aarhus-kommune", scope: READ }) { secret apiKey { id } } }');
  const ended = ending(await visitor().follow({ authorization: `Bearer ${secret}` }));
  await admin.ask('mutation($id: ID!) { revokeApiKey(input: { apiKey: $id }) { errors { code } } }', { id: apiKey.id });
  expect(await ended).toBe('ended');
});

test('following is no activity: a session that nobody uses ends all the same', async () => {
  const someone = await comeIn('CONTRIBUTOR', 'Sover');
  const ended = ending(await someone.follow());
  now += 31 * 60_000;
  expect(await ended).toBe('ended');
  now = Date.now();
});

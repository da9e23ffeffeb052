import { decodeJwt, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readClaimTable } from '#server/identity/claims.ts';
import { longestSession } from '#server/identity/sessions.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { audience, type IdentityProvider, startIdentityProvider } from '#tests/support/identity-provider.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openProgram, origin, type Visitor } from '#tests/support/signed-in.ts';

let provider: IdentityProvider;
let other: IdentityProvider;
let now = Date.now();
let visitor: () => Visitor;

beforeAll(async () => {
  [provider, other] = await Promise.all([startIdentityProvider({ returnsTo: origin }), startIdentityProvider({ returnsTo: origin })]);
  const { issuer, clientId, clientSecret } = provider;
  visitor = openProgram(await scratchDatabase(), { provider: { issuer, clientId, clientSecret, audience, claims: readClaimTable(undefined) }, now: () => now });
});
afterAll(async () => { await Promise.all([provider.close(), other.close()]); });

const me = '{ viewer { id name role organisation { slug } actsFor { slug } districts { slug } } }';

describe('signing in', () => {
  test('makes somebody who they are, with a cookie that no script sees and an address of ours to go on to', async () => {
    const { browser, ask } = visitor();
    const answer = await signIn(browser, 'sara');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/plan']);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/), expect.stringMatching(/^login=; .*Max-Age=0/)]);
    const { data, roundTrips } = await ask(me);
    expect(data.viewer).toMatchObject({ name: 'Sara Steward', role: 'STEWARD', organisation: { slug: 'aarhus-kommune' }, actsFor: [{ slug: 'aarhus-kommune' }], districts: [{ slug: 'ostjylland' }] });
    expect(roundTrips).toBe(2);
  });

  test('twice is the same person, in another session each time', async () => {
    const [first, second] = [visitor(), visitor()];
    await signIn(first.browser, 'sara');
    await signIn(second.browser, 'sara');
    expect((await first.ask(me)).data.viewer.id).toBe((await second.ask(me)).data.viewer.id);
    expect(first.browser.cookies('/')).not.toBe(second.browser.cookies('/'));
  });

  test('lets somebody speak for several actors', async () => {
    const { browser, ask } = visitor();
    await signIn(browser, 'mia');
    expect((await ask(me)).data.viewer.actsFor.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['aarhus-kommune', 'ssp-aarhus']);
  });

  test('from an organisation that nobody knows here makes a reader, whatever role and district the provider names', async () => {
    const { browser, ask } = visitor();
    await signIn(browser, 'olga');
    expect((await ask(me)).data.viewer).toMatchObject({ name: 'Olga Overalt', role: 'READER', organisation: null, actsFor: [], districts: [] });
  });

  test.each([
    ['another state', (callback: URL) => { callback.searchParams.set('state', 'another'); return callback; }],
    ['another code', (callback: URL) => { callback.searchParams.set('code', 'another'); return callback; }],
    ['the name of another issuer', (callback: URL) => { callback.searchParams.set('iss', other.issuer); return callback; }],
  ])('with %s signs nobody in', async (_what, meddle) => {
    const { browser, ask } = visitor();
    const answer = await signIn(browser, 'sara', meddle);
    expect([answer.status, browser.cookies('/').includes('sid=')]).toEqual([403, false]);
    expect((await ask(me)).data.viewer).toBeNull();
  });

  test('in a browser that did not begin it signs nobody in', async () => {
    const [mine, theirs] = [visitor(), visitor()];
    let callback = new URL(origin);
    await signIn(mine.browser, 'sara', (address) => { callback = new URL(address); return new URL('/session', origin); });
    expect((await theirs.browser.go(callback)).status).toBe(400);
    expect((await theirs.ask(me)).data.viewer).toBeNull();
  });

  test.each(['https://evil.example/', '//evil.example/', '/\\evil.example/', 'javascript:alert(1)'])('never ends at an address elsewhere: %s', async (returnTo) => {
    const { browser } = visitor();
    const begun = await browser.go(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
    const attempt = JSON.parse(Buffer.from(/login=([\w-]+)/.exec(begun.headers.get('set-cookie') ?? '')?.[1] ?? '', 'base64url').toString()) as { returnTo: string };
    expect(attempt.returnTo).toBe('/');
  });

  test('locally is not possible besides', async () => {
    const { ask, sayWho } = visitor();
    expect((await sayWho({ role: 'ADMIN', name: 'Test' })).status).toBe(404);
    expect((await ask(me)).data.viewer).toBeNull();
  });
});

test('a changed role ends the sessions that had the old one', async () => {
  const [old, fresh] = [visitor(), visitor()];
  await signIn(old.browser, 'carl');
  expect((await old.ask(me)).data.viewer.role).toBe('CONTRIBUTOR');
  provider.people.carl = { ...provider.people.carl, name: 'Carl Contributor', role: 'READER' };
  await signIn(fresh.browser, 'carl');
  expect((await fresh.ask(me)).data.viewer.role).toBe('READER');
  expect((await old.ask(me)).data.viewer).toBeNull();
});

test('signing out ends the session, here and at the provider', async () => {
  const { browser, ask } = visitor();
  await signIn(browser, 'nora');
  const kept = browser.cookies('/');
  const answer = await browser.go('/auth/logout', { method: 'POST' });
  expect(new URL((await answer.json() as { next: string }).next).origin).toBe(provider.issuer);
  expect((await ask(me)).data.viewer).toBeNull();
  expect((await ask(me, {}, { cookie: kept })).data.viewer).toBeNull();
});

test('a session is over when its time is', async () => {
  const { browser, ask } = visitor();
  await signIn(browser, 'sara');
  now += longestSession + 1;
  expect((await ask(me)).data.viewer).toBeNull();
  now = Date.now();
});

describe('a bearer token', () => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const refused = { status: 401, data: undefined, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
  let good: string;
  beforeAll(async () => { good = await provider.tokenFor('sara'); });

  test('of the provider, for us, makes somebody who they are; at most one round trip more once they are known', async () => {
    await visitor().ask(me, {}, bearer(good));
    const { data, roundTrips } = await visitor().ask(me, {}, bearer(good));
    expect(data.viewer).toMatchObject({ role: 'STEWARD', organisation: { slug: 'aarhus-kommune' }, districts: [{ slug: 'ostjylland' }] });
    expect(roundTrips).toBe(2);
  });

  test('for another audience is refused', async () => {
    expect(await visitor().ask(me, {}, bearer(await provider.tokenFor('sara', 'urn:somebody:else')))).toMatchObject(refused);
  });

  test('of another issuer is refused', async () => {
    expect(await visitor().ask(me, {}, bearer(await other.tokenFor('sara')))).toMatchObject(refused);
  });

  test('that has run out, or is too old, or is not yet, is refused', async () => {
    const { exp = 0, iat = 0 } = decodeJwt(good);
    now = (exp + 61) * 1000;
    expect(await visitor().ask(me, {}, bearer(good))).toMatchObject(refused);
    now = (iat - 120) * 1000;
    expect(await visitor().ask(me, {}, bearer(good))).toMatchObject(refused);
    now = (exp + 30) * 1000;
    expect((await visitor().ask(me, {}, bearer(good))).data.viewer.role).toBe('STEWARD');
    now = Date.now();
  });

  test('without a signature is refused, and so is one with a changed word', async () => {
    const claims = decodeJwt(good);
    expect(await visitor().ask(me, {}, bearer(new UnsecuredJWT({ ...claims, role: 'ADMIN' }).encode()))).toMatchObject(refused);
    const [header = '', , signature = ''] = good.split('.');
    const changed = Buffer.from(JSON.stringify({ ...claims, role: 'ADMIN' })).toString('base64url');
    expect(await visitor().ask(me, {}, bearer(`${header}.${changed}.${signature}`))).toMatchObject(refused);
  });

  test('that brings its own key is refused', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const forged = (header: object) => new SignJWT(decodeJwt(good)).setProtectedHeader({ alg: 'RS256', ...header }).sign(privateKey);
    const jwk = await exportJWK(publicKey);
    for (const header of [{ jwk }, { jku: `${other.issuer}/jwks` }, { kid: 'only' }, {}]) expect(await visitor().ask(me, {}, bearer(await forged(header)))).toMatchObject(refused);
  });

  test('signed with what everybody knows of the provider is refused', async () => {
    const { keys } = await (await fetch(`${provider.issuer}/jwks`)).json() as { keys: { n: string }[] };
    const secret = new TextEncoder().encode(keys[0]?.n);
    expect(await visitor().ask(me, {}, bearer(await new SignJWT(decodeJwt(good)).setProtectedHeader({ alg: 'HS256' }).sign(secret)))).toMatchObject(refused);
  });

  test.each(['', 'x', 'a.b.c', 'kredsnet_abc'])('that is none is refused: %s', async (token) => {
    expect(await visitor().ask(me, {}, { authorization: `Bearer ${token}` })).toMatchObject(refused);
  });

  test('of an organisation that nobody knows makes a reader', async () => {
    expect((await visitor().ask(me, {}, bearer(await provider.tokenFor('olga')))).data.viewer).toMatchObject({ role: 'READER', organisation: null, districts: [] });
  });
});

test('where plans are not for everybody, nobody reads before signing in, and then they do', async () => {
  const { issuer, clientId, clientSecret } = provider;
  const closed = openProgram(await scratchDatabase(), { publicRead: false, provider: { issuer, clientId, clientSecret, audience, claims: readClaimTable(undefined) } })();
  const { status, data, errors } = await closed.ask('{ plans { slug } }');
  expect([status, data, errors?.[0]?.extensions.code]).toEqual([401, undefined, 'UNAUTHENTICATED']);
  expect(await (await closed.browser.go('/session')).json()).toMatchObject({ mode: 'oidc', signedIn: false });
  await signIn(closed.browser, 'rita');
  expect((await closed.ask('{ plans { slug } }')).data.plans).toEqual([{ slug: 'ostjylland-2026' }]);
});

test('over TLS the cookie has the prefix that binds it to this host', async () => {
  const { issuer, clientId, clientSecret } = provider;
  const program = openProgram(await scratchDatabase(), { secure: true, provider: { issuer, clientId, clientSecret, audience, claims: readClaimTable(undefined) } })();
  const answer = await signIn(program.browser, 'rita');
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
});

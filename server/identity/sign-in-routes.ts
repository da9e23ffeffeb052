/** The addresses that sign in and out. JSON for programs and our own pages; plain words where a browser is sent. */
import { isForeign } from '#server/behaviours/guard-request.ts';
import type { Asker } from '#server/context.ts';
import type { Database, Reader } from '#server/database/database.ts';
import { type ClaimTable, personOf } from './claims.ts';
import type { Cookie } from './cookies.ts';
import { isLocal, type LocalSession, parseLocalSession } from './local-session.ts';
import type { Attempt, Oidc } from './oidc.ts';
import { knownActors, type Person, Refused } from './people.ts';
import { endSession, startSession } from './sessions.ts';

export interface SignInSettings {
  database: Database;
  /** Undefined: local sessions. */
  oidc: Oidc | undefined;
  claims: ClaimTable | undefined;
  session: Cookie;
  attempt: Cookie;
  settle(person: Person): Promise<Person>;
  bySession(secret: string, reader: Reader): Promise<Asker | undefined>;
  now: () => number;
}

const noStore = { 'cache-control': 'no-store' };
const problem = (status: number, detail: string): Response =>
  new Response(JSON.stringify({ status, detail }), { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', ...noStore } });
const json = (value: unknown, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json; charset=utf-8', ...noStore, ...headers } });
const done = (cookieHeader: string): Response => new Response(null, { status: 204, headers: { 'set-cookie': cookieHeader, ...noStore } });
const words = (status: number, text: string): Response => new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...noStore } });
const mostBytes = 4096;
const mostSecondsAway = 600;

export function signInRoutes(settings: SignInSettings): (request: Request) => Promise<Response | undefined> {
  const { database, oidc, session } = settings;
  const routes: Readonly<Record<string, (request: Request) => Promise<Response>>> = {
    'POST /local-session': (request) => startLocally(request, settings),
    'DELETE /local-session': async (request) => signOut(request, database, session),
    'GET /session': async (request) => json(await describe(request, settings)),
    'DELETE /session': async (request) => signOut(request, database, session),
    'GET /auth/login': (request) => leaveForProvider(request, settings),
    'GET /auth/callback': (request) => comeBack(request, settings),
    'POST /auth/logout': async (request) => {
      const next = oidc ? await oidc.signOut().catch(() => undefined) : undefined;
      const ended = await signOut(request, database, session);
      return ended.status === 204 ? json({ next: next?.href ?? '/' }, { 'set-cookie': session.clear() }) : ended;
    },
  };
  const known = new Set(Object.keys(routes).map((route) => route.split(' ')[1]));
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!known.has(pathname)) return undefined;
    const route = routes[`${request.method} ${pathname}`];
    return route ? route(request) : problem(405, `This address does not take ${request.method}.`);
  };
}

/** Whether an address is one of the routes above: for whoever has to tell them from the client's files. */
export const isSignInAddress = (path: string): boolean => path === '/local-session' || path === '/session' || path.startsWith('/auth/');

async function startLocally(request: Request, { database, oidc, session, now }: SignInSettings): Promise<Response> {
  if (oidc) return problem(404, 'People sign in through the identity provider here: /auth/login.');
  if (!isLocal(request)) return problem(403, 'A local session is only for this machine, asked directly and from our own pages.');
  const text = await request.text();
  const asked = text.length > mostBytes ? 'The body is too long.' : parseLocalSession(text);
  if (typeof asked === 'string') return problem(400, asked);
  const person = await localPerson(database, asked);
  if (typeof person === 'string') return problem(400, person);
  try {
    return done(session.set(await startSession(database, person, session.read(request), now())));
  } catch (error) {
    if (error instanceof Refused) return problem(403, error.message);
    throw error;
  }
}

/** Each name, role and organisation is somebody of their own: the one who proposes is not the one who reviews. */
async function localPerson(database: Database, { role, organisation, name }: LocalSession): Promise<Person | string> {
  const actsFor = organisation ? await knownActors(database, [organisation]) : [];
  if (organisation && actsFor.length === 0) return `organisation: no actor has the slug ${JSON.stringify(organisation)}.`;
  if (!organisation && role === 'CONTRIBUTOR') return 'organisation: a CONTRIBUTOR needs one: the slug of an actor.';
  const key = ['local', role, organisation ?? '', name ?? ''].join('|');
  // Without an organisation, a steward's or the council's district is every one that has a plan: locally there is nobody to say which.
  const districts = organisation || role === 'READER' || role === 'ADMIN' ? undefined
    : (await database.reader().rows<{ slug: string }>({ name: 'districts-with-plans', text: 'MATCH (d:District) WHERE EXISTS { (d)<-[:COVERS]-(:Plan) } RETURN d.slug AS slug ORDER BY slug' })).map(({ slug }) => slug);
  return { key, name: name ?? 'Lokal bruger', role, organisation: actsFor[0] ?? null, actsFor, ...(districts ? { districts } : {}) };
}

async function describe(request: Request, { database, oidc, session, bySession }: SignInSettings): Promise<Record<string, unknown>> {
  const secret = session.read(request);
  const asker = secret && (oidc || isLocal(request)) ? await bySession(secret, database.reader()) : undefined;
  const { name = null, role = null, organisation = null } = asker?.viewer ?? {};
  return { mode: oidc ? 'oidc' : 'local', signedIn: asker !== undefined, name, role, organisation };
}

async function signOut(request: Request, database: Database, session: Cookie): Promise<Response> {
  if (isForeign(request)) return problem(403, 'Only our own pages sign out.');
  const secret = session.read(request);
  if (secret) await endSession(database, secret);
  return done(session.clear());
}

/** A path of ours, never an address elsewhere. */
const ownPath = (asked: string | null): string => (asked?.startsWith('/') && !/^\/[/\\]/.test(asked) && !/[\s\\]/.test(asked) ? asked : '/');

async function leaveForProvider(request: Request, { oidc, attempt: kept }: SignInSettings): Promise<Response> {
  if (!oidc) return problem(404, 'This server has no identity provider. POST /local-session says who you are.');
  try {
    const { address, attempt } = await oidc.begin(ownPath(new URL(request.url).searchParams.get('returnTo')));
    return new Response(null, { status: 302, headers: { location: address.href, 'set-cookie': kept.set(Buffer.from(JSON.stringify(attempt)).toString('base64url'), mostSecondsAway), ...noStore } });
  } catch {
    return words(503, 'Login-tjenesten svarer ikke. Prøv igen om lidt.');
  }
}

async function comeBack(request: Request, { database, oidc, claims: rules, session, attempt: kept, settle, now }: SignInSettings): Promise<Response> {
  const attempt = oidc && attemptOf(kept.read(request));
  if (!oidc || !rules || !attempt) return words(400, 'Login blev ikke begyndt her, eller det varede for længe. Begynd forfra.');
  let claims: Record<string, unknown>;
  try {
    claims = await oidc.finish(new URL(request.url), attempt);
  } catch {
    return words(403, 'Login blev ikke gennemført. Begynd forfra.');
  }
  try {
    const secret = await startSession(database, await settle(personOf(claims, rules)), session.read(request), now());
    const headers = new Headers({ location: ownPath(attempt.returnTo), ...noStore });
    headers.append('set-cookie', session.set(secret));
    headers.append('set-cookie', kept.clear());
    return new Response(null, { status: 302, headers });
  } catch (error) {
    if (error instanceof Refused) return words(403, 'Brugeren er spærret. Spørg administratoren.');
    throw error;
  }
}

function attemptOf(value: string | undefined): Attempt | undefined {
  try {
    return value === undefined ? undefined : (JSON.parse(Buffer.from(value, 'base64url').toString('utf8')) as Attempt);
  } catch {
    return undefined;
  }
}

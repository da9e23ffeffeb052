/** Who is asking: by session, by token, by key, or nobody in particular. And signing in and out. */
import type { Asker } from '#server/context.ts';
import type { Database, Reader } from '#server/database/database.ts';
import { findKey, keyPrefix } from './api-keys.ts';
import { type ClaimTable, personOf } from './claims.ts';
import { type Cookie, cookie } from './cookies.ts';
import { isLocal } from './local-session.ts';
import { NotSignedIn } from './not-signed-in.ts';
import { openOidc, type Oidc } from './oidc.ts';
import { askerOf, isSame, knownActors, type Person, storePerson, userByKey, viewerOf } from './people.ts';
import { findSession } from './sessions.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { type TokenSettings, tokenVerifier, type VerifyToken } from './tokens.ts';
import { anonymous, localReader } from './viewer.ts';

export interface IdentitySettings {
  database: Database;
  /** Undefined: local sessions. */
  provider: { issuer: string; clientId: string; clientSecret: string; audience: string; claims: ClaimTable } | undefined;
  /** Where people find us, without a slash at the end; asked once we listen. */
  publicAddress: () => string;
  /** Whether that is over TLS. */
  secure: boolean;
  /** Whether somebody who has not signed in reads plans in force. */
  publicRead: boolean;
  /** The clock, for tests of what ends by itself. */
  now?: () => number;
}

export interface Identity {
  /** At most one round trip, and none without a credential. `quietly`: looking does not count as being active. @throws NotSignedIn */
  identify(request: Request, reader: Reader, quietly?: boolean): Promise<Asker>;
  /** Answers what signs in and out; undefined of every other address. */
  answer(request: Request): Promise<Response | undefined>;
}

const nobody: Asker = { viewer: anonymous, drafts: [] };
const someoneHere: Asker = { viewer: localReader, drafts: [] };
/** A token's person is stored again when this has passed: the graph may have moved since. */
const freshFor = 3_600_000;

export function createIdentity({ database, provider, publicAddress, secure, publicRead, now = Date.now }: IdentitySettings): Identity {
  const session = cookie('sid', secure);
  const oidc = provider && openOidc({ ...provider, publicAddress });
  const settle = (person: Person) => settlePerson(database, person);

  let verifier: Promise<VerifyToken> | undefined;
  const verify = async (token: string, { jwksAddress }: Oidc, settings: Omit<TokenSettings, 'jwksAddress' | 'now'>) => {
    verifier ??= jwksAddress().then((address) => tokenVerifier({ ...settings, jwksAddress: address, now }));
    verifier.catch(() => { verifier = undefined; });
    return (await verifier)(token);
  };

  const byToken = async (token: string, reader: Reader): Promise<Asker> => {
    if (!provider || !oidc) throw new NotSignedIn('This server takes no bearer tokens: it has no identity provider.');
    const claims = await verify(token, oidc, provider).catch((error: unknown) => {
      throw new NotSignedIn(`The bearer token is not accepted (${error instanceof Error ? error.message : String(error)}). Get a new one.`, { cause: error });
    });
    const person = personOf(claims, provider.claims);
    const known = await userByKey(reader, person.key);
    if (known?.user.blocked) throw new NotSignedIn('This user has been blocked. Ask the administrator.');
    if (known && isSame(known.user, person) && now() - Date.parse(known.user.lastSeenAt) < freshFor) return askerOf(viewerOf(known.user, 'token'), known.drafts);
    const settled = await settle(person);
    const { value } = await database.write('store-user', (transaction) => storePerson(transaction, settled, new Date(now()).toISOString()));
    return askerOf(viewerOf(value, 'token'), known?.drafts ?? (await userByKey(reader, person.key))?.drafts ?? []);
  };

  const bySession = async (secret: string, reader: Reader, quietly = false): Promise<Asker | undefined> => {
    const found = await findSession(database, reader, secret, { now: now(), quietly });
    return found && askerOf(viewerOf(found.user, provider ? 'oidc' : 'local'), found.drafts);
  };

  return {
    async identify(request, reader, quietly = false) {
      const asker = await whoIs(request, reader, { session, local: !provider, bySession: (secret, from) => bySession(secret, from, quietly), byToken, now });
      if (!publicRead && asker.viewer.via === 'public') throw new NotSignedIn('Plans are for those who have signed in here. Sign in, or send a key or a token.');
      return asker;
    },
    answer: signInRoutes({ database, oidc, claims: provider?.claims, session, attempt: cookie('login', secure), settle, bySession, now }),
  };
}

interface Ways {
  session: Cookie;
  local: boolean;
  bySession(secret: string, reader: Reader): Promise<Asker | undefined>;
  byToken(token: string, reader: Reader): Promise<Asker>;
  now: () => number;
}

async function whoIs(request: Request, reader: Reader, { session, local, bySession, byToken, now }: Ways): Promise<Asker> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw new NotSignedIn('Authorization takes "Bearer" and a key or a token.');
    if (!token.startsWith(keyPrefix)) return byToken(token, reader);
    const program = await findKey(reader, token, now());
    if (!program) throw new NotSignedIn('The key is unknown, over or revoked. Ask the administrator for a new one.');
    return program;
  }
  if (local && !isLocal(request)) return nobody;
  const secret = session.read(request);
  return (secret ? await bySession(secret, reader) : undefined) ?? (local ? someoneHere : nobody);
}

/** What is left of a person once the graph has been asked which of their organisations it knows: without one, a reader. */
async function settlePerson(database: Database, person: Person): Promise<Person> {
  if (person.actsFor.length === 0) return person;
  const actsFor = await knownActors(database, person.actsFor);
  if (actsFor.length > 0 || person.role === 'ADMIN') return { ...person, actsFor, organisation: actsFor[0] ?? null };
  const { roleClaim: _unused, districts: _neither, ...rest } = person;
  return { ...rest, actsFor, organisation: null, role: 'READER' };
}


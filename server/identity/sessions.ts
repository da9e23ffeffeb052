/** Sessions: a random id in a cookie, its hash in the graph, so that whoever reads the graph cannot sign in with it; ended by deleting it. */
import { createHash, randomBytes } from 'node:crypto';
import { newId } from '#graph-schema/ids.ts';
import type { Database, Query, Reader } from '#server/database/database.ts';
import { draftsText, type Found, type Person, storePerson } from './people.ts';

/** Milliseconds without a request after which a session ends, and after which it ends whatever happens. */
export const longestIdle = 30 * 60_000;
export const longestSession = 10 * 3_600_000;
/** How often a session in use notes that it is. */
const touchEvery = 60_000;

/** 256 bits that nobody guesses, and what is stored of them. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const iso = (time: number): string => new Date(time).toISOString();

const start: Query = {
  name: 'start-session',
  text: `OPTIONAL MATCH (stale:Session) WHERE stale.key = $previous OR stale.endsAt <= $now OR stale.seenAt <= $idleSince DETACH DELETE stale
    WITH count(*) AS ended MATCH (user:User {id: $user})
    CREATE (user)-[:SIGNED_IN]->(session:Session {id: $id, key: $key, startedAt: $now, seenAt: $now, endsAt: $endsAt}) RETURN session.id AS id`,
};

/**
 * Stores the person and begins a session; the one before it on the same browser ends. Returns the secret for the cookie.
 * @throws Refused of a blocked user
 */
export async function startSession(database: Database, person: Person, previous: string | undefined, now = Date.now()): Promise<string> {
  const secret = newSecret();
  const key = hashOfSecret(secret);
  const id = newId('Session');
  await database.write('start-session', async (transaction) => {
    const user = await storePerson(transaction, person, iso(now));
    await transaction.rows(start, {
      user: user.id, id, key, previous: previous === undefined ? '' : hashOfSecret(previous), now: iso(now), endsAt: iso(now + longestSession), idleSince: iso(now - longestIdle),
    });
  });
  return secret;
}

const find: Query = {
  name: 'session',
  text: `MATCH (session:Session {key: $key})<-[:SIGNED_IN]-(user:User) WHERE session.endsAt > $now AND session.seenAt > $idleSince AND NOT user.blocked
    RETURN user {.*} AS user, session.seenAt AS seenAt, ${draftsText} AS drafts`,
};

/** Whose session the secret is of; undefined of one that has ended. One round trip; once a minute, another behind the answer's back, unless `quietly`. */
export async function findSession(database: Database, reader: Reader, secret: string, { now = Date.now(), quietly = false }: { now?: number; quietly?: boolean } = {}): Promise<Found | undefined> {
  const key = hashOfSecret(secret);
  const [found] = await reader.rows<Found & { seenAt: string }>(find, { key, now: iso(now), idleSince: iso(now - longestIdle) });
  if (found && !quietly && now - Date.parse(found.seenAt) > touchEvery) {
    void database.write('touch-session', (transaction) => transaction.rows({ name: 'touch-session', text: 'MATCH (session:Session {key: $key}) SET session.seenAt = $now' }, { key, now: iso(now) })).catch(() => undefined);
  }
  return found;
}

export async function endSession(database: Database, secret: string): Promise<void> {
  await database.write('end-session', (transaction) => transaction.rows({ name: 'end-session', text: 'MATCH (session:Session {key: $key}) DETACH DELETE session' }, { key: hashOfSecret(secret) }));
}

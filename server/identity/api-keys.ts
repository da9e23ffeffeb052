/** Keys for programs: shown once, stored as a hash, of one organisation, to read or to read documents in, for ninety days. */
import { newId } from '#graph-schema/ids.ts';
import type { keyScopes, NodeProperties } from '#graph-schema/nodes.ts';
import type { Asker } from '#server/context.ts';
import type { Database, Reader } from '#server/database/database.ts';
import { districtsOf } from './districts.ts';
import { hashOfSecret, newSecret } from './sessions.ts';
import type { Viewer } from './viewer.ts';

/** What every key begins with, so that one that got loose is found by whoever looks for such things. */
export const keyPrefix = 'kredsnet_';
export const keyDays = 90;
export type KeyScope = keyof typeof keyScopes;
export type KeyRow = NodeProperties<'ApiKey'>;

export interface NewKey { name: string; organisation: string; scope: KeyScope; createdBy: string }

/** Creates one. The secret is returned and nowhere else; undefined where no such organisation is. */
export async function createKey(database: Database, { name, organisation, scope, createdBy }: NewKey, now = Date.now()): Promise<{ id: string; secret: string } | undefined> {
  const secret = `${keyPrefix}${newSecret()}`;
  const key: KeyRow = {
    id: newId('ApiKey'), key: hashOfSecret(secret), prefix: secret.slice(0, keyPrefix.length + 6), name, organisation, scope, createdBy,
    createdAt: new Date(now).toISOString(), endsAt: new Date(now + keyDays * 86_400_000).toISOString(),
  };
  const { value } = await database.write('create-key', (transaction) => transaction.rows(
    { name: 'create-key', text: 'MATCH (a:Actor {slug: $key.organisation}) CREATE (k:ApiKey) SET k = $key RETURN k.id AS id' }, { key }));
  return value.length > 0 ? { id: key.id, secret } : undefined;
}

/** Ends one at once. Whether there was such a key. */
export async function revokeKey(database: Database, id: string, now = Date.now()): Promise<boolean> {
  const { value } = await database.write('revoke-key', (transaction) => transaction.rows(
    { name: 'revoke-key', text: 'MATCH (k:ApiKey {id: $id}) SET k.revokedAt = coalesce(k.revokedAt, $now) RETURN k.id AS id' }, { id, now: new Date(now).toISOString() }));
  return value.length > 0;
}

/** The program that a key is of; undefined of one that is unknown, over or revoked. */
export async function findKey(reader: Reader, secret: string, now = Date.now()): Promise<Asker | undefined> {
  const [found] = await reader.rows<{ key: KeyRow; districts: string[] }>({
    name: 'key', text: `MATCH (k:ApiKey {key: $key}) WHERE k.revokedAt IS NULL AND k.endsAt > $now RETURN k {.*} AS key, ${districtsOf('[k.organisation]')} AS districts`,
  }, { key: hashOfSecret(secret), now: new Date(now).toISOString() });
  if (!found) return undefined;
  const { id, name, organisation, scope } = found.key;
  const viewer: Viewer = { id, name, role: scope === 'IMPORT' ? 'CONTRIBUTOR' : 'READER', signedIn: true, organisation, actsFor: [organisation], districts: found.districts, via: 'key' };
  return { viewer, drafts: [] };
}

/** What an administrator does about users: blocks them and lets them in again, ends their sessions. A steward may for their own organisation, and for nobody above them. */
import { roles } from '#graph-schema/nodes.ts';
import type { UserError } from '#server/commands/refusal.ts';
import type { Database, Transaction } from '#server/database/database.ts';
import { can } from './permissions.ts';
import type { Role, Viewer } from './viewer.ts';

const rank = (role: Role): number => Object.keys(roles).indexOf(role);

const forbidden: UserError = { code: 'FORBIDDEN', path: ['input'], message: { da: 'Det har du ikke adgang til.', en: 'You may not do this.' } };
/** The same whether there is no such user or one that the viewer may not touch: who may not manage users learns nothing of them. */
const unknownUser: UserError = { code: 'NOT_FOUND', path: ['input', 'user'], message: { da: 'Brugeren findes ikke her.', en: 'There is no such user here.' } };
const oneself: UserError = { code: 'FORBIDDEN', path: ['input', 'user'], message: { da: 'Man kan ikke spærre sig selv.', en: 'Nobody blocks themselves.' } };

interface Managed { id: string; role: Role; actsFor: string[] }

async function managed(transaction: Transaction, viewer: Viewer, id: string): Promise<UserError | undefined> {
  const [user] = await transaction.rows<Managed>({ name: 'managed-user', text: 'MATCH (user:User {id: $id}) SET user._lock = $id REMOVE user._lock RETURN user.id AS id, user.role AS role, user.actsFor AS actsFor' }, { id });
  if (!user || can(viewer, 'manageUsers', { kind: 'user', organisations: user.actsFor, districts: [] }, {}) !== 'YES') return unknownUser;
  return rank(user.role) > rank(viewer.role) ? forbidden : undefined;
}

/** Blocks, or lets in again; blocking ends every session. The refusal, if any. */
export async function setBlocked(database: Database, viewer: Viewer, id: string, blocked: boolean): Promise<UserError | undefined> {
  if (id === viewer.id) return oneself;
  return (await database.write('set-blocked', async (transaction) => {
    const refusal = await managed(transaction, viewer, id);
    if (refusal) return refusal;
    await transaction.rows({ name: 'set-blocked', text: 'MATCH (user:User {id: $id}) SET user.version = user.version + 1, user.blocked = $blocked' }, { id, blocked });
    if (blocked) await transaction.rows(endAll, { id });
    return undefined;
  })).value;
}

const endAll = { name: 'end-sessions', text: 'MATCH (:User {id: $id})-[:SIGNED_IN]->(session:Session) DETACH DELETE session' };

/** Signs somebody out everywhere. The refusal, if any. */
export async function endSessions(database: Database, viewer: Viewer, id: string): Promise<UserError | undefined> {
  return (await database.write('end-sessions', async (transaction) => {
    const refusal = await managed(transaction, viewer, id);
    if (!refusal) await transaction.rows(endAll, { id });
    return refusal;
  })).value;
}

/** Whether the viewer may make and revoke keys; the refusal otherwise. */
export const mayManageKeys = (viewer: Viewer): UserError | undefined => (can(viewer, 'manageKeys', { kind: 'none', organisations: [], districts: [] }, {}) === 'YES' ? undefined : forbidden);

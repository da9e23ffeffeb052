/** Users in the graph: who has signed in, as what, by which claim. Not content: written here and not by the write path, and part of no history. */
import { newId } from '#graph-schema/ids.ts';
import type { NodeProperties } from '#graph-schema/nodes.ts';
import type { Asker } from '#server/context.ts';
import type { Database, Query, Reader, Transaction } from '#server/database/database.ts';
import { unpublished } from '#server/read-models/visible.ts';
import { districtsOf, districtsOfPlan } from './districts.ts';
import { can } from './permissions.ts';
import type { Role, Viewer } from './viewer.ts';

/** What a sign-in or a token says of somebody. `districts`: undefined where they follow from the actors. */
export interface Person { key: string; name: string; role: Role; roleClaim?: string; organisation: string | null; actsFor: readonly string[]; districts?: readonly string[] }
type UserRow = NodeProperties<'User'>;
/** A plan that is not in force, and where it lies. */
export interface Draft { slug: string; status: 'DRAFT' | 'COUNCIL'; districts: string[] }
/** A user and everything else that deciding what they may see needs: one row. */
export interface Found { user: UserRow; drafts: Draft[] }

/** Cypher: the plans that are not in force, as a list of `Draft`. */
export const draftsText = `COLLECT { MATCH (plan:Plan) WHERE plan.status IN ['${unpublished.join("', '")}'] RETURN {slug: plan.slug, status: plan.status, districts: ${districtsOfPlan('plan')}} }`;

const byKey: Query = { name: 'user-by-key', text: `MATCH (user:User {key: $key}) RETURN user {.*} AS user, ${draftsText} AS drafts` };
export const userByKey = async (reader: Reader, key: string): Promise<Found | undefined> => (await reader.rows<Found>(byKey, { key }))[0];

/** Somebody who may not come in, and why: for the person. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** Whether what is stored of somebody still is what their sign-in says. */
export const isSame = (user: UserRow, person: Person): boolean =>
  user.role === person.role && user.name === person.name && (user.organisation ?? null) === person.organisation && same(user.actsFor, person.actsFor) && (!person.districts || same(user.districts, person.districts));
const same = (some: readonly string[], others: readonly string[]): boolean => some.length === others.length && some.every((one) => others.includes(one));

const store: Query = {
  name: 'store-user',
  text: `MERGE (user:User {key: $key}) ON CREATE SET user.id = $id, user.version = 0, user.blocked = false, user.firstSeenAt = $now, user.role = $role
    WITH user, user.role <> $role AS changed
    CALL (user, changed) { WITH user, changed WHERE changed MATCH (user)-[:SIGNED_IN]->(session:Session) DETACH DELETE session }
    SET user.version = user.version + 1, user.name = $name, user.role = $role, user.roleClaim = $roleClaim, user.organisation = $organisation, user.actsFor = $actsFor,
      user.districts = coalesce($districts, ${districtsOf('$actsFor')}), user.lastSeenAt = $now
    RETURN user {.*} AS user`,
};

/** Stores what a sign-in says of somebody. A changed role ends the sessions begun with the old one. @throws Refused of a blocked user */
export async function storePerson(transaction: Transaction, person: Person, now: string): Promise<UserRow> {
  const { roleClaim = null, districts = null } = person;
  const [row] = await transaction.rows<{ user: UserRow }>(store, { ...person, roleClaim, districts, id: newId('User'), now });
  if (!row) throw new Error('store-user returned nothing');
  if (row.user.blocked) throw new Refused('This user has been blocked. Ask the administrator.');
  return row.user;
}

/** The slugs, of those given, that are actors; in the order given. */
export async function knownActors(database: Database, slugs: readonly string[]): Promise<string[]> {
  const rows = await database.reader().rows<{ slug: string }>({ name: 'known-actors', text: 'MATCH (a:Actor) WHERE a.slug IN $slugs RETURN a.slug AS slug' }, { slugs: [...slugs] });
  return slugs.filter((slug) => rows.some((row) => row.slug === slug));
}

export const viewerOf = (user: UserRow, via: Viewer['via']): Viewer => ({
  id: user.id, name: user.name, role: user.role, signedIn: true, organisation: user.organisation ?? null, actsFor: user.actsFor, districts: user.districts, via,
});

/** The viewer with the plans, before they are in force, that the table lets them read. */
export const askerOf = (viewer: Viewer, drafts: readonly Draft[]): Asker => ({
  viewer, drafts: drafts.filter(({ status, districts }) => can(viewer, 'readPlan', { kind: 'plan', organisations: [], districts }, { plan: status }) === 'YES').map(({ slug }) => slug),
});

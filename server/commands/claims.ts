/** Claims as commands need them: those that touch an actor, the one of a kind between two ends, and what is known of a new one. */
import { newClaimId, newId } from '#graph-schema/ids.ts';
import { claimTypes } from '#graph-schema/relationships.ts';
import type { PlanStatus } from '#server/identity/permissions.ts';
import type { Unit } from './commit.ts';
import { type Given, givenBy } from './change.ts';
import { claimLabel } from './load-things.ts';
import type { ClaimContent, Facts, GroundContent, Loaded } from './things.ts';

type LoadedClaim = Loaded<'Claim'> & { thing: { content: ClaimContent } };
const stands = (loaded: Loaded<'Claim'> | undefined): loaded is LoadedClaim => loaded?.thing.content !== undefined;

async function load(unit: Unit, ids: readonly string[], fits: (content: ClaimContent) => boolean): Promise<LoadedClaim[]> {
  const all = [...new Set([...ids, ...unit.workspace.claims().map(({ id }) => id)])].sort();
  const loaded: LoadedClaim[] = [];
  for (const id of all) {
    const claim = await unit.workspace.find('Claim', { id });
    if (stands(claim) && fits(claim.thing.content)) loaded.push(claim);
  }
  return loaded;
}

/** Every claim from an actor or to it, or that rests on its word; in the order of their ids. */
export async function claimsTouching(unit: Unit, actor: string): Promise<LoadedClaim[]> {
  const rows = await unit.transaction.rows<{ id: string }>({
    name: 'claims-touching',
    text: `MATCH (n:Entity {id: $actor}) CALL (n) { MATCH (n)-[r:${claimTypes.join('|')}]-() RETURN r.id AS id UNION MATCH (g:Ground)-[:GIVEN_BY]->(n) RETURN g.claimId AS id } RETURN id`,
  }, { actor });
  return load(unit, rows.map(({ id }) => id), ({ from, to, grounds }) => from === actor || to === actor || grounds.some(({ by }) => by === actor));
}

/** The places of an actor, by its claims. */
export async function placesOf(unit: Unit, actor: string): Promise<LoadedClaim[]> {
  const rows = await unit.transaction.rows<{ id: string }>({ name: 'places-of', text: 'MATCH (n:Entity {id: $actor})-[r:OPERATES_IN]->(:Municipality) RETURN r.id AS id' }, { actor });
  const places = await load(unit, rows.map(({ id }) => id), ({ type, from }) => type === 'OPERATES_IN' && from === actor);
  return places.filter(({ thing }) => thing.content.to.startsWith('mu_'));
}

/** The one claim of a type and role between two ends. */
export async function claimBetween(unit: Unit, { type, from, to, role }: Pick<ClaimContent, 'type' | 'from' | 'to' | 'role'>): Promise<LoadedClaim | undefined> {
  const rows = await unit.transaction.rows<{ id: string }>({
    name: 'claim-between', text: `MATCH (:Entity {id: $from})-[r:${type}]->(:Entity {id: $to}) WHERE coalesce(r.role, '') = coalesce($role, '') RETURN r.id AS id`,
  }, { from, to, role });
  return (await load(unit, rows.map(({ id }) => id), (content) => content.type === type && content.from === from && content.to === to && (content.role ?? '') === (role ?? '')))[0];
}

interface EndRow { id: string; slug: string; name: string; nameEn: string | null; district: string[]; plan: { slug: string; status: PlanStatus; year: number; districts: string[] } | null }

/** What is known of a claim from its ends; `year` of the plan it stands in. */
export async function endsOf(unit: Unit, from: string, to: string): Promise<{ facts: Facts; year: number | undefined; target: EndRow | undefined }> {
  const rows = await unit.transaction.rows<EndRow>({
    name: 'claim-ends',
    text: `UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, n.slug AS slug, n.name AS name, n.nameEn AS nameEn,
      CASE WHEN n:Municipality THEN COLLECT { MATCH (n)<-[:CONTAINS]-(d:District) RETURN d.slug } WHEN n:District THEN [n.slug] ELSE [] END AS district,
      head(COLLECT { MATCH (n)<-[:HAS_COMMITMENT|HAS_FOCUS_AREA|ALSO_PROMISES*1..2]-(plan:Plan) RETURN {slug: plan.slug, status: plan.status, year: plan.year,
        districts: COLLECT { CALL (plan) { MATCH (plan)-[:COVERS]->(d:District) RETURN d.slug AS slug UNION MATCH (plan)-[:COVERS]->(:Municipality)<-[:CONTAINS]-(d:District) RETURN d.slug AS slug } RETURN DISTINCT slug }} LIMIT 1 }) AS plan`,
  }, { ids: [from, to] });
  const actor = await unit.workspace.find('Actor', { id: from });
  const target = rows.find(({ id }) => id === to);
  const own = actor?.thing.content ?? { slug: '', name: '' };
  const plan = target?.plan;
  return {
    facts: {
      label: claimLabel(own, target ?? { name: '' }), organisations: [own.slug], districts: plan?.districts ?? [...new Set([...(actor?.facts.districts ?? []), ...(target?.district ?? [])])],
      plans: plan ? [plan.slug] : [], state: plan ? { plan: plan.status } : {}, about: [from, to],
    },
    year: plan?.year, target,
  };
}

/** A claim that is not there yet, for a step to put its content. */
export function newClaim(unit: Unit, facts: Facts): Loaded<'Claim'> {
  const loaded: Loaded<'Claim'> = { thing: { kind: 'Claim', id: newClaimId(), version: 0, content: undefined }, facts };
  unit.workspace.add(loaded);
  return loaded;
}

/** A ground that rests on somebody's word: the organisation's own, or a conclusion with its reason. */
export async function groundOf(unit: Unit, given: Given, actor: { id: string; slug: string }): Promise<GroundContent> {
  const own = given.author.actsFor.includes(actor.slug);
  const by = own ? actor.id : await givenBy(unit, given);
  return { id: newId('Ground'), evidence: own ? 'CONFIRMED' : 'INFERRED', at: unit.at, cites: [], reason: given.reason, ...(by === undefined ? {} : { by }) };
}

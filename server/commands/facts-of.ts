/** What is known of a thing that somebody only speaks about: where it lies, and which plans its readers must be allowed to read. */
import { kindOfId } from '#graph-schema/ids.ts';
import type { Unit } from './commit.ts';
import { type Named, notFound } from './refusal.ts';
import type { Kind } from './things.ts';

export interface About { organisations: readonly string[]; districts: readonly string[]; plans: readonly string[] }

const loadable: Partial<Record<string, { kind: Kind; name: Named }>> = {
  Actor: { kind: 'Actor', name: 'aktør' }, Commitment: { kind: 'Commitment', name: 'indsats' }, Concept: { kind: 'Concept', name: 'begreb' }, Plan: { kind: 'Plan', name: 'plan' }, claim: { kind: 'Claim', name: 'forbindelse' },
};

/** @throws Refused NOT_FOUND where the id names nothing that can be spoken about */
export async function factsOf(unit: Unit, id: string, path: readonly string[]): Promise<About> {
  const kind = kindOfId(id);
  const thing = kind && loadable[kind];
  if (thing) return (await unit.workspace.get(thing.kind, { id }, path, thing.name)).facts;
  if (kind === 'Proposal') {
    const [row] = await unit.transaction.rows<About>({
      name: 'about-proposal', text: 'MATCH (p:Proposal {id: $id}) RETURN p.plans AS plans, COLLECT { MATCH (p)-[:ROUTED_TO]->(d:District) RETURN d.slug } AS districts, COLLECT { MATCH (p)-[:CONCERNS]->(a:Actor) RETURN a.slug } AS organisations',
    }, { id });
    return row ?? notFound(path, 'forslag');
  }
  const [row] = await unit.transaction.rows<{ plan: { slug: string; districts: string[] } | null; district: string[] }>({
    name: 'about',
    text: `MATCH (n:Entity {id: $id}) RETURN COLLECT { MATCH (n)<-[:CONTAINS*0..1]-(d:District) RETURN d.slug } AS district,
      head(COLLECT { MATCH (n)<-[:HAS_COMMITMENT|HAS_FOCUS_AREA|ALSO_PROMISES*1..2]-(p:Plan) RETURN {slug: p.slug, districts: COLLECT { MATCH (p)-[:COVERS]->(d:District) RETURN d.slug }} LIMIT 1 }) AS plan`,
  }, { id });
  if (!row) return notFound(path, 'aktør');
  return { organisations: [], districts: row.plan?.districts ?? row.district, plans: row.plan ? [row.plan.slug] : [] };
}

/** Where an actor works: one claim a place, each with its ground. */
import type { Unit } from './commit.ts';
import type { Given } from './change.ts';
import { endsOf, groundOf, newClaim, placesOf } from './claims.ts';
import { type Step, step } from './draft.ts';
import { notFound } from './refusal.ts';
import type { ClaimContent } from './things.ts';

/** Makes the actor's places those that are wanted: slugs of municipalities. */
export async function settlePlaces(unit: Unit, actor: { id: string; slug: string }, wanted: readonly string[], path: readonly string[], given: Given): Promise<{ steps: Step[]; municipalities: string[]; districts: string[] }> {
  const slugs = [...new Set(wanted)].sort();
  const rows = await unit.transaction.rows<{ id: string; slug: string; districts: string[] }>({
    name: 'municipalities', text: 'UNWIND $slugs AS slug MATCH (m:Municipality {slug: slug}) RETURN m.id AS id, m.slug AS slug, COLLECT { MATCH (m)<-[:CONTAINS]-(d:District) RETURN d.slug } AS districts',
  }, { slugs });
  const unknown = slugs.findIndex((slug) => !rows.some((row) => row.slug === slug));
  if (unknown >= 0) notFound([...path, String(unknown)], 'kommune');
  const have = await placesOf(unit, actor.id);
  const steps: Step[] = [];
  for (const { thing } of have) if (!rows.some(({ id }) => id === thing.content.to)) steps.push(step<'Claim'>(unit.workspace, thing, undefined));
  for (const { id } of rows.filter((row) => !have.some(({ thing }) => thing.content.to === row.id))) {
    const { facts } = await endsOf(unit, actor.id, id);
    const content: ClaimContent = { type: 'OPERATES_IN', from: actor.id, to: id, implied: false, distributes: true, standing: 'STANDS', grounds: [await groundOf(unit, given, actor)] };
    steps.push(step(unit.workspace, newClaim(unit, facts).thing, content));
  }
  return { steps, municipalities: slugs, districts: [...new Set(rows.flatMap(({ districts }) => districts))].sort() };
}

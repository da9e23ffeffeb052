/** Closes an actor: it is found by no question any more, keeps its slug and its history, and can be opened again. Its links are taken back. */
import { type Drafter, expectVersion } from './change.ts';
import { claimsTouching } from './claims.ts';
import type { Unit } from './commit.ts';
import { asks, type Draft, step } from './draft.ts';
import { refuse } from './refusal.ts';
import type { ActorContent, Loaded } from './things.ts';

export interface DeleteActorInput { slug: string; expectedVersion: number }

export const deleteActor: Drafter<DeleteActorInput> = async (unit, { slug, expectedVersion }, path) => {
  const loaded = await unit.workspace.get('Actor', { slug }, [...path, 'slug'], 'aktør');
  expectVersion(loaded, expectedVersion, [...path, 'expectedVersion']);
  return closing(unit, loaded, path);
};

/** What closing it does. @throws Refused where a plan would lose its publisher */
export async function closing(unit: Unit, { thing, facts }: Loaded<'Actor'>, path: readonly string[]): Promise<Draft> {
  const content = thing.content as ActorContent;
  const [plan] = await unit.transaction.rows({ name: 'publishes', text: 'MATCH (:Entity {id: $id})<-[:PUBLISHED_BY]-(p:Plan) RETURN p.slug AS slug LIMIT 1' }, { id: thing.id });
  if (plan) refuse('IN_USE', path, 'Aktøren udgiver en plan og kan ikke lukkes.', 'The actor publishes a plan and cannot be closed.');
  const claims = (await claimsTouching(unit, thing.id)).filter(({ thing: { content: claim } }) => claim.from === thing.id || claim.to === thing.id);
  const taken = claims.map(({ thing: claim }) => step<'Claim'>(unit.workspace, claim, undefined));
  return {
    operation: 'DELETE', steps: [step(unit.workspace, thing, { ...content, municipalities: [], closed: true }), ...taken],
    asks: [asks('removeActor', 'actor', facts), ...claims.map((claim) => asks('removeClaim', 'claim', claim.facts))],
    facts: { ...facts, plans: [...new Set([...facts.plans, ...claims.flatMap((claim) => claim.facts.plans)])], about: [...new Set(claims.flatMap((claim) => claim.facts.about))].filter((id) => id !== thing.id) },
    summary: { da: 'Aktør lukket', en: 'Actor closed' },
  };
}

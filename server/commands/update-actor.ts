/** Changes what is said of an actor itself. */
import { type Drafter, expectVersion } from './change.ts';
import { type ActorFieldsInput, summaryOfFields, withFields } from './actor-fields.ts';
import { settlePlaces } from './actor-places.ts';
import { asks, step } from './draft.ts';
import { canonical } from './event-hash.ts';
import { refuse } from './refusal.ts';
import type { ActorContent } from './things.ts';

export interface UpdateActorInput { slug: string; expectedVersion: number; set: ActorFieldsInput }

const differs = (a: unknown, b: unknown): boolean => canonical(a) !== canonical(b);

export const updateActor: Drafter<UpdateActorInput> = async (unit, { slug, expectedVersion, set }, path, given) => {
  const loaded = await unit.workspace.get('Actor', { slug }, [...path, 'slug'], 'aktør');
  expectVersion(loaded, expectedVersion, [...path, 'expectedVersion']);
  const { thing, facts } = loaded;
  const content = thing.content as ActorContent;
  const places = set.municipalities === undefined ? undefined : await settlePlaces(unit, { id: thing.id, slug }, set.municipalities ?? [], [...path, 'set', 'municipalities'], given);
  const next = { ...withFields(content, set, unit.at.slice(0, 10), [...path, 'set']), ...(places ? { municipalities: places.municipalities } : {}) };
  if (!differs(content, next) && !places?.steps.length) refuse('NOTHING_TO_CHANGE', [...path, 'set'], 'Det står der allerede.', 'That is what stands already.');
  return {
    operation: 'UPDATE', steps: [step(unit.workspace, thing, next), ...(places?.steps ?? [])], asks: [asks('editActor', 'actor', facts)], facts: { ...facts, label: { da: content.name, en: content.nameEn } },
    summary: summaryOfFields(content, next, differs),
  };
};

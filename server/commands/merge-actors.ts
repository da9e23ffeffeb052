/** Makes one actor of two that turned out to be the same: links and mentions move, names are kept as other names, the old address leads on. */
import { type Drafter, expectVersion } from './change.ts';
import { claimBetween, claimsTouching } from './claims.ts';
import { asks, type Step, step } from './draft.ts';
import { refuse } from './refusal.ts';
import type { ActorContent, ActorLinksContent, ClaimContent } from './things.ts';

export interface MergeActorsInput { from: string; fromVersion: number; into: string; intoVersion: number }

export const mergeActors: Drafter<MergeActorsInput> = async (unit, input, path) => {
  if (input.from === input.into) refuse('BAD_CHANGE', path, 'En aktør kan ikke lægges sammen med sig selv.', 'An actor cannot be merged with itself.');
  const { workspace } = unit;
  const [first, second] = [input.from, input.into].sort() as [string, string];
  // Locked in one order, whichever is merged into which.
  for (const slug of [first, second]) await workspace.find('Actor', { slug });
  const from = await workspace.get('Actor', { slug: input.from }, [...path, 'from'], 'aktør');
  const into = await workspace.get('Actor', { slug: input.into }, [...path, 'into'], 'aktør');
  expectVersion(from, input.fromVersion, [...path, 'fromVersion']);
  expectVersion(into, input.intoVersion, [...path, 'intoVersion']);
  const old = from.thing.content as ActorContent;
  const kept = into.thing.content as ActorContent;

  const claims = await claimsTouching(unit, from.thing.id);
  const moved = (id: string): string => (id === from.thing.id ? into.thing.id : id);
  const steps: Step[] = [];
  for (const { thing } of claims) {
    const grounds = thing.content.grounds.map((ground) => (ground.by === undefined ? ground : { ...ground, by: moved(ground.by) }));
    const next: ClaimContent = { ...thing.content, from: moved(thing.content.from), to: moved(thing.content.to), grounds };
    // The two were linked to each other: there is nothing left to link.
    if (next.from === next.to) {
      steps.push(step<'Claim'>(workspace, thing, undefined));
      continue;
    }
    const touches = next.from !== thing.content.from || next.to !== thing.content.to;
    const same = touches ? await claimBetween(unit, next) : undefined;
    if (same && same.thing.id !== thing.id) {
      steps.push(step<'Claim'>(workspace, thing, undefined));
      const was = same.thing.content;
      steps.push(step<'Claim'>(workspace, same.thing, { ...was, standing: was.standing === 'DECLINED' || next.standing === 'STANDS' ? was.standing : next.standing, grounds: [...was.grounds, ...grounds] }));
    } else steps.push(step<'Claim'>(workspace, thing, next));
  }

  const links = { from: await workspace.get('ActorLinks', { id: from.thing.id }, path, 'aktør'), into: await workspace.get('ActorLinks', { id: into.thing.id }, path, 'aktør') };
  const [theirs, ours] = [links.from.thing.content as ActorLinksContent, links.into.thing.content as ActorLinksContent];
  const union = (key: keyof ActorLinksContent, also: readonly string[] = []): string[] => [...new Set([...ours[key], ...theirs[key], ...also])].sort();
  const nothing: ActorLinksContent = { MENTIONS: [], HELD_BY: [], HAS_PARTY: [], PUBLISHED_BY: [], GOVERNED_BY: [], formerSlugs: [] };
  const all: ActorLinksContent = {
    MENTIONS: union('MENTIONS'), HELD_BY: union('HELD_BY'), HAS_PARTY: union('HAS_PARTY'), PUBLISHED_BY: union('PUBLISHED_BY'), GOVERNED_BY: union('GOVERNED_BY'), formerSlugs: union('formerSlugs', [`Actor/${old.slug}`]),
  };
  const names = [...new Set([...kept.otherNames, old.name, ...old.otherNames])].filter((name) => name !== kept.name);
  const merged = step<'Actor'>(workspace, into.thing, { ...kept, otherNames: names, municipalities: [...new Set([...kept.municipalities, ...old.municipalities])].sort() });
  const closed = step<'Actor'>(workspace, from.thing, { ...old, closed: true, municipalities: [] });
  return {
    operation: 'MERGE', steps: [merged, closed, ...steps, step<'ActorLinks'>(workspace, links.from.thing, nothing), step<'ActorLinks'>(workspace, links.into.thing, all)],
    asks: [asks('mergeActors', 'actor', from.facts), asks('mergeActors', 'actor', into.facts)],
    facts: {
      ...into.facts, organisations: [old.slug, kept.slug], districts: [...new Set([...from.facts.districts, ...into.facts.districts])].sort(), plans: [...new Set(claims.flatMap(({ facts }) => facts.plans))],
      about: [...new Set([from.thing.id, ...claims.flatMap(({ facts }) => facts.about)])],
    },
    summary: { da: `${old.name} lagt sammen med ${kept.name}`, en: `${old.name} merged into ${kept.name}` },
  };
};

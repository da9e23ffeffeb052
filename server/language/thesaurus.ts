/** The thesaurus in memory: how concepts stand to each other, and how far from a concept asked for evidence is looked for. */
export interface ConceptLinks { slug: string; scheme: string; broader: readonly string[]; related: readonly string[] }
export interface Thesaurus { links(slug: string): ConceptLinks | undefined; narrower(slug: string): readonly string[] }

/** A concept that is looked for because of one that was asked for. `close` falls with each step; `up`: not narrower; `paired`: by what it is related to, see below. */
export interface Wanted { asked: string; towards: string; weight: number; topic: boolean; close: number; up: boolean; paired: boolean }
export interface AskedConcept { slug: string; weight: number; topic: boolean; against: boolean }

const mostSteps = 2;
const mostNarrower = 60;
const closeness = (steps: number): number => 1 / (1 + 0.5 * steps);

export function thesaurusOf(concepts: readonly ConceptLinks[]): Thesaurus {
  const bySlug = new Map(concepts.map((concept) => [concept.slug, concept]));
  const below = new Map<string, string[]>();
  for (const { slug, broader } of concepts) for (const above of broader) below.set(above, [...(below.get(above) ?? []), slug]);
  return { links: (slug) => bySlug.get(slug), narrower: (slug) => below.get(slug) ?? [] };
}

/** What lies at most so many steps away, with the least number of steps. */
function within(from: string, next: (slug: string) => readonly string[], most = mostSteps): Map<string, number> {
  const steps = new Map([[from, 0]]);
  for (const [slug, away] of steps) if (away < most) for (const further of next(slug)) if (!steps.has(further)) steps.set(further, away + 1);
  return steps;
}

/**
 * Each concept asked, the wider and narrower ones around it, and what it is related to (`paired`): the topic that lies nearest, as fraud to what is done at
 * the door; and a group of people that it is typical of, where the question speaks of such people and not of what is done to them: vandalism is no topic of
 * a plan, young people who vandalise are.
 */
export function wantedBy(asked: readonly AskedConcept[], thesaurus: Thesaurus, spread: boolean): Wanted[] {
  const above = (slug: string) => thesaurus.links(slug)?.broader ?? [];
  const isGroup = (slug: string) => thesaurus.links(slug)?.scheme === 'TARGET_GROUP';
  const groupsOver = (slug: string) => [...within(slug, above).keys()].filter(isGroup);
  const groups = new Set(asked.filter(({ slug, against }) => !against && isGroup(slug)).flatMap(({ slug }) => groupsOver(slug)));
  return asked.flatMap(({ slug, weight, topic }) => {
    const one = (towards: string, steps: number, up: boolean, paired = false): Wanted => ({ asked: slug, towards, weight, topic, close: closeness(steps), up, paired });
    if (!spread) return [one(slug, 0, true)];
    const isTopic = (other: string) => thesaurus.links(other)?.scheme === 'THEME';
    const typical = (thesaurus.links(slug)?.related ?? []).filter((other) => isTopic(other) || (isGroup(other) && groupsOver(other).some((group) => groups.has(group))));
    return [
      ...[...within(slug, above)].map(([towards, steps]) => one(towards, steps, true)),
      ...[...within(slug, thesaurus.narrower)].slice(1, 1 + mostNarrower).map(([towards, steps]) => one(towards, steps, false)),
      ...typical.map((towards) => one(towards, 0, true, true)),
    ];
  });
}

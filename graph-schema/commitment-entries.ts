/**
 * What the link from a focus area to a commitment tells, derived from what the two are about: the loaders write it, and the checks of the graph derive it
 * again. No command changes what a commitment is about; one that did would write this as well.
 */

const conceptsOf = (thing: string): string => `COLLECT { MATCH (${thing})-[:ABOUT|REACHES|TARGETS|USES|GOVERNED_BY]->(about:Concept) RETURN DISTINCT about.slug ORDER BY about.slug }`;

/** Every entry with what is derived for it: binds `entry`, `plan`, `commitment`, `concepts`, `areaConcepts`. */
export const derivedEntries = `MATCH (plan:Plan)-[:HAS_FOCUS_AREA]->(area:FocusArea)-[entry:HAS_COMMITMENT]->(promised:Commitment)
  WITH entry, plan.slug AS plan, promised.slug AS commitment, ${conceptsOf('promised')} AS concepts, ${conceptsOf('area')} AS areaConcepts`;
/** Writes it on every entry. */
export const deriveEntries = `${derivedEntries} SET entry.plan = plan, entry.commitment = commitment, entry.concepts = concepts, entry.areaConcepts = areaConcepts`;

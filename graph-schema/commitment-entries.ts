/**
 * What the link from a focus area to a commitment tells, derived from what the two are about: the loaders write it, and the checks of the graph derive it
 * again. No command changes what a commitment is about; one that did would write this as well.
 */

const conceptsOf = (thing: string): string => `COLLECT { MATCH (${thing})-[:ABOUT|REACHES|TARGETS|USES|GOVERNED_BY]->(about:Concept) RETURN DISTINCT about.slug ORDER BY about.slug }`;

const entries = 'MATCH (plan:Plan)-[:HAS_FOCUS_AREA]->(area:FocusArea)-[entry:HAS_COMMITMENT]->(promised:Commitment)';
const derived = `WITH entry, plan.slug AS plan, promised.slug AS commitment, ${conceptsOf('promised')} AS concepts, ${conceptsOf('area')} AS areaConcepts`;

/** Every entry with what is derived for it: binds `entry`, `plan`, `commitment`, `concepts`, `areaConcepts`. */
export const derivedEntries = `${entries} ${derived}`;
/** Writes it where it is not written yet. */
export const deriveEntries = `${entries} WHERE entry.commitment IS NULL ${derived} SET entry.plan = plan, entry.commitment = commitment, entry.concepts = concepts, entry.areaConcepts = areaConcepts`;

/** The right partners for a question, best first, each with its reasons. One query: what it points to, whom that speaks for, and one page of them. */
import type { Scope, Shape } from '#server/database/compile.ts';
import { citations } from './citation.ts';
import { pageOf } from './connection.ts';
import { chosen, countFacets, mostCounted, withMisses } from './partner-facets.ts';
import { partnerParts } from './partner-parts.ts';
import type { Question } from './question.ts';
import { known, retrieval } from './retrieval.ts';

const narrowed = (scope: Scope) => ({
  municipalities: scope.choose('filter', (filter) => chosen(filter as Record<string, unknown> | null, 'municipality') !== null),
});

/** `candidates`, judged by the filter; `answers` those that fit it. */
const answers = (scope: Scope, everywhere: boolean): string => `${retrieval}
  ${partnerParts(everywhere || narrowed(scope).municipalities, scope.choose('near', (slug) => typeof slug === 'string'))}
  ${withMisses(scope)}
  WITH *, [row IN judged WHERE row.listed AND row.misses = []] AS answers`;

export const findPartners: Question = {
  name: 'find-partners',
  read: (scope) => {
    const counts = scope.selects('facets');
    return `${answers(scope, counts)}
      ${counts ? countFacets() : 'WITH *, [] AS counted'}
      RETURN {${pageOf(scope, {
        rows: (_scope, edge) => `UNWIND answers AS ${edge}row WITH ${edge}row.actor AS ${edge}, ${edge}row.parts AS ${edge}parts, ${edge}row.score AS ${edge}score`,
        order: (edge) => [`-${edge}score`, `${edge}.slug`],
        count: () => 'size(answers)',
      })}, totalIsAtLeast: size(candidates) >= ${mostCounted}, facets: counted, known: ${known}} AS value`;
  },
};

export const partnerFacets: Question = {
  name: 'partner-facets',
  read: (scope) => `${answers(scope, true)}\n${countFacets()}\nRETURN {facets: counted, known: ${known}} AS value`,
};

const works = (actor: string, label: string) => `EXISTS { (${actor})-[:OPERATES_IN]->(:${label}) }`;

/** `self` is the actor; `self` + "parts" and "score" are bound. */
export const partnerEdge: Shape = {
  node: (scope) => scope.select(scope.self),
  score: ({ self }) => `${self}score`,
  reach: ({ self }) => `CASE WHEN ${works(self, 'District')} THEN 'DISTRICT' WHEN ${works(self, 'Municipality')} THEN 'MUNICIPALITY' WHEN ${self}.scope = 'COLLECTIVE' THEN 'DISTRICT' ELSE 'NATIONAL' END`,
  reasons: (scope) => {
    const part = scope.fresh();
    return `COLLECT { UNWIND ${scope.self}parts AS ${part} RETURN ${scope.select(part)} }`;
  },
  // What the sentences are made of: see schema/partner-words.ts.
  caveats: ({ self }) => `{scope: ${self}.scope, mentioned: EXISTS { (${self})<-[:MENTIONS]-(:Passage) }, contacts: COUNT { (${self})-[:REACHED_AT]->() },
    members: COLLECT { MATCH (${self})<-[:MEMBER_OF]-(member:Actor) RETURN member.name ORDER BY member.sortName LIMIT 3 },
    parts: [part IN ${self}parts WHERE part.kind IN ['CONTRIBUTION', 'AREA', 'SUPPORT'] | {kind: part.kind, evidence: part.evidence, implied: part.implied, years: part.years}]}`,
};

/** `self` is a part: see partner-parts.ts. */
export const partnerReason: Shape = {
  text: ({ self }) => `{kind: ${self}.kind, evidence: ${self}.evidence, role: ${self}.role, implied: ${self}.implied, how: ${self}.how, howEn: ${self}.howEn,
    steps: [step IN ${self}.steps | {label: head([l IN labels(step) WHERE l <> 'Entity' AND l <> 'Citable']), slug: step.slug, da: step.name, en: coalesce(step.nameEn, step.name), ordinal: step.ordinal,
      number: CASE WHEN step:FocusArea THEN step.number ELSE head(COLLECT { MATCH (step)<-[:HAS_COMMITMENT]-(area:FocusArea) RETURN area.number }) END}]}`,
  weight: ({ self }) => `${self}.weight`,
  steps: (scope) => {
    const step = scope.fresh();
    return `COLLECT { UNWIND ${scope.self}.steps AS ${step} RETURN ${scope.select(step)} }`;
  },
  citations: citations((self) => `[${self}.cites]`),
};

/**
 * The right partners for a question, best first, each with its reasons. Whom and why is one query whose text never changes, so that the database plans it
 * once; what is told of a page of them is compiled from the operation.
 */
import type { Query } from '#server/database/database.ts';
import type { Shape } from '#server/database/compile.ts';
import { citations } from './citation.ts';
import { aboutHits, countFacets, cutShort, judgeByChoices } from './partner-facets.ts';
import { partnerParts } from './partner-parts.ts';
import type { Question } from './question.ts';
import { known, patience, retrieval } from './retrieval.ts';

const answers = (everywhere: boolean): string => `${retrieval}\n${aboutHits(everywhere)}\n${partnerParts(everywhere)}\n${judgeByChoices()}`;

/** What a reason's sentence is made of: see schema/partner-words.ts. */
const said = `{kind: part.kind, evidence: part.evidence, role: part.role, implied: part.implied, how: part.how, howEn: part.howEn, number: part.number,
  steps: [step IN part.steps | {label: head([l IN labels(step) WHERE l <> 'Entity']), da: step.name, en: coalesce(step.nameEn, step.name), ordinal: step.ordinal}]}`;

/** One row: a page of answers as `$asked.after` and `$asked.limit` say, how many there are, and what the plans know of the question. */
export const findPartners: Query = {
  name: 'find-partners', patience,
  text: `${answers(false)}
    CALL (judged) { UNWIND judged AS row WITH row WHERE row.listed AND row.misses = [] RETURN collect(row) AS answers }
    CALL (answers) {
      UNWIND answers AS row WITH row, [-row.score, row.actor.slug] AS key WHERE $asked.after IS NULL OR key > $asked.after
      WITH row, key ORDER BY key
      WITH collect({row: row, key: key})[..$asked.limit] AS shown UNWIND shown AS one WITH one.row AS row, one.key AS key
      RETURN collect({id: row.actor.id, key: key, score: row.score, parts: [part IN row.parts WHERE part.listed | {kind: part.kind, weight: part.weight, evidence: part.evidence, implied: part.implied, years: part.years,
        steps: [step IN part.steps | step.id], cites: part.cites, said: ${said}}]}) AS page
    }
    RETURN size(answers) AS total, ${cutShort} AS atLeast, page, ${known} AS known`,
};

/** One row: the facets with their counts. */
export const partnerFacets: Query = { name: 'partner-facets', patience, text: `${answers(true)}\n${countFacets()}\nRETURN counted AS facets, ${known} AS known` };

/** What the operation asks of each answer of `$page`. */
export const partnersOnPage: Question = {
  name: 'partners-on-page',
  read: (scope) => {
    const edge = scope.fresh();
    return `UNWIND range(0, size($page) - 1) AS place WITH place, $page[place] AS row MATCH (${edge}:Entity {id: row.id})
      WITH place, row, ${edge}, row.parts AS ${edge}parts, row.score AS ${edge}score, row.key AS ${edge}key ORDER BY place
      RETURN {key: row.key, edges: ${scope.selectBelow('edges', edge)}} AS value`;
  },
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

/** `self` is a part, as `findPartners` returns it. */
export const partnerReason: Shape = {
  text: ({ self }) => `${self}.said`,
  weight: ({ self }) => `${self}.weight`,
  steps: (scope) => {
    const step = scope.fresh();
    return `COLLECT { UNWIND range(0, size(${scope.self}.steps) - 1) AS ${step}at MATCH (${step}:Entity {id: ${scope.self}.steps[${step}at]}) WITH ${step}, ${step}at ORDER BY ${step}at RETURN ${scope.select(step)} }`;
  },
  citations: citations((self) => `[${self}.cites]`),
};

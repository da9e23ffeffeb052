/**
 * The search box: everything with a name or a text, best first. Commitments are ranked as for finding partners; other things by what the question names and by
 * the full-text index, where the beginning of a word is enough.
 */
import { searchIndex } from '#graph-schema/constraints.ts';
import type { Shape } from '#server/database/compile.ts';
import { InvalidInput } from '#server/invalid-input.ts';
import type { Question } from './question.ts';
import { newestEvent, retrieval } from './retrieval.ts';
import { visible } from './visible.ts';

const most = 50;
const firstOf = (value: unknown): number => {
  if (value === null || value === undefined) return 10;
  if (typeof value !== 'number' || value < 1 || value > most) throw new InvalidInput('first', `must be from 1 to ${most}.`);
  return value;
};

/** What each kind is called in the graph. */
const labels: Record<string, string> = { ACTOR: 'Actor', FOCUS_AREA: 'FocusArea', COMMITMENT: 'Commitment', CONCEPT: 'Concept', MUNICIPALITY: 'Municipality' };

/** What a thing is worth that the question names, that its text has, and, of a commitment, that only its text has: the retrieval counts that already. */
const [named, textual, onlyText] = ['1.0', '0.5', '0.1'];

/** `self` is the node, `self` + "score" its score, `self` + "by" the names of what pointed to it. */
export const searchHitShape: Shape = {
  node: (scope) => scope.select(scope.self),
  score: ({ self }) => `${self}score`,
  // The texts that were searched, and what pointed there: the schema shows the one with the match in it.
  matched: ({ self }) => `{texts: [${self}.name, ${self}.nameEn] + coalesce(${self}.otherNames, []) + [${self}.summary, ${self}.summaryEn, ${self}.definition, ${self}.goal], by: ${self}by}`,
};

export const search: Question = {
  name: 'search',
  read: (scope) => {
    const kinds = scope.choose('kinds', (list) => Array.isArray(list)) ? `AND any(l IN labels(h) WHERE l IN ${scope.argument('kinds', (list) => (list as string[]).map((kind) => labels[kind] ?? kind))})` : '';
    // An entity of a plan belongs to the plans asked for, or to any that one may see; what belongs to no plan (actors, words, places) is found with any.
    const ofPlans = '$asked.plans IS NULL OR NOT (h:Commitment OR h:FocusArea) OR EXISTS { (h)<-[:HAS_COMMITMENT|HAS_FOCUS_AREA*1..2]-(plan:Plan) WHERE plan.slug IN $asked.plans }';
    return `${retrieval}
      CALL (ranked, wanted) {
        UNWIND ranked AS row RETURN row.promised AS h, row.weight AS weight, [row.by.name] AS by
        UNION ALL
        UNWIND wanted AS w WITH w WHERE w.concept = w.towards RETURN w.concept AS h, w.weight * ${named} AS weight, [] AS by
        UNION ALL
        UNWIND wanted AS w WITH w, w.towards AS towards MATCH (h:FocusArea)-[:ABOUT]->(towards) RETURN h, w.weight * w.close AS weight, [w.concept.name] AS by LIMIT 100
        UNION ALL
        UNWIND $asked.actors AS one MATCH (h:Actor {slug: one.slug}) RETURN h, one.weight * ${named} AS weight, [] AS by
        UNION ALL
        UNWIND $asked.places AS slug MATCH (h:Municipality {slug: slug}) RETURN h, ${named} AS weight, [] AS by
        UNION ALL
        CALL () { WITH $asked.text AS text WHERE text IS NOT NULL CALL db.index.fulltext.queryNodes('${searchIndex}', text, {limit: 200}) YIELD node, score WITH node, score ORDER BY score DESC, node.id RETURN collect({node: node, score: score}) AS found }
        UNWIND found AS row RETURN row.node AS h, row.score / head(found).score * CASE WHEN row.node:Commitment THEN ${onlyText} ELSE ${textual} END AS weight, [] AS by
      }
      WITH h, sum(weight) AS hscore, collect(by) AS pointed
      WITH h, hscore, reduce(all = [], some IN pointed | all + [name IN some WHERE name IS NOT NULL]) AS hby
      WHERE ${visible('h')} ${kinds} AND (${ofPlans})
      WITH h, hscore, hby ORDER BY hscore DESC, h.slug LIMIT ${scope.argument('first', firstOf)}
      RETURN {hit: ${scope.select('h')}, sequence: ${newestEvent}} AS value`;
  },
};

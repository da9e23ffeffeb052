/**
 * The search box: everything with a name or a text, best first. Commitments are ranked as for finding partners; other things by what the question names and by
 * the full-text index, where the beginning of a word is enough.
 */
import { searchIndex } from '#graph-schema/constraints.ts';
import type { Shape } from '#server/database/compile.ts';
import type { Query } from '#server/database/database.ts';
import { InvalidInput } from '#server/invalid-input.ts';
import type { Question } from './question.ts';
import { newestEvent, patience, retrieval } from './retrieval.ts';
import { visible } from './visible.ts';

const most = 50;
export const firstOf = (value: unknown): number => {
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

/** One row: the ids found, best first, each with its score and what pointed to it. */
export const search: Query = {
  name: 'search', patience,
  text: `${retrieval}
    CALL (ranked, wanted) {
      UNWIND ranked AS row RETURN row.promised AS h, row.weight AS weight, row.by.name AS by
      UNION ALL
      UNWIND wanted AS w WITH w WHERE w.concept = w.towards RETURN w.concept AS h, w.weight * ${named} AS weight, null AS by
      UNION ALL
      UNWIND wanted AS w WITH w, w.towards AS towards MATCH (h:FocusArea)-[:ABOUT]->(towards) RETURN h, w.weight * w.close AS weight, w.concept.name AS by LIMIT 100
      UNION ALL
      UNWIND $asked.actors AS one MATCH (h:Actor {slug: one.slug}) RETURN h, one.weight * ${named} AS weight, null AS by
      UNION ALL
      UNWIND $asked.places AS slug MATCH (h:Municipality {slug: slug}) RETURN h, ${named} AS weight, null AS by
      UNION ALL
      WITH $asked.text AS text WHERE text IS NOT NULL
      CALL db.index.fulltext.queryNodes('${searchIndex}', text, {limit: 200}) YIELD node, score
      WITH node, score ORDER BY score DESC, node.id WITH collect({node: node, score: score}) AS found
      UNWIND found AS row RETURN row.node AS h, row.score / head(found).score * CASE WHEN row.node:Commitment THEN ${onlyText} ELSE ${textual} END AS weight, null AS by
    }
    WITH h, sum(weight) AS score, collect(by) AS by ORDER BY score DESC, h.slug
    WITH h, score, by WHERE ($asked.labels IS NULL OR any(l IN labels(h) WHERE l IN $asked.labels)) AND (NOT (h:FocusArea OR h:Commitment) OR ${visible('h')})
      AND ($asked.plans IS NULL OR NOT (h:Commitment OR h:FocusArea) OR EXISTS { (h)<-[:HAS_COMMITMENT|HAS_FOCUS_AREA*1..2]-(plan:Plan) WHERE plan.slug IN $asked.plans })
    LIMIT $asked.limit
    WITH collect({id: h.id, score: score, by: by}) AS hits
    RETURN hits, ${newestEvent} AS sequence`,
};

/** What the operation asks of each of `$hits`. */
export const hitsFound: Question = {
  name: 'hits-found',
  read: (scope) => `UNWIND range(0, size($hits) - 1) AS place WITH place, $hits[place] AS row MATCH (h:Entity {id: row.id})
    WITH place, h, row.score AS hscore, row.by AS hby ORDER BY place RETURN ${scope.select('h')} AS value`,
};

/** The labels of the kinds asked for, or null. */
export const labelsOf = (kinds: readonly string[] | null | undefined): string[] | null => kinds?.map((kind) => labels[kind] ?? kind) ?? null;

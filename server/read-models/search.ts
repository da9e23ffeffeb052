/** The search box: everything with a name or a text, best first. */
import { searchIndex } from '#graph-schema/constraints.ts';
import type { Shape } from '#server/database/compile.ts';
import { InvalidInput } from '#server/invalid-input.ts';
import type { Question } from './question.ts';
import { fullTextQuery } from './search-text.ts';
import { visible } from './visible.ts';

const most = 50;
const firstOf = (value: unknown): number => {
  if (value === null || value === undefined) return 10;
  if (typeof value !== 'number' || value < 1 || value > most) throw new InvalidInput('first', `must be from 1 to ${most}.`);
  return value;
};

/** What each kind is called in the graph. */
const labels: Record<string, string> = { ACTOR: 'Actor', FOCUS_AREA: 'FocusArea', COMMITMENT: 'Commitment', CONCEPT: 'Concept', MUNICIPALITY: 'Municipality' };

/** `self` is the node, `self` + "score" its score. */
export const searchHitShape: Shape = {
  node: (scope) => scope.select(scope.self),
  score: ({ self }) => `${self}score`,
  // The texts that were searched: the schema shows the one with the match in it.
  matched: ({ self }) => `[${self}.name, ${self}.nameEn] + coalesce(${self}.otherNames, []) + [${self}.summary, ${self}.summaryEn, ${self}.definition, ${self}.goal]`,
};

export const search: Question = {
  name: 'search',
  read: (scope) => {
    if (scope.choose('query', (text) => fullTextQuery(String(text)) === undefined)) return 'UNWIND [] AS value RETURN value';
    const kinds = scope.choose('kinds', (list) => Array.isArray(list)) ? `AND any(l IN labels(h) WHERE l IN ${scope.argument('kinds', (list) => (list as string[]).map((kind) => labels[kind] ?? kind))})` : '';
    // An entity of a plan belongs to the plans asked for; what belongs to no plan (actors, words, places) is found with any.
    const plans = scope.choose('plans', (list) => Array.isArray(list))
      ? `WITH h, hscore WHERE NOT (h:Commitment OR h:FocusArea) OR EXISTS { (h)<-[:HAS_COMMITMENT|HAS_FOCUS_AREA*1..2]-(plan:Plan) WHERE plan.slug IN ${scope.argument('plans')} }` : '';
    return `CALL db.index.fulltext.queryNodes('${searchIndex}', ${scope.argument('query', (text) => fullTextQuery(String(text)))}, {limit: 200}) YIELD node AS h, score AS hscore
      WITH h, hscore WHERE ${visible('h')} ${kinds} ${plans}
      WITH h, hscore ORDER BY hscore DESC, h.id LIMIT ${scope.argument('first', firstOf)}
      RETURN ${scope.select('h')} AS value`;
  },
};

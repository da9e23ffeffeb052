/** Citations: what a link or a figure rests on, a passage of a plan or a public source. */
import type { Reading, Shape } from '#server/database/compile.ts';
import { one, own, translated } from './reading.ts';
import { visible } from './visible.ts';

/** `self` is a Passage or a PublicSource. */
export const citationShape: Shape = {
  // What the label is made of; the words come from the schema, in the language asked for.
  label: ({ self }) => `CASE WHEN ${self}:Passage THEN {key: ${self}.key, section: ${self}.section, page: ${self}.page,
    plan: head(COLLECT { MATCH (${self})<-[:HAS_PASSAGE]-(plan:Plan) RETURN {type: plan.type, year: plan.year, yearTo: plan.yearTo} })}
    ELSE {publisher: ${self}.publisher, title: ${self}.title, seenOn: ${self}.seenOn} END`,
  plan: one((self, found) => `(${self})<-[:HAS_PASSAGE]-(${found}:Plan)`),
  section: own('section'),
  passage: (scope) => `CASE WHEN ${scope.self}:Passage THEN ${scope.select(scope.self)} END`,
  source: (scope) => `CASE WHEN ${scope.self}:PublicSource THEN ${scope.select(scope.self)} END`,
};

export const passageShape: Shape = { id: own('id'), key: own('key'), section: own('section'), page: own('page'), paraphrase: translated('paraphrase'), text: own('text') };
export const publicSourceShape: Shape = { publisher: own('publisher'), title: own('title'), url: own('url'), seenOn: own('seenOn') };

/** The citations that a list of lists of keys names, each once, in the order of the keys. */
export const citations = (lists: (self: string) => string): Reading => (scope) => {
  const found = scope.fresh();
  return `COLLECT { UNWIND ${lists(scope.self)} AS ${found}keys UNWIND ${found}keys AS ${found}key WITH DISTINCT ${found}key ORDER BY ${found}key
    MATCH (${found}:Citable {key: ${found}key}) WHERE ${visible(found, 'Citable')} RETURN ${scope.select(found)} }`;
};

/** The passages in which a thing is stated. */
export const statedIn: Reading = (scope) => {
  const found = scope.fresh();
  return `COLLECT { MATCH (${scope.self})-[:STATED_IN]->(${found}:Passage) WHERE ${visible(found, 'Citable')} WITH ${found} ORDER BY ${found}.key RETURN ${scope.select(found)} }`;
};

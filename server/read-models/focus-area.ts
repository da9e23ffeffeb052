/** A focus area: what it wants, what is promised, by whom, and how it is measured. */
import type { Shape } from '#server/database/compile.ts';
import { statedIn } from './citation.ts';
import { byStrength, claimsOf } from './claim.ts';
import { connection } from './connection.ts';
import { entityShape } from './entity.ts';
import { many, one, own, translated, translatedList } from './reading.ts';
import { bySlug } from './question.ts';

/** Everybody who serves it: by running text, by a commitment or by a statement of it. */
const reaching = (self: string, actor: string, claim: string) => `(${self})-[:HAS_COMMITMENT|ALSO_PROMISES*0..1]->()<-[${claim}:SERVES|CONTRIBUTES_TO]-(${actor})`;

const actors = connection({
  find: (scope, edge) => `MATCH ${reaching(scope.self, `${edge}:Actor`, '')} WITH DISTINCT ${edge}`,
  bind: (scope, edge) => `WITH ${edge}, ${claimsOf(`MATCH ${reaching(scope.self, edge, 'claim')} WITH claim, claim.evidence AS grade, null AS through`)} AS ${edge}claims`,
  order: byStrength,
});

export const focusAreaShape: Shape = {
  ...entityShape,
  number: own('number'),
  plan: one((self, found) => `(${self})<-[:HAS_FOCUS_AREA]-(${found}:Plan)`),
  goal: translated('goal'),
  indicators: many((self, found) => `(${self})-[:MEASURED_BY]->(${found}:Indicator)`, (found) => `${found}.key`),
  alsoPromised: many((self, found) => `(${self})-[:ALSO_PROMISES]->(${found}:Statement)`, (found) => `${found}.key`),
  legalBases: many((self, found) => `(${self})-[:GOVERNED_BY]->(${found}:Concept)`, (found) => `${found}.sortName`),
  meetings: many((self, found) => `(${self})<-[:HAS_FOCUS_AREA]-(:Plan)-[:HAS_PASSAGE]->(:Passage {section: ${self}.number})<-[:STATED_IN]-(${found}:Meeting)`, (found) => `${found}.when, ${found}.key`),
  theme: one((self, found) => `(${self})-[:ABOUT]->(${found}:Concept)`),
  summary: translated('summary'),
  commitments: many((self, found) => `(${self})-[:HAS_COMMITMENT]->(${found}:Commitment)`, (found) => `${found}.ordinal`),
  actors,
  citations: statedIn,
};

export const indicatorShape: Shape = {
  id: own('id'),
  name: translated('name'),
  low: own('low'),
  high: own('high'),
  qualifier: own('qualifier'),
  unit: own('unit'),
  period: own('period'),
  base: own('base'),
  doubts: translatedList('doubts'),
  citations: statedIn,
};

export const focusAreaBySlug = bySlug('focus-area-by-slug', 'FocusArea');

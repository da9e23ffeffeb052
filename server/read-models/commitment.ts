/** A commitment, a statement, and who has a part in them. */
import type { Shape } from '#server/database/compile.ts';
import { byStrength, claimsOf } from './claim.ts';
import { statedIn } from './citation.ts';
import { connection } from './connection.ts';
import { entityShape } from './entity.ts';
import { many, one, own, translated } from './reading.ts';
import { bySlug } from './question.ts';
import { visible } from './visible.ts';

/** One edge an actor, whatever it does there in how many claims. A collective is one actor: its members are not edges. */
const contributors = connection({
  find: (scope, edge) => `MATCH (${scope.self})<-[:CONTRIBUTES_TO]-(${edge}:Actor) WITH DISTINCT ${edge}`,
  bind: (scope, edge) => `WITH ${edge}, ${claimsOf(`MATCH (${scope.self})<-[claim:CONTRIBUTES_TO]-(${edge}) WITH claim, claim.evidence AS grade, null AS through`)} AS ${edge}claims`,
  order: byStrength,
});

const concepts = (type: string) => many((self, found) => `(${self})-[:${type}]->(${found}:Concept)`, (found) => `${found}.sortName`);
const commitments = (pattern: (self: string, found: string) => string) => many((self, found) => `${pattern(self, `${found}:Commitment`)} WHERE ${visible(found, 'Commitment')}`, (found) => `${found}.slug`);

export const commitmentShape: Shape = {
  ...entityShape,
  ordinal: own('ordinal'),
  summary: translated('summary'),
  status: own('status'),
  leadership: own('leadership'),
  responsible: own('responsible'),
  due: own('due'),
  implements: commitments((self, found) => `(${self})-[:IMPLEMENTS]->(${found})`),
  implementedBy: commitments((self, found) => `(${self})<-[:IMPLEMENTS]-(${found})`),
  continues: one((self, found) => `(${self})-[:CONTINUES]->(${found}:Commitment) WHERE ${visible(found, 'Commitment')}`),
  focusArea: one((self, found) => `(${self})<-[:HAS_COMMITMENT]-(${found}:FocusArea)`),
  actors: contributors,
  targetGroups: concepts('REACHES'),
  directedAgainst: concepts('TARGETS'),
  methods: concepts('USES'),
  legalBases: concepts('GOVERNED_BY'),
  citations: statedIn,
};

export const statementShape: Shape = {
  ...entityShape,
  name: translated('summary'),
  key: own('key'),
  summary: translated('summary'),
  tense: own('tense'),
  focusArea: one((self, found) => `(${self})<-[:ALSO_PROMISES]-(${found}:FocusArea)`),
  actors: contributors,
  citations: statedIn,
};

export const commitmentBySlug = bySlug('commitment-by-slug', 'Commitment');

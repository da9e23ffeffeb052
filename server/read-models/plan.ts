/** A plan and what it covers. */
import type { Shape } from '#server/database/compile.ts';
import { entityShape } from './entity.ts';
import { many, one, own } from './reading.ts';
import { bySlug, listed, type Question } from './question.ts';
import { visible } from './visible.ts';

export const planShape: Shape = {
  ...entityShape,
  type: own('type'),
  year: own('year'),
  yearTo: own('yearTo'),
  status: own('status'),
  approvals: ({ self }) => `coalesce(${self}.approvals, [])`,
  publisher: one((self, found) => `(${self})-[:PUBLISHED_BY]->(${found}:Actor)`),
  url: own('url'),
  district: one((self, found) => `(${self})-[:COVERS]->(${found}:District)`),
  municipality: one((self, found) => `(${self})-[:COVERS]->(${found}:Municipality)`),
  focusAreas: many((self, found) => `(${self})-[:HAS_FOCUS_AREA]->(${found}:FocusArea)`, (found) => `${found}.number`),
  alsoPromised: many((self, found) => `(${self})-[:ALSO_PROMISES]->(${found}:Statement)`, (found) => `${found}.key`),
  legalBases: many((self, found) => `(${self})-[:GOVERNED_BY]->(${found}:Concept)`, (found) => `${found}.sortName`),
  passages: many((self, found) => `(${self})-[:HAS_PASSAGE]->(${found}:Passage)`, (found) => `${found}.section, size(${found}.key), ${found}.key`),
};

export const planBySlug = bySlug('plan-by-slug', 'Plan');

/** The plans of a district, or all; newest first. */
export const plans = listed(
  'plans',
  (scope) => (scope.choose('district', (slug) => slug !== null && slug !== undefined) ? `MATCH (found:Plan)-[:COVERS]->(:District {slug: ${scope.argument('district')}}) WHERE ${visible('found', 'Plan')}` : `MATCH (found:Plan) WHERE ${visible('found', 'Plan')}`),
  'found.year DESC, found.slug',
);

/** The one given as `$id`. */
export const planById: Question = { name: 'plan-by-id', read: (scope) => `MATCH (found:Plan {id: $id}) RETURN ${scope.select('found')} AS value` };

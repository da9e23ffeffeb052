/** Districts and municipalities, as areas. */
import type { Shape } from '#server/database/compile.ts';
import { claimsThemselves } from './claim.ts';
import { connection } from './connection.ts';
import { entityShape } from './entity.ts';
import { many, one, own } from './reading.ts';
import { bySlug, listed } from './question.ts';
import { visible } from './visible.ts';

export const districtShape: Shape = {
  ...entityShape,
  code: own('code'),
  municipalities: many((self, found) => `(${self})-[:CONTAINS]->(${found}:Municipality)`, (found) => `${found}.sortName`),
  plans: many((self, found) => `(${self})<-[:COVERS]-(${found}:Plan) WHERE ${visible(found, 'Plan')}`, (found) => `-${found}.year, ${found}.slug`),
};

export const municipalityShape: Shape = {
  ...entityShape,
  code: own('code'),
  district: one((self, found) => `(${self})<-[:CONTAINS]-(${found}:District)`),
  organisation: one((self, found) => `(${self})<-[:OPERATES_IN]-(${found}:Actor {kind: 'MUNICIPALITY', scope: 'SPECIFIC'})`),
  onlyHere: claimsThemselves((scope) => `MATCH (itsPlan:Plan {slug: ${scope.argument('plan')}})-[:HAS_FOCUS_AREA*0..1]->()-[:HAS_COMMITMENT|ALSO_PROMISES*0..1]->(target)<-[claim:CONTRIBUTES_TO|SERVES {municipality: ${scope.self}.slug}]-(:Actor) WHERE ${visible('itsPlan', 'Plan')}`, (claim) => `endNode(${claim}).slug, startNode(${claim}).sortName, ${claim}.id`),
  actors: connection({
    find: (scope, edge) => `MATCH (${scope.self})<-[:OPERATES_IN]-(${edge}:Actor) WITH DISTINCT ${edge}`,
    order: (edge) => [`${edge}.sortName`, `${edge}.id`],
  }),
};

export const districts = listed('districts', () => 'MATCH (found:District)', 'found.sortName');
export const municipalityBySlug = bySlug('municipality-by-slug', 'Municipality');

/** Concepts: themes, target groups, methods, words and laws. */
import type { Shape } from '#server/database/compile.ts';
import { entityShape } from './entity.ts';
import { many, own, ownList, translated, translatedList } from './reading.ts';
import { bySlug, listed } from './question.ts';
import { visible } from './visible.ts';

const conceptsBy = (pattern: (self: string, found: string) => string) => many((self, found) => pattern(self, `${found}:Concept`), (found) => `${found}.sortName`);

export const conceptShape: Shape = {
  ...entityShape,
  scheme: own('scheme'),
  otherNames: ownList('otherNames'),
  definition: translated('definition'),
  sources: many((self, found) => `(${self})-[:DEFINED_IN]->(${found}:PublicSource)`, (found) => `${found}.publisher, ${found}.key`),
  certainty: own('certainty'),
  doubts: translatedList('doubts'),
  broader: conceptsBy((self, found) => `(${self})-[:BROADER]->(${found})`),
  narrower: conceptsBy((self, found) => `(${self})<-[:BROADER]-(${found})`),
  related: conceptsBy((self, found) => `(${self})-[:RELATED]-(${found})`),
  minAge: own('minAge'),
  maxAge: own('maxAge'),
  focusAreas: many((self, found) => `(${self})<-[:ABOUT|GOVERNED_BY]-(${found}:FocusArea) WHERE ${visible(found, 'FocusArea')}`, (found) => `${found}.slug`),
  commitments: many((self, found) => `(${self})<-[:REACHES|TARGETS|USES|GOVERNED_BY]-(${found}:Commitment) WHERE ${visible(found, 'Commitment')}`, (found) => `${found}.slug`),
};

export const conceptBySlug = bySlug('concept-by-slug', 'Concept');
export const concepts = listed('concepts', (scope) => `MATCH (found:Concept {scheme: ${scope.argument('scheme')}})`, 'found.sortName, found.slug');

/** Meetings, as exactly dated as is known. */
import type { Shape } from '#server/database/compile.ts';
import { statedIn } from './citation.ts';
import { many, one, own, translated } from './reading.ts';
import { listed } from './question.ts';

export const meetingShape: Shape = {
  id: own('id'),
  title: translated('title'),
  kind: own('kind'),
  status: own('status'),
  council: one((self, found) => `(${self})-[:HELD_BY]->(${found}:Actor)`),
  parties: many((self, found) => `(${self})-[:HAS_PARTY]->(${found}:Actor)`, (found) => `${found}.sortName`),
  when: own('when'),
  timesPerYear: own('timesPerYear'),
  citations: statedIn,
};

/** Meetings of a year, or all; in the order of their dates, however exact. */
export const meetings = listed(
  'meetings',
  (scope) => `MATCH (found:Meeting) ${scope.choose('year', (year) => year !== null && year !== undefined) ? `WHERE found.when STARTS WITH toString(${scope.argument('year')})` : ''}`,
  'found.when, found.key',
);

/** Meetings, as exactly dated as is known. */
import type { Shape } from '#server/database/compile.ts';
import { statedIn } from './citation.ts';
import { many, one, own, translated } from './reading.ts';
import { listed } from './question.ts';
import { visible, visibleBySource } from './visible.ts';

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

/** Meetings of a year, or that a plan tells of, or all; in the order of their dates, however exact. */
export const meetings = listed(
  'meetings',
  (scope) => {
    const given = (name: string) => scope.choose(name, (value) => value !== null && value !== undefined);
    const conditions = [
      visibleBySource('found'),
      ...(given('year') ? [`found.when STARTS WITH toString(${scope.argument('year')})`] : []),
      ...(given('plan') ? [`EXISTS { (itsPlan:Plan {slug: ${scope.argument('plan')}})-[:HAS_PASSAGE]->(:Passage)<-[:STATED_IN]-(found) WHERE ${visible('itsPlan', 'Plan')} }`] : []),
    ];
    return `MATCH (found:Meeting) WHERE ${conditions.join(' AND ')}`;
  },
  'found.when, found.key',
);

/** What people say about things, and what readers report. */
import type { Shape } from '#server/database/compile.ts';
import { person } from './change.ts';
import { connection } from './connection.ts';
import type { Question } from './question.ts';
import { many, one, own } from './reading.ts';
import { visibleByPlans } from './visible.ts';

export const commentShape: Shape = {
  id: own('id'),
  kind: own('kind'),
  about: own('aboutId'),
  text: own('text'),
  at: own('at'),
  author: person('authorId'),
  byOrganisation: one((self, found) => `(${found}:Actor {slug: ${self}.organisation})`),
  mentions: many((self, found) => `(${self})-[:ADDRESSES]->(${found}:Actor)`, (found) => `${found}.sortName`),
  settled: own('settled'),
};

const given = (value: unknown): boolean => value !== null && value !== undefined;

/** Newest first: about one thing, of one kind, or those that mention an organisation. */
export const comments: Question = {
  name: 'comments',
  read: (scope) => `RETURN ${connection({
    find: (s, edge) => {
      const about = s.choose('about', given) ? `AND ${edge}.aboutId = ${s.argument('about')}` : '';
      const kind = s.choose('kind', given) ? `AND ${edge}.kind = ${s.argument('kind')}` : '';
      const settled = s.choose('settled', given) ? `AND ${edge}.settled = ${s.argument('settled')}` : '';
      const mentioning = s.choose('mentioning', given) ? `AND EXISTS { (${edge})-[:ADDRESSES]->(:Actor {slug: ${s.argument('mentioning')}}) }` : '';
      return `MATCH (${edge}:Comment) WHERE ${visibleByPlans(edge)} ${about} ${kind} ${settled} ${mentioning}`;
    },
    order: (edge) => [`-datetime(${edge}.at).epochMillis`, `${edge}.id`],
  })(scope)} AS value`,
};

/** The one given as `$id`. */
export const commentById: Question = { name: 'comment-by-id', read: (scope) => `MATCH (found:Comment {id: $id}) RETURN ${scope.select('found')} AS value` };

/** Views that people keep: their own, and those that others share. */
import type { Shape } from '#server/database/compile.ts';
import { person } from './change.ts';
import { connection } from './connection.ts';
import type { Question } from './question.ts';
import { one, own } from './reading.ts';

export const savedViewShape: Shape = {
  id: own('id'),
  name: own('name'),
  purpose: own('purpose'),
  address: own('address'),
  shared: own('shared'),
  at: own('at'),
  owner: person('ownerId'),
  byOrganisation: one((self, found) => `(${found}:Actor {slug: ${self}.organisation})`),
  mine: ({ self }) => `${self}.ownerId = $people.self`,
};

export const savedViews: Question = {
  name: 'saved-views',
  read: (scope) => `RETURN ${connection({
    find: (_scope, edge) => `MATCH (${edge}:SavedView) WHERE ${edge}.shared OR ${edge}.ownerId = $people.self`,
    order: (edge) => [`toLower(${edge}.name)`, `${edge}.id`],
  })(scope)} AS value`,
};
export const savedViewById: Question = { name: 'saved-view-by-id', read: (scope) => `MATCH (found:SavedView {id: $id}) RETURN ${scope.select('found')} AS value` };

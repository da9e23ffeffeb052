/** Entries of the history, and changes that are only proposed so far: both are told alike. */
import { claimTypes } from '#graph-schema/relationships.ts';
import type { Reading, Scope, Shape } from '#server/database/compile.ts';
import { connection } from './connection.ts';
import type { Question } from './question.ts';
import { known } from './people.ts';
import { inLanguage, own } from './reading.ts';
import { visibleByPlans } from './visible.ts';

/** The node with a label whose property holds what a property of the row says. */
const named = (label: string, property: string, by: string): Reading => (scope) => {
  const found = scope.fresh();
  return `head(COLLECT { MATCH (${found}:${label} {${property}: ${scope.self}.${by}}) RETURN ${scope.select(found)} })`;
};
/** In the language asked for; empty where it had to be erased. */
const told = (property: string): Reading => (scope) => {
  const danish = `${scope.self}.${property}`;
  return `coalesce(${inLanguage(scope, `${danish}En`, danish)}, ${danish}, '')`;
};

/** The user whom a property names, where the viewer may know who that is. */
export const person = (id: string): Reading => (scope) => {
  const found = scope.fresh();
  return `head(COLLECT { MATCH (${found}:User {id: ${scope.self}.${id}}) WHERE ${known(found)} RETURN ${scope.select(found)} })`;
};

/** `self` is an Event or a ProposedChange. */
export const changeShape: Shape = {
  id: own('id'),
  sequence: own('sequence'),
  operation: own('operation'),
  entity: named('Entity', 'id', 'entityId'),
  claim: (scope) => {
    const found = scope.fresh();
    return `head(COLLECT { CALL (${scope.self}) { ${claimTypes.map((type) => `MATCH ()-[${found}:${type} {id: ${scope.self}.claimId}]->() RETURN ${found}`).join(' UNION ALL ')} } RETURN ${scope.select(found)} })`;
  },
  label: told('label'),
  summary: told('summary'),
  byOrganisation: named('Actor', 'slug', 'organisation'),
  by: person('userId'),
  at: own('at'),
  before: own('before'),
  after: own('after'),
  reason: own('reason'),
  undoes: own('undoes'),
  erased: ({ self }) => `${self}.erasedBy IS NOT NULL`,
};

const given = (value: unknown): boolean => value !== null && value !== undefined;

/** The history, newest first: of everything, of one thing, or what one organisation has done. */
export const changes: Question = {
  name: 'changes',
  read: (scope) => `RETURN ${connection({
    find: (s: Scope, edge: string) => {
      const about = s.choose('entity', given) ? `AND ${s.argument('entity')} IN ${edge}.targetIds` : '';
      const by = s.choose('byOrganisation', given) ? `AND ${edge}.organisation = ${s.argument('byOrganisation')}` : '';
      return `MATCH (${edge}:Event) WHERE ${visibleByPlans(edge)} ${about} ${by}`;
    },
    order: (edge) => [`-${edge}.sequence`],
  })(scope)} AS value`,
};

/** One entry by its id, given as `$id`. */
export const changeById: Question = { name: 'change-by-id', read: (scope) => `CALL () { MATCH (found:Event {id: $id}) RETURN found UNION MATCH (found:ProposedChange {id: $id}) RETURN found } RETURN ${scope.select('found')} AS value` };
/** One entry by its place in the history, given as `$sequence`; nothing where the viewer may not read it. */
export const changeBySequence: Question = { name: 'change-by-sequence', read: (scope) => `MATCH (found:Event {sequence: $sequence}) WHERE ${visibleByPlans('found')} RETURN ${scope.select('found')} AS value` };

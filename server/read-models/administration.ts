/** Who has signed in, as what and by which claim; and programs' keys. */
import type { Shape } from '#server/database/compile.ts';
import { connection } from './connection.ts';
import type { Question } from './question.ts';
import { one, own } from './reading.ts';

/** An edge of the administrator's list: the user, and how they came in. */
export const userEdgeShape: Shape = {
  node: (scope) => scope.select(scope.self),
  roleClaim: own('roleClaim'), blocked: own('blocked'), firstSeenAt: own('firstSeenAt'), lastSeenAt: own('lastSeenAt'),
  sessions: ({ self }) => `COUNT { (${self})-[:SIGNED_IN]->(:Session) }`,
};

/** Those whom the viewer manages: everybody, or the people of their own organisation. */
export const users: Question = {
  name: 'users',
  read: (scope) => `RETURN ${connection({
    find: (_scope, edge) => `MATCH (${edge}:User) WHERE $people.everybody OR any(o IN ${edge}.actsFor WHERE o IN $people.own)`,
    order: (edge) => [`toLower(${edge}.name)`, `${edge}.id`],
  })(scope)} AS value`,
};
export const userGiven: Question = { name: 'user-given', read: (scope) => `MATCH (found:User {id: $given}) RETURN ${scope.select('found')} AS value` };

export const apiKeyShape: Shape = {
  id: own('id'), prefix: own('prefix'), name: own('name'), scope: own('scope'), createdAt: own('createdAt'), endsAt: own('endsAt'), revokedAt: own('revokedAt'),
  organisation: one((self, found) => `(${found}:Actor {slug: ${self}.organisation})`),
};
export const apiKeys: Question = { name: 'api-keys', read: (scope) => `MATCH (found:ApiKey) WITH found ORDER BY found.createdAt DESC, found.id LIMIT 200 RETURN ${scope.select('found')} AS value` };
export const apiKeyGiven: Question = { name: 'api-key-given', read: (scope) => `MATCH (found:ApiKey {id: $given}) RETURN ${scope.select('found')} AS value` };

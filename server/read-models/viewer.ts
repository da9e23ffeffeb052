/** Who the viewer is. */
import type { Question } from './question.ts';

/** Whoever is asking. */
export const viewerUser: Question = { name: 'viewer', read: (scope) => `MATCH (found:User {id: $people.self}) RETURN ${scope.select('found')} AS value` };

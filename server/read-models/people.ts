/** Whom a viewer may know by name, and who the viewer is. */
import { can } from '#server/identity/permissions.ts';
import type { Viewer } from '#server/identity/viewer.ts';

/**
 * Condition of a Cypher query: the viewer may know who the user in the variable is. Everybody knows themselves; for others
 * `$people` says of which organisations and districts.
 */
export const known = (user: string): string =>
  `(${user}.id = $people.self OR $people.everybody OR any(d IN ${user}.districts WHERE d IN $people.districts) OR any(o IN ${user}.actsFor WHERE o IN $people.organisations))`;

/** `own`: what the viewer speaks for, whatever they may know of its people. */
export interface People { self: string; everybody: boolean; districts: string[]; organisations: string[]; own: readonly string[] }

/** The parameter of that condition, by the table. */
export function peopleOf(viewer: Viewer): People {
  const may = (target: { organisations?: string[]; districts?: string[] }) => can(viewer, 'readPeople', { kind: 'user', organisations: [], districts: ['elsewhere'], ...target }, {}) === 'YES';
  return {
    self: viewer.id ?? '', everybody: may({}),
    districts: viewer.districts.filter((district) => may({ districts: [district] })), organisations: viewer.actsFor.filter((organisation) => may({ organisations: [organisation] })),
    own: viewer.actsFor,
  };
}

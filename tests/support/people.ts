/** Who asks, in tests that write: one of each role, from one district or another. */
import type { Asker } from '#server/context.ts';
import type { Viewer } from '#server/identity/viewer.ts';

const person = (id: string, role: Viewer['role'], organisation: string, districts: string[] = ['ostjylland']): Asker =>
  ({ viewer: { id, name: id, role, signedIn: true, organisation, actsFor: [organisation], districts, via: 'local' }, drafts: [] });

export const people = {
  reader: person('us_reader', 'READER', 'aarhus-kommune'),
  /** Of an organisation that contributes. */
  contributor: person('us_contributor', 'CONTRIBUTOR', 'bo-trygt'),
  otherContributor: person('us_other', 'CONTRIBUTOR', 'randers-kommune'),
  steward: person('us_steward', 'STEWARD', 'ostjyllands-politi'),
  secondSteward: person('us_second', 'STEWARD', 'aarhus-kommune'),
  foreignSteward: person('us_foreign', 'STEWARD', 'ostjyllands-politi', ['nordjylland']),
  council: person('us_council', 'COUNCIL', 'kredsraadet'),
  admin: person('us_admin', 'ADMIN', 'ostjyllands-politi'),
  /** Signed in without an organisation of its own. */
  of: (organisation: string, role: Viewer['role'] = 'CONTRIBUTOR') => person(`us_of_${organisation}`, role, organisation),
};

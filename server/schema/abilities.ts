/** What somebody may do to something, by the table: so that an interface offers that and no more. Whether it may be done to this very thing is answered when it is asked. */
import { can, mightEver } from '#server/identity/permissions.ts';
import type { Viewer } from '#server/identity/viewer.ts';

export type AbilityName = 'PROPOSE' | 'COMMENT' | 'EDIT_ACTORS' | 'EDIT_CONCEPTS' | 'MERGE_ACTORS' | 'SET_STATUS' | 'ANSWER_FOR_OTHERS' | 'REVIEW' | 'MANAGE_USERS' | 'MANAGE_KEYS';

export function abilitiesOf(viewer: Viewer): AbilityName[] {
  const near = { kind: 'claim', organisations: [], districts: viewer.districts } as const;
  const has: Record<AbilityName, boolean> = {
    PROPOSE: mightEver(viewer, 'propose'), COMMENT: mightEver(viewer, 'comment'), EDIT_ACTORS: mightEver(viewer, 'editActor'), EDIT_CONCEPTS: mightEver(viewer, 'editConcept'), MERGE_ACTORS: mightEver(viewer, 'mergeActors'), SET_STATUS: mightEver(viewer, 'setCommitmentStatus'),
    ANSWER_FOR_OTHERS: can(viewer, 'answerClaim', near, { plan: 'ADOPTED' }) === 'YES', REVIEW: mightEver(viewer, 'reviewProposal'), MANAGE_USERS: mightEver(viewer, 'manageUsers'), MANAGE_KEYS: mightEver(viewer, 'manageKeys'),
  };
  return (Object.keys(has) as AbilityName[]).filter((ability) => has[ability]);
}

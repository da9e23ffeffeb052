/** Every change that can be proposed, by the name its input has: exactly one member of an input is set. */
import { addContribution, type AddContributionInput } from './add-contribution.ts';
import { answerClaim, type AnswerClaimInput } from './answer-claim.ts';
import type { Drafter } from './change.ts';
import { createActor, type CreateActorInput } from './create-actor.ts';
import { deleteActor, type DeleteActorInput } from './delete-actor.ts';
import { editConcept, type EditConceptInput } from './edit-concept.ts';
import { mergeActors, type MergeActorsInput } from './merge-actors.ts';
import { refuse } from './refusal.ts';
import { removeClaim, type RemoveClaimInput } from './remove-claim.ts';
import { revertChange, type RevertInput } from './revert-change.ts';
import { type CommitmentStatusInput, setCommitmentStatus } from './set-commitment-status.ts';
import { updateActor, type UpdateActorInput } from './update-actor.ts';

export interface ChangeInputs {
  createActor: CreateActorInput;
  updateActor: UpdateActorInput;
  deleteActor: DeleteActorInput;
  mergeActors: MergeActorsInput;
  addContribution: AddContributionInput;
  removeClaim: RemoveClaimInput;
  answerClaim: AnswerClaimInput;
  setCommitmentStatus: CommitmentStatusInput;
  editConcept: EditConceptInput;
  revertChange: RevertInput;
}
export type ChangeInput = { [K in keyof ChangeInputs]?: ChangeInputs[K] | null | undefined };

const drafters: { readonly [K in keyof ChangeInputs]: Drafter<ChangeInputs[K]> } = {
  createActor, updateActor, deleteActor, mergeActors, addContribution, removeClaim, answerClaim, setCommitmentStatus, editConcept, revertChange,
};

/** The kind of a change, its own input, and who drafts it. */
export function chosen(change: ChangeInput, path: readonly string[]): { draft: Drafter<unknown>; input: unknown; path: string[] } {
  const set = (Object.keys(drafters) as (keyof ChangeInputs)[]).filter((name) => change[name] !== undefined && change[name] !== null);
  const [name] = set;
  if (name === undefined || set.length > 1) return refuse('BAD_CHANGE', path, 'En ændring er én ting.', 'A change is one thing.');
  return { draft: drafters[name] as Drafter<unknown>, input: change[name], path: [...path, name] };
}

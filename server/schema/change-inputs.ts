/** What changes are asked for with. */
import { builder } from './builder.ts';
import { ActorKind, ActorScope, ClaimAnswer, CommitmentStatus, ContributionRole, Evidence } from './enums.ts';

const ContactPointInput = builder.inputType('ContactPointInput', {
  description: 'How to reach a function, never a person. `municipality`: its slug, where the contact answers for that one only.',
  fields: (t) => ({ role: t.string({ required: true }), email: t.string(), phone: t.string(), url: t.string(), municipality: t.string() }),
});
const PublicSourceInput = builder.inputType('PublicSourceInput', {
  description: 'A public page, and the day it was seen.',
  fields: (t) => ({ publisher: t.string({ required: true }), title: t.string({ required: true }), url: t.string({ required: true }), seenOn: t.string({ required: true }) }),
});

const CreateActorInput = builder.inputType('CreateActorInput', {
  description: 'A new actor. Without `slug` it gets one from its name.',
  fields: (t) => ({
    slug: t.string(), name: t.string({ required: true }), kind: t.field({ type: ActorKind, required: true }), scope: t.field({ type: ActorScope, required: true, defaultValue: 'SPECIFIC' }), otherNames: t.stringList(),
    summaryDa: t.string(), summaryEn: t.string(), website: t.string(), municipalities: t.stringList(), contactPoints: t.field({ type: [ContactPointInput] }),
  }),
});
const ActorFieldsInput = builder.inputType('ActorFieldsInput', {
  description: 'Absent: unchanged. Null: cleared.',
  fields: (t) => ({
    name: t.string(), kind: t.field({ type: ActorKind }), scope: t.field({ type: ActorScope }), otherNames: t.stringList(), summaryDa: t.string(), summaryEn: t.string(), website: t.string(), municipalities: t.stringList(),
    contactPoints: t.field({ type: [ContactPointInput] }),
  }),
});
const UpdateActorInput = builder.inputType('UpdateActorInput', {
  fields: (t) => ({ slug: t.string({ required: true }), expectedVersion: t.int({ required: true }), set: t.field({ type: ActorFieldsInput, required: true }) }),
});
const DeleteActorInput = builder.inputType('DeleteActorInput', {
  description: 'Closes an actor and takes its links back. It keeps its slug and its history, and can be opened again.',
  fields: (t) => ({ slug: t.string({ required: true }), expectedVersion: t.int({ required: true }) }),
});
const MergeActorsInput = builder.inputType('MergeActorsInput', {
  description: 'Two entries of one actor become one: `from` is closed, its links move, its slug leads to `into`.',
  fields: (t) => ({ from: t.string({ required: true }), fromVersion: t.int({ required: true }), into: t.string({ required: true }), intoVersion: t.int({ required: true }) }),
});
const AddContributionInput = builder.inputType('AddContributionInput', {
  description: 'Citations are passage keys; SOURCED takes a source, INFERRED a reason. For a link that is there, it is one more ground.',
  fields: (t) => ({
    actor: t.string({ required: true }), commitment: t.string({ required: true }), role: t.field({ type: ContributionRole, required: true }), evidence: t.field({ type: Evidence, required: true }), citations: t.stringList(),
    source: t.field({ type: PublicSourceInput }), reason: t.string(),
  }),
});
const RemoveClaimInput = builder.inputType('RemoveClaimInput', { fields: (t) => ({ claim: t.id({ required: true }), expectedVersion: t.int({ required: true }) }) });
const AnswerClaimInput = builder.inputType('AnswerClaimInput', {
  description: 'The organisation itself, or a steward who says how it told.',
  fields: (t) => ({ claim: t.id({ required: true }), expectedVersion: t.int({ required: true }), answer: t.field({ type: ClaimAnswer, required: true }), note: t.string({ required: true }) }),
});
const CommitmentStatusInput = builder.inputType('CommitmentStatusInput', {
  fields: (t) => ({ commitment: t.string({ required: true }), expectedVersion: t.int({ required: true }), status: t.field({ type: CommitmentStatus, required: true }), note: t.string({ required: true }) }),
});
const ConceptFieldsInput = builder.inputType('ConceptFieldsInput', {
  description: 'Absent: unchanged. Null: cleared. `broader` and `related` are slugs.',
  fields: (t) => ({ name: t.string(), nameEn: t.string(), otherNames: t.stringList(), definitionDa: t.string(), definitionEn: t.string(), broader: t.stringList(), related: t.stringList() }),
});
const EditConceptInput = builder.inputType('EditConceptInput', {
  fields: (t) => ({ slug: t.string({ required: true }), expectedVersion: t.int({ required: true }), set: t.field({ type: ConceptFieldsInput, required: true }) }),
});

export const ChangeInput = builder.inputType('ChangeInput', {
  description: 'Exactly one member is set.',
  isOneOf: true,
  fields: (t) => ({
    createActor: t.field({ type: CreateActorInput }), updateActor: t.field({ type: UpdateActorInput }), deleteActor: t.field({ type: DeleteActorInput }), mergeActors: t.field({ type: MergeActorsInput }),
    addContribution: t.field({ type: AddContributionInput }), removeClaim: t.field({ type: RemoveClaimInput }), answerClaim: t.field({ type: AnswerClaimInput }),
    setCommitmentStatus: t.field({ type: CommitmentStatusInput }), editConcept: t.field({ type: EditConceptInput }),
  }),
});

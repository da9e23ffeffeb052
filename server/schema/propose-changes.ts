/** Changing: what one may is made at once, the rest is proposed. */
import { proposeChanges } from '#server/commands/propose-changes.ts';
import { proposalById } from '#server/read-models/proposal.ts';
import { builder } from './builder.ts';
import { ChangeInput } from './change-inputs.ts';
import { answered, payloadType } from './payload.ts';
import { Proposal } from './refs.ts';

/** What only a steward may say of a text. */
// biome-ignore lint/suspicious/noExplicitAny: input field builders of several inputs.
export const assurances = (t: any) => ({
  notPersonalNumbers: t.boolean({ description: 'A steward says: ten digits in it are no CPR number.' }),
  publicFunction: t.boolean({ description: 'A steward says: the person named holds a public function.' }),
});

const ProposeChangesInput = builder.inputType('ProposeChangesInput', {
  fields: (t) => ({ title: t.string({ required: true }), reason: t.string({ required: true }), changes: t.field({ type: [ChangeInput], required: true }), idempotencyKey: t.string({ required: true }), ...assurances(t) }),
});

builder.mutationField('proposeChanges', (t) => t.field({
  type: payloadType('ProposeChanges', 'proposal', Proposal, proposalById),
  description: 'Changes that belong together, with a reason: made at once (status ACCEPTED) where the viewer may make every one of them alone, otherwise an OPEN proposal to the stewards of the district.',
  args: { input: t.arg({ type: ProposeChangesInput, required: true }) },
  resolve: (_root, { input }, context) => answered(context, (writing) => proposeChanges(writing, input as Parameters<typeof proposeChanges>[1]), ({ proposal }) => ({ id: proposal })),
}));

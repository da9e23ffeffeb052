/** Deciding on proposals, and taking one's own back. */
import { reviewProposal } from '#server/commands/review-proposal.ts';
import { withdrawProposal } from '#server/commands/withdraw-proposal.ts';
import { proposalById } from '#server/read-models/proposal.ts';
import { builder } from './builder.ts';
import { ReviewDecision } from './enums.ts';
import { answered, payloadType } from './payload.ts';
import { Proposal } from './refs.ts';

const ReviewProposalInput = builder.inputType('ReviewProposalInput', {
  description: '`only`: with ACCEPT, the ids of the changes that are made; the others are rejected.',
  fields: (t) => ({
    proposal: t.id({ required: true }), decision: t.field({ type: ReviewDecision, required: true }), comment: t.string(), idempotencyKey: t.string({ required: true }), only: t.idList(),
    publicFunction: t.boolean({ description: 'The person whom a held proposal names holds a public function.' }),
  }),
});
const WithdrawProposalInput = builder.inputType('WithdrawProposalInput', { fields: (t) => ({ proposal: t.id({ required: true }), idempotencyKey: t.string({ required: true }) }) });

builder.mutationFields((t) => ({
  reviewProposal: t.field({
    type: payloadType('ReviewProposal', 'proposal', Proposal, proposalById), description: 'Accepts all or some of a proposal, or rejects it. Nobody reviews their own. Where what it changes has changed meanwhile, it turns CONFLICT.',
    args: { input: t.arg({ type: ReviewProposalInput, required: true }) },
    resolve: (_root, { input }, context) => answered(context, (writing) => reviewProposal(writing, input as Parameters<typeof reviewProposal>[1]), ({ proposal, errors }) => ({ id: proposal, ...(errors ? { errors } : {}) })),
  }),
  withdrawProposal: t.field({
    type: payloadType('WithdrawProposal', 'proposal', Proposal, proposalById), description: 'The author takes a proposal back.', args: { input: t.arg({ type: WithdrawProposalInput, required: true }) },
    resolve: (_root, { input }, context) => answered(context, (writing) => withdrawProposal(writing, input), ({ proposal }) => ({ id: proposal })),
  }),
}));

/** Undoing. */
import type { GraphQLResolveInfo } from 'graphql';
import { undoChange } from '#server/commands/undo-change.ts';
import { changeOfProposal, proposalById } from '#server/read-models/proposal.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { builder } from './builder.ts';
import { askGraph } from './compiled.ts';
import { type Answered, answered } from './payload.ts';
import { assurances } from './propose-changes.ts';
import { Change, Proposal } from './refs.ts';
import { UserError } from './user-error.ts';

const RevertChangeInput = builder.inputType('RevertChangeInput', {
  fields: (t) => ({ change: t.id({ required: true }), reason: t.string({ required: true }), idempotencyKey: t.string({ required: true }), ...assurances(t) }),
});

const RevertChangePayload = builder.objectRef<Answered>('RevertChangePayload').implement({
  description: 'The change that undoes, or the proposal to make it: then its `sequence` is null.',
  fields: (t) => ({
    change: t.field({ type: Change, nullable: true, resolve: async ({ id }, _a, context, info: GraphQLResolveInfo) => (id === undefined ? null : ((await askGraph(changeOfProposal, shapes, context, info, { id }))[0] as never) ?? null) }),
    proposal: t.field({ type: Proposal, nullable: true, resolve: async ({ id }, _a, context, info: GraphQLResolveInfo) => (id === undefined ? null : ((await askGraph(proposalById, shapes, context, info, { id }))[0] as never) ?? null) }),
    errors: t.field({ type: [UserError], extensions: { listSize: 3 }, resolve: ({ errors }) => [...errors] }),
  }),
});

builder.mutationField('revertChange', (t) => t.field({
  type: RevertChangePayload, description: 'Makes again what was before a change, by a new change. Not one\'s own, or changed since: by a proposal.', args: { input: t.arg({ type: RevertChangeInput, required: true }) },
  resolve: (_root, { input }, context) => answered(context, (writing) => undoChange(writing, input as Parameters<typeof undoChange>[1]), ({ proposal }) => ({ id: proposal })),
}));

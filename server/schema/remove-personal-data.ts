/** Erasing what should never have been written. */
import { removePersonalData } from '#server/commands/remove-personal-data.ts';
import { builder } from './builder.ts';
import { UserError } from './user-error.ts';
import type { UserError as Refusal } from '#server/commands/refusal.ts';

const RemovePersonalDataInput = builder.inputType('RemovePersonalDataInput', {
  description: '`about`: the id of a change, a proposal or a comment; of an entity or a link: of everything in its history.',
  fields: (t) => ({ about: t.id({ required: true }), reason: t.string({ required: true }), idempotencyKey: t.string({ required: true }) }),
});
const RemovePersonalDataPayload = builder.objectRef<{ erased: number; errors: readonly Refusal[] }>('RemovePersonalDataPayload').implement({
  description: 'How many entries have lost their content.',
  fields: (t) => ({ erased: t.exposeInt('erased'), errors: t.field({ type: [UserError], extensions: { listSize: 3 }, resolve: ({ errors }) => [...errors] }) }),
});

builder.mutationField('removePersonalData', (t) => t.field({
  type: RemovePersonalDataPayload, description: 'Erases the content of entries of the history for good; they stay in their places with their hashes, and one more says why.',
  args: { input: t.arg({ type: RemovePersonalDataInput, required: true }) },
  resolve: async (_root, { input }, context) => {
    const { value, errors } = await removePersonalData(context.writing, input);
    if (errors) return { erased: 0, errors };
    return { erased: value.erased, errors: [] };
  },
}));

/** Views that people keep and share. */
import { removeView, saveView } from '#server/commands/saved-views.ts';
import { savedViewById, savedViews } from '#server/read-models/saved-view.ts';
import { builder } from './builder.ts';
import { connectionType } from './connection.ts';
import { fieldsOf, rowType } from './fields.ts';
import { answered, payloadType, type Answered } from './payload.ts';
import { Actor, User } from './refs.ts';
import { answer } from './root.ts';
import { UserError } from './user-error.ts';

const SavedView = rowType('SavedView');
SavedView.implement({
  description: 'An address of the client that somebody keeps: what it is called, what it is for, whose it is.',
  fields: (t) => {
    const { id, text, maybeText, flag, moment, maybe } = fieldsOf(t);
    return {
      id: id(), name: text(), purpose: maybeText('What it is for.'), address: text('Path and search, without the language.'), shared: flag('Others who have signed in see it as well.'), at: moment(),
      owner: maybe(User, 'Null to those who may not see people.'), byOrganisation: maybe(Actor), mine: flag('It is the viewer\'s own.'),
    };
  },
});

builder.queryField('savedViews', (t) => t.field({
  type: connectionType('SavedView', SavedView), description: 'One\'s own and those that are shared, by name.', args: { first: t.arg.int(), after: t.arg.string() }, resolve: answer(savedViews) as never,
}));

const SaveViewInput = builder.inputType('SaveViewInput', {
  fields: (t) => ({
    name: t.string({ required: true }), purpose: t.string(), address: t.string({ required: true, description: 'Path and search, without the language: "/ostjylland/2026/plan?sel=a:ssp".' }),
    shared: t.boolean({ description: 'Others who have signed in see it as well.' }), idempotencyKey: t.string({ required: true }),
  }),
});
const RemoveViewInput = builder.inputType('RemoveViewInput', { fields: (t) => ({ view: t.id({ required: true }), idempotencyKey: t.string({ required: true }) }) });
const RemoveViewPayload = builder.objectRef<Answered>('RemoveViewPayload').implement({
  description: 'Whether it is gone.',
  fields: (t) => ({ removed: t.boolean({ resolve: ({ id }) => id !== undefined }), errors: t.field({ type: [UserError], extensions: { listSize: 3 }, resolve: ({ errors }) => [...errors] }) }),
});
const of = ({ view }: { view: string }) => ({ id: view });

builder.mutationFields((t) => ({
  saveView: t.field({
    type: payloadType('SaveView', 'view', SavedView, savedViewById), description: 'Keeps an address under a name.', args: { input: t.arg({ type: SaveViewInput, required: true }) },
    resolve: (_root, { input }, context) => answered(context, (writing) => saveView(writing, input), of),
  }),
  removeView: t.field({
    type: RemoveViewPayload, description: 'Deletes a view of one\'s own.', args: { input: t.arg({ type: RemoveViewInput, required: true }) },
    resolve: (_root, { input }, context) => answered(context, (writing) => removeView(writing, input), of),
  }),
}));

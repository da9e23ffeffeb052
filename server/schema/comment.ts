/** Remarks, and problems that readers report. */
import { comment, reportProblem, settleProblem } from '#server/commands/write-comment.ts';
import { commentById, comments } from '#server/read-models/comment.ts';
import { builder, DateTime } from './builder.ts';
import { read } from './compiled.ts';
import { connectionType } from './connection.ts';
import { CommentKind } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Node } from './node.ts';
import { answered, payloadType, type Answered } from './payload.ts';
import { assurances } from './propose-changes.ts';
import { Actor, Comment, User } from './refs.ts';
import { answer } from './root.ts';
import { UserError } from './user-error.ts';

Comment.implement({
  description: 'What somebody says about an entity, a link or a proposal; or what a reader reports to be wrong there.',
  interfaces: [Node],
  fields: (t) => {
    const { text, maybe, list, flag, enumerated } = fieldsOf(t);
    return {
      kind: enumerated(CommentKind), about: t.field({ type: 'ID', description: 'Of what it is about: `node` finds it.', resolve: read }), text: text(), at: t.field({ type: DateTime, resolve: read }),
      author: maybe(User, 'Null to those who may not see people.'), byOrganisation: maybe(Actor), mentions: list(Actor, 'few', 'Whom it addresses.'), settled: flag('Of a problem: somebody has seen to it.'),
    };
  },
});

builder.queryField('comments', (t) => t.field({
  type: connectionType('Comment', Comment), description: 'Newest first. `about`: the id of what they are about; `mentioning`: the slug of an organisation.',
  args: { about: t.arg.id(), kind: t.arg({ type: CommentKind }), settled: t.arg.boolean(), mentioning: t.arg.string(), first: t.arg.int(), after: t.arg.string() }, resolve: answer(comments) as never,
}));

const CommentInput = builder.inputType('CommentInput', {
  description: '`mentions` are slugs of organisations.',
  fields: (t) => ({ about: t.id({ required: true }), text: t.string({ required: true }), mentions: t.stringList(), idempotencyKey: t.string({ required: true }), ...assurances(t) }),
});
const ReportProblemInput = builder.inputType('ReportProblemInput', { fields: (t) => ({ about: t.id({ required: true }), text: t.string({ required: true }), idempotencyKey: t.string({ required: true }) }) });
const SettleProblemInput = builder.inputType('SettleProblemInput', { fields: (t) => ({ problem: t.id({ required: true }), idempotencyKey: t.string({ required: true }) }) });
const ReportProblemPayload = builder.objectRef<Answered>('ReportProblemPayload').implement({
  description: 'Whether it has been taken down for the stewards.',
  fields: (t) => ({ reported: t.boolean({ resolve: ({ id }) => id !== undefined }), errors: t.field({ type: [UserError], extensions: { listSize: 3 }, resolve: ({ errors }) => [...errors] }) }),
});
const made = ({ comment: id }: { comment: string }) => ({ id });

builder.mutationFields((t) => ({
  comment: t.field({
    type: payloadType('Comment', 'comment', Comment, commentById), description: 'A comment on something in one\'s own district.', args: { input: t.arg({ type: CommentInput, required: true }) },
    resolve: (_root, { input }, context) => answered(context, (writing) => comment(writing, input as Parameters<typeof comment>[1]), made),
  }),
  reportProblem: t.field({
    type: ReportProblemPayload, description: 'Tells the stewards that something is wrong. Open to every reader.', args: { input: t.arg({ type: ReportProblemInput, required: true }) },
    resolve: (_root, { input }, context) => answered(context, (writing) => reportProblem(writing, input), made),
  }),
  settleProblem: t.field({
    type: payloadType('SettleProblem', 'problem', Comment, commentById), description: 'A steward has seen to what was reported.', args: { input: t.arg({ type: SettleProblemInput, required: true }) },
    resolve: (_root, { input }, context) => answered(context, (writing) => settleProblem(writing, input), made),
  }),
}));

/** Running users and keys: who has signed in with which role from which claim, blocking, keys for programs. */
import type { UserError as Refusal } from '#server/commands/refusal.ts';
import { endSessions, mayManageKeys, setBlocked } from '#server/identity/administer.ts';
import { createKey, revokeKey } from '#server/identity/api-keys.ts';
import { apiKeyGiven, apiKeys, userGiven, users } from '#server/read-models/administration.ts';
import type { Question } from '#server/read-models/question.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { builder, DateTime } from './builder.ts';
import { askGraph, read } from './compiled.ts';
import { connectionType } from './connection.ts';
import { KeyScope } from './enums.ts';
import { fieldsOf, type RowRef, rowType } from './fields.ts';
import { Actor, User } from './refs.ts';
import { answer, answerMany } from './root.ts';
import { UserError } from './user-error.ts';

const UserConnection = connectionType('User', User, (fields) => ({
  roleClaim: fields.maybeText('The claim of the identity provider that the role came from.'), blocked: fields.flag(), firstSeenAt: fields.moment(), lastSeenAt: fields.moment(),
  sessions: fields.int('How many are open.'),
}));

const ApiKey = rowType('ApiKey');
ApiKey.implement({
  description: "A program's key. Its secret is told once, when it is made.",
  fields: (t) => ({
    id: fieldsOf(t).id(), prefix: fieldsOf(t).text('How it begins.'), name: fieldsOf(t).text(), scope: fieldsOf(t).enumerated(KeyScope), organisation: fieldsOf(t).one(Actor, 'On whose behalf the program asks.'),
    createdAt: fieldsOf(t).moment(), endsAt: fieldsOf(t).moment(), revokedAt: t.field({ type: DateTime, nullable: true, resolve: read }),
  }),
});

builder.queryFields((t) => ({
  users: t.field({ type: UserConnection, description: 'Whoever has signed in, for those who manage them.', args: { first: t.arg.int(), after: t.arg.string() }, resolve: answer(users) as never }),
  apiKeys: t.field({ type: [ApiKey], description: 'The newest 200, for the administrator.', extensions: { listSize: 50 }, resolve: answerMany(apiKeys) }),
}));

interface Done { errors: readonly Refusal[]; given?: string; secret?: string }
const errors = (t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Done>) => t.field({ type: [UserError], extensions: { listSize: 3 }, resolve: (done) => [...done.errors] });
/** What was changed, read as the caller asks for it. */
const result = (t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Done>, type: RowRef, question: Question) => t.field({
  type, nullable: true,
  resolve: async ({ given }, _arguments, context, info) => (given === undefined ? null : (((await askGraph(question, shapes, context, info, { given }))[0] ?? null) as never)),
});

const ManageUserPayload = builder.objectRef<Done>('ManageUserPayload').implement({ description: 'The user as they are now, and what was refused.', fields: (t) => ({ user: result(t, User, userGiven), errors: errors(t) }) });
const ApiKeyPayload = builder.objectRef<Done>('ApiKeyPayload').implement({
  description: 'The key, and what was refused.',
  fields: (t) => ({ apiKey: result(t, ApiKey, apiKeyGiven), secret: t.string({ nullable: true, description: 'The key itself: now and never again.', resolve: ({ secret }) => secret ?? null }), errors: errors(t) }),
});
const done = (given: string, refusal: Refusal | undefined): Done => (refusal ? { errors: [refusal] } : { errors: [], given });

const BlockUserInput = builder.inputType('BlockUserInput', { fields: (t) => ({ user: t.id({ required: true }), blocked: t.boolean({ required: true }) }) });
const EndSessionsInput = builder.inputType('EndSessionsInput', { fields: (t) => ({ user: t.id({ required: true }) }) });
const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  fields: (t) => ({ name: t.string({ required: true, description: 'What it is for: "samarbejdsdatabasen".' }), organisation: t.string({ required: true, description: 'Slug of an actor.' }), scope: t.field({ type: KeyScope, required: true }) }),
});
const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', { fields: (t) => ({ apiKey: t.id({ required: true }) }) });

const longestName = 100;
const badKey = (path: string, da: string, en: string): Done => ({ errors: [{ code: 'BAD_USER_INPUT', path: ['input', path], message: { da, en } }] });

builder.mutationFields((t) => ({
  blockUser: t.field({
    type: ManageUserPayload, description: 'Keeps somebody out at once, or lets them in again. Repeating it changes nothing.', args: { input: t.arg({ type: BlockUserInput, required: true }) },
    resolve: async (_root, { input }, { writing: { database }, viewer }) => done(input.user, await setBlocked(database, viewer, input.user, input.blocked)),
  }),
  endSessions: t.field({
    type: ManageUserPayload, description: 'Signs somebody out everywhere.', args: { input: t.arg({ type: EndSessionsInput, required: true }) },
    resolve: async (_root, { input }, { writing: { database }, viewer }) => done(input.user, await endSessions(database, viewer, input.user)),
  }),
  createApiKey: t.field({
    type: ApiKeyPayload, description: 'Makes a key for ninety days.', args: { input: t.arg({ type: CreateApiKeyInput, required: true }) },
    resolve: async (_root, { input: { name, organisation, scope } }, { writing: { database }, viewer }): Promise<Done> => {
      const refusal = mayManageKeys(viewer);
      if (refusal || viewer.id === null) return { errors: refusal ? [refusal] : [] };
      if (name.trim() === '' || name.length > longestName) return badKey('name', `Navnet skal have 1 til ${longestName} tegn.`, `The name has 1 to ${longestName} characters.`);
      const made = await createKey(database, { name: name.trim(), organisation, scope, createdBy: viewer.id });
      return made ? { errors: [], given: made.id, secret: made.secret } : badKey('organisation', 'Aktøren findes ikke.', 'There is no such actor.');
    },
  }),
  revokeApiKey: t.field({
    type: ApiKeyPayload, description: 'Ends a key at once. Repeating it changes nothing.', args: { input: t.arg({ type: RevokeApiKeyInput, required: true }) },
    resolve: async (_root, { input }, { writing: { database }, viewer }): Promise<Done> => {
      const refusal = mayManageKeys(viewer);
      if (refusal) return { errors: [refusal] };
      return (await revokeKey(database, input.apiKey)) ? { errors: [], given: input.apiKey } : badKey('apiKey', 'Nøglen findes ikke.', 'There is no such key.');
    },
  }),
}));

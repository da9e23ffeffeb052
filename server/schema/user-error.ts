/** What a person asks for and does not get: data, not an exception. */
import type { UserError as Refusal } from '#server/commands/refusal.ts';
import { builder } from './builder.ts';
import { Locale } from './enums.ts';

export const UserError = builder.objectRef<Refusal>('UserError').implement({
  description: '`code` is for programs, `message` for people, `path` leads to the input it is about.',
  fields: (t) => ({
    code: t.exposeString('code'), path: t.stringList({ resolve: ({ path }) => [...path] }),
    message: t.string({ args: { locale: t.arg({ type: Locale, required: true, defaultValue: 'DA' }) }, resolve: ({ message }, { locale }) => (locale === 'EN' ? message.en : message.da) }),
    current: t.string({ nullable: true, description: 'With CONFLICT, what stands now, as JSON.', resolve: ({ current }) => current ?? null }),
  }),
});

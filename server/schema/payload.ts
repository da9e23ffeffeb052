/** What a mutation answers: what it has made, read as the caller asks for it, and what was refused. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Outcome, Writing } from '#server/commands/commit.ts';
import type { UserError as Refusal } from '#server/commands/refusal.ts';
import type { Context } from '#server/context.ts';
import type { Question } from '#server/read-models/question.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { builder } from './builder.ts';
import { askGraph } from './compiled.ts';
import type { RowRef } from './fields.ts';
import { UserError } from './user-error.ts';

/** Errors may also come with a result: a review that finds the ground moved says so and is stored. */
export interface Answered { id?: string | undefined; errors: readonly Refusal[] }

/** Declares `<name>Payload` with one result field, read by its id (`$id`), and `errors`. */
export function payloadType(name: string, field: string, type: RowRef, question: Question) {
  return builder.objectRef<Answered>(`${name}Payload`).implement({
    description: 'What came of it, and what was refused.',
    fields: (t) => ({
      [field]: t.field({
        type, nullable: true,
        resolve: async ({ id }, _arguments, context, info: GraphQLResolveInfo) => (id === undefined ? null : (((await askGraph(question, shapes, context, info, { id }))[0] ?? null) as never)),
      }),
      errors: t.field({ type: [UserError], extensions: { listSize: 3 }, resolve: ({ errors }) => [...errors] }),
    }),
  });
}

/** Runs a command for a request; what the request reads afterwards sees what it has written. */
export async function answered<T>(context: Context, command: (writing: Writing) => Promise<Outcome<T>>, idOf: (value: T) => { id?: string | undefined; errors?: readonly Refusal[] | undefined }): Promise<Answered> {
  const { value, errors } = await command(context.writing);
  if (errors) return { errors };
  return { errors: [], ...idOf(value as T) } as Answered;
}

/** Resolvers of root fields: one compiled query each. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '#server/context.ts';
import type { Question } from '#server/read-models/question.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { askGraph } from './compiled.ts';
import type { Row } from './fields.ts';

/** The one row that the question finds, or null. */
export const answerOne = (question: Question) => async (_root: unknown, _arguments: unknown, context: Context, info: GraphQLResolveInfo): Promise<Row | null> =>
  ((await askGraph(question, shapes, context, info))[0] as Row | undefined) ?? null;

/** The one row that the question always finds. */
export const answer = (question: Question) => async (_root: unknown, _arguments: unknown, context: Context, info: GraphQLResolveInfo): Promise<Row> =>
  (await askGraph(question, shapes, context, info))[0] as Row;

/** Every row that the question finds. */
export const answerMany = (question: Question) => async (_root: unknown, _arguments: unknown, context: Context, info: GraphQLResolveInfo): Promise<Row[]> =>
  (await askGraph(question, shapes, context, info)) as Row[];

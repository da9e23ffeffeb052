/**
 * What one entry of the history answers is worked out once for all who ask alike: many follow, and each change would otherwise be executed once for each of
 * them. Who asks alike gets the same row (see change-feed.ts), so the row is the key.
 */
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '#server/context.ts';

const answers = new WeakMap<object, Promise<ExecutionResult>>();

function answerTo(row: unknown, args: ExecutionArgs): Promise<ExecutionResult> {
  const { tail, seal } = args.contextValue as Context;
  const answer = async (): Promise<ExecutionResult> => {
    const told = await execute({ ...args, rootValue: row });
    // Whoever asks more about it reads it with this as a request's `x-bookmark`.
    const bookmark = seal(tail.bookmarks);
    return bookmark === undefined ? told : { ...told, extensions: { ...told.extensions, bookmark } };
  };
  if (typeof row !== 'object' || row === null) return answer();
  const known = answers.get(row) ?? answer();
  answers.set(row, known);
  return known;
}

async function follow(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const rows = await createSourceEventStream(args);
  if (!isAsyncIterable(rows)) return rows;
  const source = rows[Symbol.asyncIterator]();
  const over = { done: true, value: undefined } as const;
  const answered: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const { done, value } = await source.next();
      return done ? over : { done: false, value: await answerTo(value, args) };
    },
    async return() {
      await source.return?.();
      return over;
    },
    async throw(error) {
      await source.return?.();
      throw error;
    },
    [Symbol.asyncIterator]: () => answered,
  };
  return answered;
}

export const useSharedAnswers = (): Plugin<Context> => ({
  onSubscribe({ setSubscribeFn }) {
    setSubscribeFn(follow as never);
  },
});

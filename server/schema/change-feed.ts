/** The live history: each follower goes through the numbers by itself; what an entry tells is asked once for all who ask alike. */
import { setTimeout as pause } from 'node:timers/promises';
import { type FieldNode, GraphQLError, type GraphQLResolveInfo, Kind, visit } from 'graphql';
import type { Context } from '#server/context.ts';
import { InvalidInput } from '#server/invalid-input.ts';
import { changeBySequence } from '#server/read-models/change.ts';
import { peopleOf } from '#server/read-models/people.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { askGraph } from './compiled.ts';
import type { Row } from './fields.ts';

/** Streams that one server carries. */
export const mostFollowers = 500;
/** Entries kept for those who come a little later. */
const kept = 256;

/** By the operation's own syntax tree, which the parser's cache gives to everybody who sends the same text. */
const answers = new WeakMap<FieldNode, Map<string, Promise<Row | undefined>>>();

/** The variable that says from where, whatever it is called: where nothing else is said by it, who comes back from elsewhere asks alike. */
const cursors = new WeakMap<FieldNode, { name: string | undefined }>();
function cursorOf(node: FieldNode, { operation, fragments }: GraphQLResolveInfo): string | undefined {
  const known = cursors.get(node);
  if (known) return known.name;
  const given = node.arguments?.find(({ name }) => name.value === 'afterSequence')?.value;
  const name = given?.kind === Kind.VARIABLE ? given.name.value : undefined;
  let times = 0;
  for (const part of [operation, ...Object.values(fragments)]) visit(part, { Variable: (variable) => { if (variable.name.value === name) times += 1; } });
  // Declared once and used once.
  const cursor = { name: times === 2 ? name : undefined };
  cursors.set(node, cursor);
  return cursor.name;
}

function entry(sequence: number, context: Context, info: GraphQLResolveInfo): Promise<Row | undefined> {
  const node = info.fieldNodes[0] as FieldNode;
  const known = answers.get(node) ?? new Map<string, Promise<Row | undefined>>();
  answers.set(node, known);
  const cursor = cursorOf(node, info);
  const variables = Object.fromEntries(Object.entries(info.variableValues).filter(([name]) => name !== cursor));
  // Who may know whom differs from one to the next; most ask for no people.
  const people = /\bby\b/.test(info.operation.loc?.source.body ?? 'by') ? peopleOf(context.viewer) : null;
  const key = JSON.stringify([sequence, variables, context.drafts, people]);
  const had = known.get(key);
  if (had) return had;
  // Another replica may not have it yet.
  context.readAfter(context.tail.bookmarks);
  const asked = askGraph(changeBySequence, shapes, context, info, { sequence }).then(([row]) => row as Row | undefined);
  // A failure is not to be repeated to everybody.
  asked.catch(() => known.delete(key));
  known.set(key, asked);
  if (known.size > kept) known.delete(known.keys().next().value as string);
  return asked;
}

/** Goes on while whoever follows would still be let in: a session that has ended or been ended, a key that has been revoked, ends the stream as well. */
function whileThere(sequences: AsyncIterableIterator<number>, { stillThere, lookAgainEvery }: Context): () => Promise<IteratorResult<number>> {
  let lookAt = Date.now() + lookAgainEvery;
  return async () => {
    const next = sequences.next();
    for (;;) {
      const waiting = new AbortController();
      const found = await Promise.race([next, pause(Math.max(0, lookAt - Date.now()), undefined, { signal: waiting.signal, ref: false }).catch(() => undefined)]);
      waiting.abort();
      if (Date.now() >= lookAt) {
        if (!(await stillThere())) {
          await sequences.return?.();
          return { done: true, value: undefined };
        }
        lookAt = Date.now() + lookAgainEvery;
      }
      if (found) return found;
    }
  };
}

/** An iterator by hand: one that is a generator cannot be ended while it waits, and would stay for ever. */
export function followChanges(_root: unknown, { afterSequence }: { afterSequence?: number | null }, context: Context, info: GraphQLResolveInfo): AsyncIterableIterator<Row> {
  if (typeof afterSequence === 'number' && afterSequence < 0) throw new InvalidInput('afterSequence', 'must be 0 or the `sequence` of a change.');
  if (context.tail.followers >= mostFollowers) throw new GraphQLError('Too many follow the changes here. Try again in a moment.', { extensions: { code: 'RETRY_LATER' } });
  const sequences = context.tail.follow(afterSequence ?? undefined);
  const nextOf = context.viewer.id === null ? () => sequences.next() : whileThere(sequences, context);
  return {
    async next() {
      for (;;) {
        const { done, value } = await nextOf();
        if (done) return { done: true, value: undefined };
        const row = await entry(value, context, info);
        if (row) return { done: false, value: row };
      }
    },
    async return() {
      await sequences.return?.();
      return { done: true, value: undefined };
    },
    async throw(error) {
      await sequences.return?.();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

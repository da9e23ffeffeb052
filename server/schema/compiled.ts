/** Resolves a root field with one compiled query, and the fields below it by what that query brought. */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Context } from '#server/context.ts';
import { type Accessor, type Compiled, compile, type Reading, type Shapes } from '#server/database/compile.ts';
import { peopleOf } from '#server/read-models/people.ts';
import { selectedBy } from './selection.ts';

type Variables = Readonly<Record<string, unknown>>;
interface Variant { compiled: Compiled; notes: { read: Accessor; value: unknown }[] }

/** Compiled queries by the operation's own syntax tree: the parser's cache keeps it, and both end together. */
const cache = new WeakMap<FieldNode, Variant[]>();

/** What one root field reads: a name for logs and benchmarks, and the whole query, which returns the column `value`. */
export interface Question { name: string; read: Reading }

/**
 * The rows' `value`s that the question finds, selected as the operation asks. One round trip.
 * @param given parameters that no argument holds: who is asking, or what a mutation has made
 */
export async function askGraph(question: Question, shapes: Shapes, context: Context, info: GraphQLResolveInfo, given: Readonly<Record<string, unknown>> = {}): Promise<unknown[]> {
  const variables = info.variableValues;
  const { compiled } = variantFor(question, shapes, info, variables);
  const rows = await context.reader.rows<{ value: unknown }>({ name: question.name, text: compiled.text }, { ...compiled.parameters(variables), drafts: context.drafts, people: peopleOf(context.viewer), ...given });
  return rows.map(({ value }) => value);
}

function variantFor(question: Question, shapes: Shapes, info: GraphQLResolveInfo, variables: Variables): Variant {
  const [node] = info.fieldNodes as [FieldNode];
  const variants = cache.get(node) ?? [];
  const known = variants.find(({ compiled, notes }) => compiled.holds(variables) && notes.every(({ read, value }) => read(variables) === value));
  if (known) return known;
  const notes: Variant['notes'] = [];
  const selected = selectedBy(info, (read) => {
    const value = read(variables);
    notes.push({ read, value });
    return value;
  });
  const variant = { compiled: compile(selected, question.read, shapes, variables), notes };
  cache.set(node, [...variants, variant]);
  return variant;
}

/** Resolves a field of a compiled row: the row holds it under the key it is answered by. */
// biome-ignore lint/suspicious/noExplicitAny: a resolver's parent is whatever its query brought; the query's shape is declared beside it.
export const read = (parent: any, _arguments: unknown, _context: unknown, info: GraphQLResolveInfo): any => parent[info.path.key];

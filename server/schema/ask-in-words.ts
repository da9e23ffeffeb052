/** Asks the graph a question that a person has put in words. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '#server/context.ts';
import { understand, type Understanding } from '#server/language/understand.ts';
import { askedOf, type Narrowing } from '#server/read-models/asked.ts';
import type { Question } from '#server/read-models/question.ts';
import { fullTextQuery } from '#server/read-models/search-text.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { askGraph } from './compiled.ts';

/**
 * Understands the text, asks the graph, and asks once more where names have changed since they were read.
 * @param sequenceOf the newest event of the graph, as an answered row tells it
 */
export async function askInWords<T>(question: Question, text: string, narrowing: Narrowing, sequenceOf: (row: T) => number, context: Context, info: GraphQLResolveInfo): Promise<{ values: T[]; understanding: Understanding }> {
  const { vocabulary } = context;
  const ask = async (since?: number) => {
    const { lexicon, sequence } = await vocabulary.lexicon(since);
    const understanding = understand(text, lexicon, vocabulary.abilities);
    const asked = { ...askedOf(understanding, narrowing, vocabulary.parts), text: fullTextQuery(text) ?? null };
    return { sequence, understanding, values: (await askGraph(question, shapes, context, info, { asked })) as T[] };
  };
  const first = await ask();
  const [row] = first.values;
  return row !== undefined && sequenceOf(row) > first.sequence ? ask(sequenceOf(row)) : first;
}

/** Asks the graph a question that a person has put in words. */
import type { Context } from '#server/context.ts';
import type { Query } from '#server/database/database.ts';
import { understand, type Understanding } from '#server/language/understand.ts';
import { askedOf, type Narrowing } from '#server/read-models/asked.ts';
import { fullTextQuery } from '#server/read-models/search-text.ts';

/**
 * Understands the text, asks the graph, and asks once more where names have changed since they were read.
 * @param sequenceOf the newest event of the graph, as the answer tells it
 * @param besides what the query wants in `$asked` besides the question itself
 */
export async function askInWords<T>(query: Query, text: string, narrowing: Narrowing, sequenceOf: (row: T) => number, context: Context, besides: Readonly<Record<string, unknown>> = {}): Promise<{ row: T; understanding: Understanding }> {
  const { vocabulary, reader, drafts } = context;
  const ask = async (since?: number) => {
    const { lexicon, thesaurus, sequence } = await vocabulary.lexicon(since);
    const understanding = understand(text, lexicon, vocabulary.abilities);
    const asked = { ...askedOf(understanding, thesaurus, narrowing, vocabulary.parts), text: fullTextQuery(text) ?? null, ...besides };
    const [row] = await reader.rows<T & object>(query, { asked, drafts });
    return { sequence, understanding, row: row as T };
  };
  const first = await ask();
  return sequenceOf(first.row) > first.sequence ? ask(sequenceOf(first.row)) : first;
}

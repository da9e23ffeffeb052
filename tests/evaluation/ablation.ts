/** The retrieval with parts of it switched off: what each part adds alone. */
import { createApi } from '#server/api.ts';
import type { Database } from '#server/database/database.ts';
import { stems, wholeWords } from '#server/language/lexicon.ts';
import { createVocabulary, type Switches } from '#server/read-models/vocabulary.ts';
import type { Ask } from '#tests/support/api.ts';

const words = { words: true, thesaurus: false, graph: false };
const settings: [string, Switches][] = [
  ['whole words', { abilities: { keys: wholeWords, chunks: false }, parts: words }],
  ['+ stems', { abilities: { keys: stems, chunks: false }, parts: words }],
  ['+ chunks (parts of compounds, nearest spelling)', { abilities: { keys: stems, chunks: true }, parts: words }],
  ['+ thesaurus (concepts that a commitment names itself)', { abilities: { keys: stems, chunks: true }, parts: { ...words, thesaurus: true } }],
  ['+ graph (wider, narrower and related concepts): all', { abilities: { keys: stems, chunks: true }, parts: { words: true, thesaurus: true, graph: true } }],
  ['all but words', { abilities: { keys: stems, chunks: true }, parts: { words: false, thesaurus: true, graph: true } }],
  ['all but stems', { abilities: { keys: wholeWords, chunks: true }, parts: { words: true, thesaurus: true, graph: true } }],
  ['all but chunks', { abilities: { keys: stems, chunks: false }, parts: { words: true, thesaurus: true, graph: true } }],
];

const openWith = (database: Database, switches: Switches): Ask => {
  const api = createApi({ database, vocabulary: createVocabulary(database, switches) });
  return async (query, variables = {}) => {
    const response = await api.fetch(new Request('http://127.0.0.1/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' }, body: JSON.stringify({ query, variables }) }));
    const { data, errors } = await response.json() as { data: unknown; errors?: [] };
    return { status: response.status, data, errors, roundTrips: 0 };
  };
};

export const variants: { name: string; open(database: Database): Ask }[] = settings.map(([name, switches]) => ({ name, open: (database) => openWith(database, switches) }));

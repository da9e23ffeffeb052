/** A question, understood, as what the graph is asked. Plain weights: a topic counts fully, for whom and how less, a bare word least. */
import { type Thesaurus, wantedBy } from '#server/language/thesaurus.ts';
import type { Found, Understanding } from '#server/language/understand.ts';
import type { Asked } from './retrieval.ts';

const conceptWeights = { topic: 1, other: 0.6 };
const actorWeights = { topic: 1, other: 0.4 };
const wordWeights = { unknown: 0.6, known: 0.3 };
/** A name found inside a compound, or by its head alone. */
const partShare = 0.8;
const mostConcepts = 16;
const mostActors = 8;
const mostWords = 12;
const mostPlaces = 8;

/** What narrows a question besides its text. */
export interface Narrowing { plans?: readonly string[] | null | undefined; municipalities?: readonly string[] | null | undefined; near?: string | null | undefined }
/** Parts of the retrieval that are switched off where the worth of each is measured. */
export interface RetrievalParts { words: boolean; thesaurus: boolean; graph: boolean }
export const allParts: RetrievalParts = { words: true, thesaurus: true, graph: true };

/** Letters and digits only, so that nothing of the query language is in it. */
const fullText = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '');
/** Indexed texts spell å as å; names of places and old spellings have aa as well. */
const spellings = (word: string): string => [...new Set([word, word.replaceAll('å', 'aa')])].map(fullText).filter(Boolean).join(' OR ');

export function askedOf({ found, places, words, telling }: Understanding, thesaurus: Thesaurus, { plans, municipalities, near }: Narrowing, parts: RetrievalParts = allParts): Asked {
  const share = ({ by }: Found) => (by === 'PART' || by === 'BEGINNING' ? partShare : 1);
  const of = (kind: Found['term']['kind']) => found.filter(({ term }) => term.kind === kind);
  const inText = places.filter(({ term }) => term.kind === 'MUNICIPALITY').map(({ term }) => term.slug);
  const nothingElse = telling === 0;
  const concepts = of('CONCEPT').slice(0, mostConcepts).map((one) => ({ slug: one.term.slug, weight: share(one) * (one.term.topic ? conceptWeights.topic : conceptWeights.other), topic: one.term.topic, against: one.against }));
  const everything = nothingElse && inText.length === 0;
  return {
    plans: plans?.length ? plans : null,
    wanted: parts.thesaurus ? wantedBy(concepts, thesaurus, parts.graph) : [],
    actors: of('ACTOR').slice(0, mostActors).map((one) => ({ slug: one.term.slug, weight: share(one) * (one.term.topic ? actorWeights.topic : actorWeights.other), topic: one.term.topic })),
    words: parts.words ? words.slice(0, mostWords).map(({ word, known }) => ({ word, query: spellings(word), weight: known && parts.thesaurus ? wordWeights.known : wordWeights.unknown })).filter(({ query }) => query) : [],
    places: [...new Set([...inText, ...(municipalities ?? [])])].slice(0, mostPlaces),
    districts: places.filter(({ term }) => term.kind === 'DISTRICT').map(({ term }) => term.slug),
    everything, told: everything || found.some(({ term }) => term.topic), placeOnly: nothingElse && inText.length > 0,
    near: near ?? null, text: null,
  };
}

/** What the graph can be asked about by name: concepts, actors and places, by every word that people use for them. */
import { saysNothing } from './stop-words.ts';
import { stem, stemInEnglish, wordsOf } from './words.ts';

export type TermKind = 'CONCEPT' | 'ACTOR' | 'MUNICIPALITY' | 'DISTRICT';

/** One thing with its names. `topic`: it says what a question is about; without, only for whom, how or with whom. `everyday`: it is no matter of prevention at all. */
export interface Term { kind: TermKind; slug: string; name: string; nameEn: string; names: readonly string[]; topic: boolean; scheme?: string | undefined; everyday?: boolean }

/** One name of one thing, ready to be compared. `keys` are the stems of the words that say something; `raw` all words as they stand. */
export interface Label { term: Term; keys: readonly string[]; raw: readonly string[]; name: string }

export interface Lexicon {
  /** Names of several words, by the first of their keys. */
  readonly phrases: ReadonlyMap<string, readonly Label[]>;
  /** Names of one word, by its key. */
  readonly single: ReadonlyMap<string, readonly Label[]>;
  /** Names of two words that are written as one, by its key: "digitalkriminalitet". */
  readonly joined: ReadonlyMap<string, readonly Label[]>;
  /** Names of places, by their first word as it is written: they are not inflected. */
  readonly places: ReadonlyMap<string, readonly Label[]>;
  /** Names of bodies without their gaps. */
  readonly bodies: ReadonlyMap<string, readonly Label[]>;
  /** Every word of a name, folded: what a misspelt word may have been meant as. */
  readonly spellings: readonly string[];
  /** Every key that occurs in some name. */
  readonly keys: ReadonlySet<string>;
}

export interface Keys { danish(word: string): string; english(word: string): string }
export const stems: Keys = { danish: stem, english: stemInEnglish };
/** Words as they stand: what is left where stemming is switched off, to see what it adds. */
export const wholeWords: Keys = { danish: (word) => word, english: (word) => `en:${word}` };

const add = (map: Map<string, Label[]>, key: string, label: Label): void => {
  const known = map.get(key);
  if (known) known.push(label);
  else map.set(key, [label]);
};

export function lexiconOf(terms: readonly Term[], keys: Keys = stems): Lexicon {
  const [phrases, single, joined, places, bodies] = [new Map<string, Label[]>(), new Map<string, Label[]>(), new Map<string, Label[]>(), new Map<string, Label[]>(), new Map<string, Label[]>()];
  const [spellings, all] = [new Set<string>(), new Set<string>()];
  for (const term of terms) {
    for (const name of new Set(term.names)) {
      const raw = wordsOf(name);
      if (raw.length === 0) continue;
      if (term.kind === 'MUNICIPALITY' || term.kind === 'DISTRICT') {
        add(places, raw[0] as string, { term, keys: raw, raw, name });
        continue;
      }
      const telling = raw.filter((word) => !saysNothing(word));
      // A name may be Danish or English, and nothing says which: it is known by both, and the two never meet ("en:").
      for (const key of [keys.danish, keys.english]) {
        const stemmed = (telling.length ? telling : raw).map(key);
        const label: Label = { term, keys: stemmed, raw, name };
        add(raw.length === 1 ? single : phrases, stemmed[0] as string, label);
        for (const known of stemmed) all.add(known);
      }
      if (raw.length === 2 && telling.length === 2) add(joined, keys.danish(raw.join('')), { term, keys: [keys.danish(raw.join(''))], raw: [raw.join('')], name });
      if (term.kind === 'ACTOR') add(bodies, raw.join(''), { term, keys: raw, raw, name });
      for (const word of telling) if (word.length > 3) spellings.add(word);
    }
  }
  return { phrases, single, joined, places, bodies, spellings: [...spellings].sort(), keys: all };
}

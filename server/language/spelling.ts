/** The nearest known word to one that nobody knows. */
import { distance } from 'fastest-levenshtein';

/** How many letters may differ in a word that has this length where it is spelt right: none in short ones, where every word is near some other. */
export const tolerance = (word: string): number => (word.length < 6 ? 0 : word.length < 10 ? 1 : 2);
/** The same for a word that no dictionary has: it is misspelt or a name, and leads to no other real word. */
export const toleranceOfStrange = (word: string): number => (word.length < 6 ? 0 : word.length < 8 ? 1 : 2);

/** The nearest, at most `tolerance` letters away, with the same first letter or the same rest; the first in order where several are as near. */
export function nearest(word: string, vocabulary: Iterable<string>, allowed = tolerance): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const known of vocabulary) {
    // "opiod" is short because a letter of "opioid" is missing.
    const most = allowed(known.length > word.length ? known : word);
    if (most === 0 || Math.abs(known.length - word.length) > most || known.length < 4 || (known[0] !== word[0] && known.slice(1) !== word.slice(1))) continue;
    const letters = distance(word, known);
    if (letters > most) continue;
    if (letters < least || (letters === least && best !== undefined && known < best)) [best, least] = [known, letters];
  }
  return best;
}

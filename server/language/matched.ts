/** The text in which a search matched, cut to what stands around the match. */
import { saysNothing } from './stop-words.ts';
import { stem, wordsOf } from './words.ts';

/** The texts of a thing, and the names of what pointed to it. */
export interface MatchedTexts { texts: readonly (string | null)[]; by: readonly string[] }

const around = 90;

/** The first text that has one of the words asked for, as it is written or bent otherwise; else what pointed there, else the first text. */
export function matchedIn({ texts, by }: MatchedTexts, query: string): string {
  const asked = wordsOf(query.slice(0, 2_000)).filter((word) => !saysNothing(word)).slice(0, 60);
  const stems = new Set(asked.map(stem));
  const matches = (word: string) => stems.has(stem(word)) || asked.some((begun) => begun.length > 2 && word.startsWith(begun));
  for (const text of texts) {
    const word = text && wordsOf(text).find(matches);
    if (text && word) return excerpt(text, word);
  }
  return by[0] ?? texts.find((text) => text !== null) ?? '';
}

/** The text, or what stands around the word in a long one: from a word's beginning to a word's end. */
function excerpt(text: string, folded: string): string {
  if (text.length <= 2 * around) return text;
  const parts = [...text.matchAll(/[\p{L}\p{N}§]+/gu)];
  const at = parts.find(([word]) => wordsOf(word).includes(folded))?.index ?? 0;
  const from = parts.find(({ index }) => index >= at - around)?.index ?? 0;
  const last = parts.findLast(({ index, 0: word }) => index + word.length <= at + around);
  const to = last ? last.index + last[0].length : text.length;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

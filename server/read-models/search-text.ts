/** What people type, as a full-text query that cannot be anything else than words. */

const mostTerms = 16;
const longestText = 256;

/** The words of a text, lower case, in order, each once; operators and signs of the query language are no words. */
export const termsOf = (text: string): string[] =>
  [...new Set(text.slice(0, longestText).normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, mostTerms);

/** A Lucene query of those words, whole or as beginnings; undefined where there is no word to look for. Terms are letters and digits only, so nothing needs escaping. */
export function fullTextQuery(text: string): string | undefined {
  const terms = termsOf(text);
  return terms.length ? terms.map((term) => `(${term}^2 OR ${term}*)`).join(' ') : undefined;
}

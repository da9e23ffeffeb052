import { expect, test } from 'vitest';
import { fullTextQuery, termsOf } from '#server/read-models/search-text.ts';

test('words come out in lower case, each once, at most sixteen', () => {
  expect(termsOf('Unge UNGE og Ældre')).toEqual(['unge', 'og', 'ældre']);
  expect(termsOf(Array.from({ length: 100 }, (_, i) => `ord${i}`).join(' '))).toHaveLength(16);
});

test('nothing of the query language gets through', () => {
  for (const hostile of ['"', '((((', 'a AND', '\\', 'NOT', '*', 'name:x', 'a~2', '[a TO b]', 'x^9', '/re/', '{!a}', '+-&&||!']) {
    const query = fullTextQuery(hostile);
    if (query !== undefined) expect(query.replace(/\(([\p{Ll}\p{N}]+)\^2 OR \1\*\)( |$)/gu, '')).toBe('');
  }
});

test('a text without a word asks nothing', () => {
  for (const text of ['', '   ', '***', '"()"', '​']) expect(fullTextQuery(text)).toBeUndefined();
});

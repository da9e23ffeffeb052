/** What a caller brings back of its own writing. */
import { expect, test } from 'vitest';
import { createBookmarks } from '#server/behaviours/bookmarks.ts';

const here = createBookmarks('a secret');
const sealed = here.seal(['FB:kcwQabc', 'FB:kcwQdef']) as string;

test('a bookmark is opened by every server that shares the secret, for five minutes', () => {
  expect(createBookmarks('a secret').open(sealed)).toEqual(['FB:kcwQabc', 'FB:kcwQdef']);
  expect(here.open(here.seal(['FB:x'], 0) as string, 5 * 60_000)).toEqual(['FB:x']);
  expect(here.open(here.seal(['FB:x'], 0) as string, 5 * 60_000 + 1)).toEqual([]);
});

test('one that is made up, altered, somebody else\'s or too long is none', () => {
  const [content = '', signature = ''] = sealed.split('.');
  const forged = Buffer.from(JSON.stringify([Date.now(), 'FB:never'])).toString('base64url');
  for (const header of [null, '', 'x', '.', content, `${content}.`, `${forged}.${signature}`, `${content}.${signature.slice(1)}`, createBookmarks('another').seal(['FB:x']) as string, 'x'.repeat(3_000)]) expect(here.open(header)).toEqual([]);
  expect(here.seal([])).toBeUndefined();
  expect(here.seal(['x'.repeat(2_000)])).toBeUndefined();
});

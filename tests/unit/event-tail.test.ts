/** How far the history has been seen by a server that follows it. */
import { expect, it } from 'vitest';
import { reachedBy } from '#server/live/event-tail.ts';

it('is the last entry that is there without a gap: of a commit, one entry may be seen before another', () => {
  expect(reachedBy(4, [])).toBe(4);
  expect(reachedBy(4, [5, 6, 7])).toBe(7);
  expect(reachedBy(4, [5, 7, 8])).toBe(5);
  expect(reachedBy(4, [6, 7])).toBe(4);
});

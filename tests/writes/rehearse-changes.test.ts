import { expect, test } from 'vitest';
import { rehearseChanges } from '#server/commands/rehearse-changes.ts';
import { verifyHistory } from '#server/history/verify-history.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { contentDigest } from '#tests/support/digest.ts';

test('a rehearsal goes through with its changes and leaves nothing of them', async () => {
  const database = await scratchDatabase();
  const all = async () => (await database.reader().rows({ name: 'all', text: 'MATCH (n) RETURN count(n) AS nodes, COUNT { MATCH ()-->() } AS links' }))[0];
  const before = [await contentDigest(database), await all(), await verifyHistory(database, [])];
  expect(await rehearseChanges(database)).toBe(5);
  expect([await contentDigest(database), await all(), await verifyHistory(database, [])]).toEqual(before);
});

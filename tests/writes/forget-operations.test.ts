/** Under which keys changes were asked for is kept for a month. */
import { expect, test } from 'vitest';
import { newId } from '#graph-schema/ids.ts';
import { forgetOperations } from '#server/commands/forget-operations.ts';
import { openApi } from '#tests/support/api.ts';
import { freshName, propose } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { people } from '#tests/support/people.ts';

test('a key is forgotten after thirty days, however many there are, and what it made stays in the history', async () => {
  const database = await scratchDatabase();
  const steward = openApi(database, people.steward);
  const idempotencyKey = freshName('nøgle');
  const change = [{ createActor: { name: freshName('Husket'), kind: 'ASSOCIATION', municipalities: ['aarhus'] } }];
  const first = await propose(steward, change, { idempotencyKey });
  const days = (many: number) => new Date(Date.now() - many * 86_400_000).toISOString();
  const old = Array.from({ length: 1_200 }, () => ({ id: newId('Operation'), key: newId('Operation'), bodyHash: 'x', at: days(31) }));
  const young = { id: newId('Operation'), key: newId('Operation'), bodyHash: 'x', at: days(29) };
  await database.write('old-operations', (transaction) => transaction.rows({ name: 'old-operations', text: 'UNWIND $rows AS row CREATE (o:Operation) SET o = row' }, { rows: [...old, young] }));
  expect(await forgetOperations(database)).toBe(old.length);
  expect(await forgetOperations(database)).toBe(0);
  expect((await database.reader().rows({ name: 'young', text: 'MATCH (o:Operation {key: $key}) RETURN o.id AS id' }, { key: young.key })), 'a younger one is there').toHaveLength(1);
  expect((await propose(steward, change, { idempotencyKey })).proposal.id, 'and so is what was asked today').toBe(first.proposal.id);
});

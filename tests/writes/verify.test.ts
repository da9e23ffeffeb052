import { beforeAll, expect, test } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { verifyGraph } from '#server/history/verify-graph.ts';
import { verifyHistory } from '#server/history/verify-history.ts';
import { openApi } from '#tests/support/api.ts';
import { freshName, makeActor } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { people } from '#tests/support/people.ts';

let database: Database;
beforeAll(async () => { database = await scratchDatabase(); });

const entry = async (sequence: number) => (await database.reader().rows<{ event: Record<string, unknown> }>({ name: 'entry', text: 'MATCH (e:Event {sequence: $sequence}) RETURN properties(e) AS event' }, { sequence }))[0]?.event ?? {};
const overwrite = (sequence: number, properties: Record<string, unknown>) => database.write('tamper', (t) => t.rows({ name: 'tamper', text: 'MATCH (e:Event {sequence: $sequence}) SET e = $properties' }, { sequence, properties }));

test('what the seeds load, and what people change after them, holds', async () => {
  const made = await makeActor(openApi(database, people.steward), freshName('Efterset'));
  expect(made.version).toBe(1);
  expect((await verifyHistory(database, [])).faults).toEqual([]);
  expect(await verifyGraph(database)).toEqual([]);
});

test('an altered old entry is named by its number, whatever of it was altered', async () => {
  const steward = openApi(database, people.steward);
  await makeActor(steward, freshName('Før'));
  const { entries } = await verifyHistory(database, []);
  await makeActor(steward, freshName('Efter'));
  const before = await entry(entries);
  for (const altered of [{ after: '{"name":"Noget andet"}' }, { userId: 'us_someoneelse' }, { at: '2020-01-01T00:00:00.000Z' }, { reason: 'en anden grund' }]) {
    await overwrite(entries, { ...before, ...altered });
    expect((await verifyHistory(database, [])).faults.map(({ sequence }) => sequence)).toEqual([entries]);
  }
  await overwrite(entries, before);
  expect((await verifyHistory(database, [])).faults).toEqual([]);
});

test('a chain written anew from some entry on does not end in the heads that were kept', async () => {
  const { entries } = await verifyHistory(database, []);
  const last = await entry(entries);
  const head = { sequence: entries, hash: String(last.hash), at: String(last.at) };
  expect((await verifyHistory(database, [head])).faults).toEqual([]);
  expect((await verifyHistory(database, [{ ...head, hash: 'another' }])).faults).toMatchObject([{ sequence: entries }]);
  expect((await verifyHistory(database, [{ ...head, sequence: entries + 1 }])).faults).toMatchObject([{ sequence: entries + 1 }]);
});

test('a claim without a ground, and evidence that no ground gives, are named', async () => {
  const [claim] = await database.reader().rows<{ id: string; evidence: string }>({ name: 'a-claim', text: "MATCH ()-[r:CONTRIBUTES_TO]->() WHERE r.evidence = 'NAMED' RETURN r.id AS id, r.evidence AS evidence ORDER BY id LIMIT 1" });
  const set = (evidence: string | undefined) => database.write('tamper', (t) => t.rows({ name: 'tamper', text: 'MATCH ()-[r:CONTRIBUTES_TO {id: $id}]->() SET r.evidence = $evidence' }, { id: claim?.id, evidence }));
  await set('CONFIRMED');
  expect((await verifyGraph(database)).map(({ what }) => what)).toEqual([`claim ${claim?.id} says CONFIRMED, its strongest ground is NAMED`]);
  await set(claim?.evidence);
  const rename = (from: string, to: string) => database.write('tamper', (t) => t.rows({ name: 'tamper', text: 'MATCH (g:Ground {claimId: $from}) SET g.claimId = $to' }, { from, to }));
  await rename(claim?.id ?? '', 'cl_lost');
  expect((await verifyGraph(database)).map(({ what }) => what).join('\n')).toContain(`claim ${claim?.id}`);
  await rename('cl_lost', claim?.id ?? '');
  expect(await verifyGraph(database)).toEqual([]);
});

test('a commitment that is looked up by other things than it is about is named', async () => {
  const entryOf = (set: string, parameters = {}) => database.write('tamper', (t) => t.rows<{ concepts: string[] }>({
    name: 'tamper', text: `MATCH ()-[entry:HAS_COMMITMENT]->(:Commitment {slug: 'ostjylland-2026-2.2-3'}) WITH entry, entry.concepts AS concepts ${set} RETURN concepts`,
  }, parameters));
  const { value: [was] } = await entryOf("SET entry.concepts = ['noget-andet']");
  expect((await verifyGraph(database)).map(({ what }) => what)).toEqual(['ostjylland-2026-2.2-3 is looked up by other things than it is about']);
  await entryOf('SET entry.concepts = $concepts', was);
  expect(await verifyGraph(database)).toEqual([]);
});

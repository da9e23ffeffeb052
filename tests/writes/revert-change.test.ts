import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { verifyGraph } from '#server/history/verify-graph.ts';
import { verifyHistory } from '#server/history/verify-history.ts';
import { type Ask, logged, openApi } from '#tests/support/api.ts';
import { freshName, makeActor, propose, proposalFields } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { contentDigest } from '#tests/support/digest.ts';
import { people } from '#tests/support/people.ts';

let database: Database;
let steward: Ask;
let council: Ask;
beforeAll(async () => {
  database = await scratchDatabase();
  steward = openApi(database, people.steward);
  council = openApi(database, people.council);
});
afterAll(async () => {
  expect(await verifyGraph(database)).toEqual([]);
  expect((await verifyHistory(database, [])).faults).toEqual([]);
  expect(logged).toEqual([]);
});

const undo = async (by: Ask, change: string) => {
  const { data, errors } = await by(`mutation($input: RevertChangeInput!) { revertChange(input: $input) { change { id sequence operation undoes summary entity { slug } } proposal { ${proposalFields} } errors { code path current } } }`, { input: { change, reason: 'Det var forkert', idempotencyKey: randomUUID() } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.revertChange;
};
const update = (slug: string, expectedVersion: number, set: object) => ({ updateActor: { slug, expectedVersion, set } });

describe('what was changed is again what it was', () => {
  const cases: Record<string, (slug: string) => object> = {
    'a text and a name': (slug) => update(slug, 1, { name: 'Et helt andet navn', summaryDa: 'Ny tekst' }),
    'places and contact points': (slug) => update(slug, 1, { municipalities: ['randers', 'odder'], contactPoints: [{ role: 'Vagten', phone: '70 10 00 00' }] }),
    'a new link': (slug) => ({ addContribution: { actor: slug, commitment: 'ostjylland-2026-2.5-1', role: 'CONSULTED', evidence: 'INFERRED', reason: 'De spørges hver gang' } }),
    'an actor closed, with its links': (slug) => ({ deleteActor: { slug, expectedVersion: 1 } }),
  };
  for (const [what, change] of Object.entries(cases)) {
    test(what, async () => {
      const { slug } = await makeActor(steward, freshName('Fortrydes'));
      const before = await contentDigest(database);
      const { proposal, errors } = await propose(steward, [change(slug)]);
      expect(errors).toEqual([]);
      expect(await contentDigest(database)).not.toBe(before);
      const undone = await undo(steward, proposal.changes[0].id);
      expect(undone).toMatchObject({ errors: [], change: { operation: 'REVERT', undoes: proposal.changes[0].sequence, sequence: proposal.changes[0].sequence + 1 } });
      expect(await contentDigest(database)).toBe(before);
      expect(await undo(steward, undone.change.id)).toMatchObject({ errors: [], change: { undoes: undone.change.sequence } });
      expect(await contentDigest(database)).not.toBe(before);
    });
  }
  test('a link taken back that the plan names, by the council', async () => {
    const before = await contentDigest(database);
    const { data } = await council('{ actor(slug: "raadet-for-sikker-trafik") { commitments { edges { claims { id version } } } } }');
    const [claim] = data.actor.commitments.edges[0].claims;
    const { proposal } = await propose(council, [{ removeClaim: { claim: claim.id, expectedVersion: claim.version } }]);
    expect(proposal.status).toBe('ACCEPTED');
    expect(await undo(steward, proposal.changes[0].id)).toMatchObject({ change: { sequence: null }, proposal: { status: 'OPEN' } });
    expect(await undo(council, proposal.changes[0].id)).toMatchObject({ errors: [], change: { operation: 'REVERT' } });
    expect(await contentDigest(database)).toBe(before);
  });
});

test('a new actor is closed again, and its address stays its own', async () => {
  const name = freshName('Kortvarig');
  const before = await contentDigest(database);
  const { proposal } = await propose(steward, [{ createActor: { name, kind: 'CITIZENS', municipalities: ['odder'] } }]);
  const { slug } = proposal.changes[0].entity;
  expect((await undo(steward, proposal.changes[0].id)).errors).toEqual([]);
  expect(await contentDigest(database)).toBe(before);
  expect((await steward('query($slug: String!) { actor(slug: $slug) { id } }', { slug })).data.actor).toBeNull();
  expect((await propose(steward, [{ createActor: { name, slug, kind: 'CITIZENS' } }])).errors).toMatchObject([{ code: 'SLUG_TAKEN' }]);
});

test('what somebody has changed again since goes back by proposal, and not where it is the same that was changed', async () => {
  const { slug } = await makeActor(steward, freshName('Videre'));
  const first = (await propose(steward, [update(slug, 1, { summaryDa: 'Et' })])).proposal.changes[0].id;
  await propose(steward, [update(slug, 2, { website: 'https://example.org' })]);
  const moved = await undo(steward, first);
  expect(moved).toMatchObject({ change: { sequence: null, operation: 'REVERT' }, proposal: { status: 'OPEN' } });
  await propose(steward, [update(slug, 3, { summaryDa: 'Noget tredje' })]);
  const { change, errors } = await undo(steward, first);
  expect(change).toBeNull();
  expect(errors).toMatchObject([{ code: 'CONFLICT', path: ['change'] }]);
  expect(JSON.parse(errors[0].current)).toMatchObject({ summary: 'Noget tredje', version: 4 });
});

test('one undoes alone what one has made oneself of one\'s own; the rest by proposal', async () => {
  const { slug } = await makeActor(steward, freshName('Egen'));
  const own = openApi(database, people.of(slug));
  const mine = (await propose(own, [update(slug, 1, { summaryDa: 'Vi selv' })])).proposal;
  expect(mine.status).toBe('ACCEPTED');
  expect(await undo(openApi(database, people.contributor), mine.changes[0].id)).toMatchObject({ change: { sequence: null }, proposal: { status: 'OPEN' } });
  expect(await undo(own, mine.changes[0].id)).toMatchObject({ errors: [], change: { sequence: expect.any(Number) } });
  expect((await undo(openApi(database, people.reader), mine.changes[0].id)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect((await undo(own, 'ev_AAAAAAAAAAAAAAAA')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

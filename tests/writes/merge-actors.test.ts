import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { verifyGraph } from '#server/history/verify-graph.ts';
import { type Ask, logged, openApi } from '#tests/support/api.ts';
import { freshName, makeActor, propose } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { contentDigest } from '#tests/support/digest.ts';
import { people } from '#tests/support/people.ts';

let database: Database;
let steward: Ask;
beforeAll(async () => {
  database = await scratchDatabase();
  steward = openApi(database, people.steward);
});
afterAll(async () => {
  expect(await verifyGraph(database)).toEqual([]);
  expect(logged).toEqual([]);
});

const linked = async (actor: string, ordinal: number, more: object = {}) => (await propose(steward, [{ addContribution: { actor, commitment: `ostjylland-2026-2.2-${ordinal}`, role: 'PARTNER', evidence: 'INFERRED', reason: `Fra ${actor}`, ...more } }])).proposal.changes[0].claim;
const byAddress = async (slug: string) => (await steward('query($slug: String!) { actor(slug: $slug) { slug version otherNames municipalities { slug } commitments { edges { node { slug } evidence claims { grounds { reason } } } } } }', { slug })).data.actor;

test('two entries of one actor become one: links and grounds move, the name is kept, the old address leads on; and apart again', async () => {
  const [from, into] = [await makeActor(steward, freshName('Dobbelt'), { municipalities: ['randers'] }), await makeActor(steward, freshName('Rigtig'), { municipalities: ['aarhus'] })];
  await linked(from.slug, 1);
  await linked(from.slug, 3, { evidence: 'SOURCED', source: { publisher: 'P', title: 'T', url: 'https://example.org', seenOn: '2026-11-01' } });
  await linked(into.slug, 3);
  const before = await contentDigest(database);
  const { proposal, errors } = await propose(steward, [{ mergeActors: { from: from.slug, fromVersion: 1, into: into.slug, intoVersion: 1 } }]);
  expect(errors).toEqual([]);
  expect(proposal.changes).toMatchObject([{ operation: 'MERGE', entity: { slug: into.slug } }]);
  const merged = await byAddress(into.slug);
  expect(merged.otherNames).toEqual([expect.stringContaining('Dobbelt')]);
  expect(merged.municipalities.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['aarhus', 'randers']);
  expect(merged.commitments.edges).toMatchObject([
    { node: { slug: 'ostjylland-2026-2.2-1' }, claims: [{ grounds: [{ reason: `Fra ${from.slug}` }] }] }, { node: { slug: 'ostjylland-2026-2.2-3' }, evidence: 'SOURCED', claims: [{ grounds: [{}, { reason: `Fra ${into.slug}` }] }] },
  ]);
  expect(await byAddress(from.slug)).toEqual(merged);
  expect((await propose(steward, [{ createActor: { name: 'X', slug: from.slug, kind: 'MEDIA' } }])).errors).toMatchObject([{ code: 'SLUG_TAKEN' }]);

  const { data } = await steward('mutation($input: RevertChangeInput!) { revertChange(input: $input) { change { sequence operation } errors { code } } }', { input: { change: proposal.changes[0].id, reason: 'Det er to', idempotencyKey: randomUUID() } });
  expect(data.revertChange).toEqual({ change: { sequence: expect.any(Number), operation: 'REVERT' }, errors: [] });
  expect(await contentDigest(database)).toBe(before);
  expect((await byAddress(from.slug)).slug).toBe(from.slug);
});

test('what the plan names keeps its passages when its actor is merged', async () => {
  const into = await makeActor(steward, freshName('Arving'));
  const before = await contentDigest(database);
  const { data: { actor } } = await steward('{ actor(slug: "raadet-for-sikker-trafik") { version mentions(plan: "ostjylland-2026") { key } commitments { totalCount } } }');
  const { proposal } = await propose(steward, [{ mergeActors: { from: 'raadet-for-sikker-trafik', fromVersion: actor.version, into: into.slug, intoVersion: 1 } }]);
  expect(proposal.status).toBe('ACCEPTED');
  const { data } = await steward('query($slug: String!) { actor(slug: $slug) { mentions(plan: "ostjylland-2026") { key } commitments { totalCount } } }', { slug: into.slug });
  expect(data.actor).toEqual({ mentions: actor.mentions, commitments: actor.commitments });
  expect(await verifyGraph(database)).toEqual([]);
  const undone = await steward('mutation($input: RevertChangeInput!) { revertChange(input: $input) { change { sequence } errors { code current } } }', { input: { change: proposal.changes[0].id, reason: 'Tilbage', idempotencyKey: randomUUID() } });
  expect(undone.data.revertChange).toEqual({ change: { sequence: expect.any(Number) }, errors: [] });
  expect(await contentDigest(database)).toBe(before);
});

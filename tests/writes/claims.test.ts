import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { verifyGraph } from '#server/history/verify-graph.ts';
import { type Ask, logged, openApi } from '#tests/support/api.ts';
import { freshName, makeActor, propose } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
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
  expect(logged).toEqual([]);
});

const commitment = 'ostjylland-2026-2.2-3';
const passage = 'ostjylland-2026/2.2/3';
const source = { publisher: 'Bo Trygt', title: 'Lokale partnerskaber', url: 'https://example.org/lokalt', seenOn: '2026-11-01' };
const contribution = (actor: string, more: object) => ({ addContribution: { actor, commitment, role: 'PARTNER', ...more } });
const claim = async (id: string) => (await steward('query($id: ID!) { node(id: $id) { ... on Claim { version evidence standing validFrom grounds { evidence reason at by { slug } citation { source { url } passage { key } } } } } }', { id })).data.node;
const linked = async (name: string, more: object = { evidence: 'INFERRED', reason: 'De sidder med ved bordet' }) => {
  const actor = await makeActor(steward, freshName(name));
  const { proposal } = await propose(steward, [contribution(actor.slug, more)]);
  return { actor, id: proposal.changes[0].claim.id as string };
};

describe('a link', () => {
  test('has to say what says so', async () => {
    const { slug } = await makeActor(steward, freshName('Uden grund'));
    const without = ['NAMED', 'COLLECTIVE', 'NARRATIVE', 'LOCAL', 'SOURCED', 'INFERRED', 'CONFIRMED'].map((evidence) => contribution(slug, { evidence }));
    const { proposal, errors } = await propose(steward, without);
    expect(proposal).toBeNull();
    expect(errors.map(({ code, path }) => [code, path.at(-1)])).toEqual([...Array(4).fill(['EVIDENCE_REQUIRED', 'citations']), ['EVIDENCE_REQUIRED', 'source'], ['EVIDENCE_REQUIRED', 'reason'], ['EVIDENCE_REQUIRED', 'reason']]);
    expect((await propose(steward, [contribution(slug, { evidence: 'NAMED', citations: ['ostjylland-2026/9.9/9'] })])).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await propose(steward, [contribution(slug, { evidence: 'LOCAL', citations: [passage] })])).errors).toMatchObject([{ code: 'EVIDENCE_REQUIRED' }]);
  });
  test('has each of its grounds, and the evidence of the strongest', async () => {
    const { actor, id } = await linked('To grunde');
    expect(await claim(id)).toMatchObject({ version: 1, evidence: 'INFERRED', standing: 'STANDS', validFrom: 2026, grounds: [{ reason: 'De sidder med ved bordet', by: { slug: 'ostjyllands-politi' } }] });
    const { proposal } = await propose(steward, [contribution(actor.slug, { evidence: 'SOURCED', source })]);
    expect(proposal.changes[0].claim).toMatchObject({ id, version: 2, evidence: 'SOURCED' });
    expect((await claim(id)).grounds).toMatchObject([{ evidence: 'SOURCED', citation: { source: { url: source.url } } }, { evidence: 'INFERRED' }]);
  });
  test('shows on the commitment and on the actor, and is gone from both when it is taken back', async () => {
    const { actor, id } = await linked('Kommer og går');
    const commitments = async () => (await steward('query($slug: String!) { actor(slug: $slug) { commitments { totalCount } } }', { slug: actor.slug })).data.actor.commitments.totalCount;
    expect(await commitments()).toBe(1);
    const { proposal } = await propose(steward, [{ removeClaim: { claim: id, expectedVersion: 1 } }]);
    expect(proposal.changes[0]).toMatchObject({ operation: 'UNLINK', claim: null, label: expect.stringContaining('Kommer og går') });
    expect(await commitments()).toBe(0);
  });
});

describe('what an adopted plan says itself', () => {
  test('is corrected by the council alone; others propose it', async () => {
    const actor = await makeActor(steward, freshName('Erratum'));
    const change = [contribution(actor.slug, { evidence: 'NAMED', citations: [passage] })];
    expect((await propose(steward, change)).proposal).toMatchObject({ status: 'OPEN' });
    const { proposal } = await propose(council, change);
    expect(proposal).toMatchObject({ status: 'ACCEPTED', changes: [{ claim: { evidence: 'NAMED' } }] });
    const mentioned = await steward('query($slug: String!) { actor(slug: $slug) { mentioned(plan: "ostjylland-2026") } }', { slug: actor.slug });
    expect(mentioned.data.actor.mentioned).toBe(true);
    expect((await propose(steward, [{ removeClaim: { claim: proposal.changes[0].claim.id, expectedVersion: 1 } }])).proposal).toMatchObject({ status: 'OPEN' });
    await propose(council, [{ removeClaim: { claim: proposal.changes[0].claim.id, expectedVersion: 1 } }]);
    expect((await steward('query($slug: String!) { actor(slug: $slug) { mentioned(plan: "ostjylland-2026") } }', { slug: actor.slug })).data.actor.mentioned).toBe(false);
  });
});

describe('the organisation answers', () => {
  const answer = (id: string, expectedVersion: number, yes: boolean, note = 'Sagt på mødet i januar') => ({ answerClaim: { claim: id, expectedVersion, answer: yes ? 'CONFIRM' : 'DECLINE', note } });
  test('yes: one ground more, and the strongest', async () => {
    const { actor, id } = await linked('Siger ja');
    const own = openApi(database, people.of(actor.slug));
    const { proposal } = await propose(own, [answer(id, 1, true)]);
    expect(proposal).toMatchObject({ status: 'ACCEPTED', changes: [{ operation: 'ANSWER', claim: { evidence: 'CONFIRMED', standing: 'STANDS', version: 2 } }] });
    expect((await claim(id)).grounds).toMatchObject([{ evidence: 'CONFIRMED', reason: 'Sagt på mødet i januar', by: { slug: actor.slug } }, { evidence: 'INFERRED' }]);
  });
  test('no: kept and shown, not counted; and yes again', async () => {
    const { actor, id } = await linked('Siger nej');
    const own = openApi(database, people.of(actor.slug));
    await propose(own, [answer(id, 1, true)]);
    expect((await propose(own, [answer(id, 2, false)])).proposal.changes[0].claim).toMatchObject({ standing: 'DECLINED', evidence: 'INFERRED' });
    expect((await propose(own, [answer(id, 3, true)])).proposal.changes[0].claim).toMatchObject({ standing: 'STANDS', evidence: 'CONFIRMED' });
  });
  test('through a steward who says how it told; somebody else can only propose it', async () => {
    const { id } = await linked('Siger det videre');
    expect((await propose(openApi(database, people.contributor), [answer(id, 1, true)])).proposal).toMatchObject({ status: 'OPEN' });
    expect((await propose(steward, [answer(id, 1, true, 'Mail fra formandskabet')])).proposal).toMatchObject({ status: 'ACCEPTED' });
    expect((await propose(steward, [answer(id, 2, false, ' ')])).errors).toMatchObject([{ code: 'REQUIRED' }]);
  });
});

test('the status of a commitment tells how far it is and why', async () => {
  const version = async () => (await steward('query($slug: String!) { commitment(slug: $slug) { version status } }', { slug: commitment })).data.commitment;
  const { version: at, status } = await version();
  const { proposal } = await propose(steward, [{ setCommitmentStatus: { commitment, expectedVersion: at, status: 'DONE', note: 'Holdt i maj' } }]);
  expect(proposal.changes[0]).toMatchObject({ operation: 'UPDATE', summary: expect.stringMatching(/→ Gennemført: Holdt i maj/) });
  expect(await version()).toEqual({ version: at + 1, status: 'DONE' });
  await propose(steward, [{ setCommitmentStatus: { commitment, expectedVersion: at + 1, status, note: 'Sat tilbage' } }]);
});

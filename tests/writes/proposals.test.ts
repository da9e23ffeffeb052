import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, logged, openApi } from '#tests/support/api.ts';
import { freshName, makeActor, propose, proposalFields } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { people } from '#tests/support/people.ts';

const ask = {} as Record<keyof typeof people, Ask>;
beforeAll(async () => {
  const database = await scratchDatabase();
  for (const [name, person] of Object.entries(people)) if (typeof person !== 'function') ask[name as keyof typeof people] = openApi(database, person);
});
afterAll(() => expect(logged).toEqual([]));

const review = async (by: Ask, proposal: string, decision: 'ACCEPT' | 'REJECT', more: object = {}) => {
  const { data, errors } = await by(`mutation($input: ReviewProposalInput!) { reviewProposal(input: $input) { proposal { ${proposalFields} } errors { code path current } } }`, { input: { proposal, decision, idempotencyKey: randomUUID(), ...more } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.reviewProposal;
};
const withdraw = async (by: Ask, proposal: string) => (await by('mutation($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { proposal { status } errors { code } } }', { input: { proposal, idempotencyKey: randomUUID() } })).data.withdrawProposal;
const summaryOf = async (slug: string) => (await ask.reader('query($slug: String!) { actor(slug: $slug) { summary version } }', { slug })).data.actor;
const update = (slug: string, expectedVersion: number, summaryDa: string) => ({ updateActor: { slug, expectedVersion, set: { summaryDa } } });

describe('what one may not change alone', () => {
  test('becomes a proposal to the stewards of its district, announced to whom it concerns, and changes nothing', async () => {
    const made = await makeActor(ask.steward, freshName('Andres'));
    const { proposal, errors } = await propose(ask.contributor, [update(made.slug, 1, 'Foreslået')]);
    expect(errors).toEqual([]);
    expect(proposal).toMatchObject({ status: 'OPEN', review: null, routedTo: [{ slug: 'ostjylland' }], concerns: [{ slug: made.slug }], changes: [{ sequence: null, operation: 'UPDATE', entity: { slug: made.slug } }] });
    expect(JSON.parse(proposal.changes[0].after)).toMatchObject({ summary: 'Foreslået' });
    expect(await summaryOf(made.slug)).toEqual({ summary: null, version: 1 });
    const { data } = await ask.secondSteward('query($of: String) { proposals(status: OPEN, concerning: $of) { totalCount edges { node { id mayReview } } } }', { of: made.slug });
    expect(data.proposals).toEqual({ totalCount: 1, edges: [{ node: { id: proposal.id, mayReview: true } }] });
  });
  test('is made when a steward of the district accepts it, in the name of who proposed it', async () => {
    const made = await makeActor(ask.steward, freshName('Godkendt'));
    const { proposal } = await propose(ask.contributor, [update(made.slug, 1, 'Godkendt tekst')]);
    const reviewed = await review(ask.secondSteward, proposal.id, 'ACCEPT', { comment: 'Tak' });
    expect(reviewed).toMatchObject({ errors: [], proposal: { status: 'ACCEPTED', review: { comment: 'Tak', byOrganisation: { slug: 'aarhus-kommune' } }, changes: [{ byOrganisation: { slug: 'bo-trygt' } }] } });
    expect(reviewed.proposal.changes[0].sequence).toBeGreaterThan(0);
    expect(await summaryOf(made.slug)).toEqual({ summary: 'Godkendt tekst', version: 2 });
  });
  test('is refused for good when it is rejected', async () => {
    const made = await makeActor(ask.steward, freshName('Afvist'));
    const { proposal } = await propose(ask.contributor, [update(made.slug, 1, 'Nej')]);
    expect(await review(ask.steward, proposal.id, 'REJECT', { comment: 'Det passer ikke' })).toMatchObject({ proposal: { status: 'REJECTED', review: { comment: 'Det passer ikke' } } });
    expect(await review(ask.steward, proposal.id, 'ACCEPT')).toMatchObject({ proposal: null, errors: [{ code: 'NOT_OPEN' }] });
    expect(await summaryOf(made.slug)).toEqual({ summary: null, version: 1 });
  });
});

test('nobody reviews their own proposal, nor one of another district, nor without the role', async () => {
  const made = await makeActor(ask.secondSteward, freshName('Nordfra'), { municipalities: ['aarhus'] });
  const { proposal } = await propose(ask.foreignSteward, [update(made.slug, 1, 'Udefra')]);
  expect(proposal.status).toBe('OPEN');
  for (const who of ['foreignSteward', 'contributor', 'reader', 'admin'] as const) expect(await review(ask[who], proposal.id, 'ACCEPT')).toMatchObject({ proposal: null, errors: [{ code: 'FORBIDDEN', path: ['proposal'] }] });
  const own = await propose(ask.secondSteward, [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { summaryDa: 'Mette Hansen svarer' } } }]);
  expect(own.proposal).toMatchObject({ status: 'OPEN', held: true });
  expect((await review(ask.secondSteward, own.proposal.id, 'ACCEPT', { publicFunction: true })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect((await review(ask.steward, proposal.id, 'ACCEPT')).errors).toEqual([]);
});

test('some of a proposal can be accepted and the rest rejected', async () => {
  const [first, second] = [await makeActor(ask.steward, freshName('Del A')), await makeActor(ask.steward, freshName('Del B'))];
  const { proposal } = await propose(ask.contributor, [update(first.slug, 1, 'A'), update(second.slug, 1, 'B')]);
  const reviewed = await review(ask.steward, proposal.id, 'ACCEPT', { only: [proposal.changes[1].id] });
  expect(reviewed.proposal).toMatchObject({ status: 'ACCEPTED', changes: [{ sequence: null }, { sequence: expect.any(Number) }] });
  expect(await summaryOf(first.slug)).toMatchObject({ summary: null });
  expect(await summaryOf(second.slug)).toMatchObject({ summary: 'B' });
});

test('a proposal whose ground has moved turns CONFLICT and shows what stands now', async () => {
  const made = await makeActor(ask.steward, freshName('Flyttet'));
  const { proposal } = await propose(ask.contributor, [update(made.slug, 1, 'Sent')]);
  await propose(ask.steward, [update(made.slug, 1, 'Imens')]);
  const reviewed = await review(ask.secondSteward, proposal.id, 'ACCEPT');
  expect(reviewed).toMatchObject({ proposal: { status: 'CONFLICT' }, errors: [{ code: 'CONFLICT' }] });
  expect(JSON.parse(reviewed.errors[0].current)).toMatchObject({ version: 2, summary: 'Imens' });
  expect(JSON.parse(reviewed.proposal.changes[0].after)).toMatchObject({ summary: 'Sent' });
  expect(await summaryOf(made.slug)).toEqual({ summary: 'Imens', version: 2 });
});

test('only its author withdraws a proposal', async () => {
  const made = await makeActor(ask.steward, freshName('Trukket'));
  const { proposal } = await propose(ask.contributor, [update(made.slug, 1, 'Fortrudt')]);
  expect(await withdraw(ask.otherContributor, proposal.id)).toMatchObject({ proposal: null, errors: [{ code: 'FORBIDDEN' }] });
  expect(await withdraw(ask.contributor, proposal.id)).toEqual({ proposal: { status: 'WITHDRAWN' }, errors: [] });
});

test('several changes stand or fall together', async () => {
  const made = await makeActor(ask.steward, freshName('Sammen'));
  const { proposal, errors } = await propose(ask.steward, [update(made.slug, 1, 'Ja'), update(made.slug, 7, 'Nej')]);
  expect(proposal).toBeNull();
  expect(errors).toMatchObject([{ code: 'CONFLICT', path: ['changes', '1', 'updateActor', 'expectedVersion'] }]);
  expect(await summaryOf(made.slug)).toEqual({ summary: null, version: 1 });
});

test('a change may build on one before it in the same proposal', async () => {
  const name = freshName('Ny part');
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const { proposal, errors } = await propose(ask.steward, [{ createActor: { slug, name, kind: 'NETWORK' } }, { addContribution: { actor: slug, commitment: 'ostjylland-2026-2.2-3', role: 'PARTNER', evidence: 'INFERRED', reason: 'De er med hver gang' } }]);
  expect(errors).toEqual([]);
  expect(proposal.changes.map((change: { operation: string; sequence: number }) => change.operation)).toEqual(['CREATE', 'LINK']);
  expect(proposal.changes[1].sequence).toBe(proposal.changes[0].sequence + 1);
});

test('readers propose nothing, and what they are refused is not stored', async () => {
  const made = await makeActor(ask.steward, freshName('Lukket for læsere'));
  for (const who of ['reader', 'admin'] as const) expect(await propose(ask[who], [update(made.slug, 1, 'Ikke mig')])).toMatchObject({ proposal: null, errors: [{ code: 'FORBIDDEN' }] });
});

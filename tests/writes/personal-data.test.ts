import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '#server/database/database.ts';
import { verifyHistory } from '#server/history/verify-history.ts';
import { type Ask, logged, openApi } from '#tests/support/api.ts';
import { freshName, makeActor, propose } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { people } from '#tests/support/people.ts';

let database: Database;
let steward: Ask;
let contributor: Ask;
beforeAll(async () => {
  database = await scratchDatabase();
  steward = openApi(database, people.steward);
  contributor = openApi(database, people.contributor);
});
afterAll(() => expect(logged).toEqual([]));

/** Everything the database holds as text. */
const kept = async (text: string) => (await database.reader().rows({ name: 'kept', text: 'MATCH (n) WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS $text OR any(part IN CASE WHEN valueType(n[key]) STARTS WITH "LIST" THEN n[key] ELSE [] END WHERE toStringOrNull(part) CONTAINS $text)) RETURN n.id AS id' }, { text })).length;

describe('a CPR number', () => {
  const number = '150690-4321';
  test('is refused in every text of a change, and nothing of it is kept', async () => {
    const made = await makeActor(steward, freshName('Uden numre'));
    const update = (set: object) => ({ updateActor: { slug: made.slug, expectedVersion: 1, set } });
    const attempts: [object[], object][] = [
      [[update({ summaryDa: `Se ${number}` })], {}], [[update({ name: number })], {}], [[update({ otherNames: ['A', number] })], {}], [[update({ website: `https://example.org/${number}` })], {}],
      [[update({ contactPoints: [{ role: 'Vagt', phone: number }] })], {}], [[update({ summaryDa: 'Ok' })], { reason: number }], [[update({ summaryDa: 'Ok' })], { title: `1${'\u200b'}50690-4321` }],
      [[{ addContribution: { actor: made.slug, commitment: 'ostjylland-2026-2.2-3', role: 'PARTNER', evidence: 'INFERRED', reason: number } }], {}],
    ];
    for (const [changes, more] of attempts) {
      const { proposal, errors } = await propose(steward, changes, more);
      expect({ proposal, codes: errors.map(({ code }) => code) }).toEqual({ proposal: null, codes: ['PERSONAL_NUMBER'] });
      expect(JSON.stringify(errors)).not.toContain('4321');
    }
    expect(await kept('0690-4321')).toBe(0);
  });
  test('is refused in the search box', async () => {
    for (const [query, variables] of [[`{ search(query: "${number}") { score } }`, {}], ['query($q: String!) { search(query: $q) { score } }', { q: number }]] as const) {
      const { data, errors } = await contributor(query, variables);
      expect(data?.search).toBeUndefined();
      expect(errors).toMatchObject([{ extensions: { code: 'PERSONAL_NUMBER' } }]);
      expect(JSON.stringify(errors)).not.toContain('4321');
    }
  });
  test('that is perhaps none is let through by a steward who says so', async () => {
    const made = await makeActor(steward, freshName('Med journalnummer'));
    const change = [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { summaryDa: 'Journal 1506904321' } } }];
    expect((await propose(contributor, change, { notPersonalNumbers: true })).errors).toMatchObject([{ code: 'PERSONAL_NUMBER' }]);
    expect((await propose(steward, change)).errors).toMatchObject([{ code: 'PERSONAL_NUMBER' }]);
    expect((await propose(steward, change, { notPersonalNumbers: true })).proposal).toMatchObject({ status: 'ACCEPTED' });
  });
});

describe("a person's name", () => {
  test('is held until a steward marks it a public function', async () => {
    const made = await makeActor(steward, freshName('Navngivet'));
    const own = openApi(database, people.of(made.slug));
    const { proposal } = await propose(own, [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { summaryDa: 'Formand er Mette Hansen' } } }]);
    expect(proposal).toMatchObject({ status: 'OPEN', held: true });
    const review = async (more: object) => (await steward('mutation($input: ReviewProposalInput!) { reviewProposal(input: $input) { proposal { status } errors { code } } }', { input: { proposal: proposal.id, decision: 'ACCEPT', idempotencyKey: randomUUID(), ...more } })).data.reviewProposal;
    expect((await review({})).errors).toEqual([{ code: 'PERSON_NAMED' }]);
    expect(await review({ publicFunction: true })).toEqual({ proposal: { status: 'ACCEPTED' }, errors: [] });
  });
  test('is refused as a mailbox', async () => {
    const made = await makeActor(steward, freshName('Postkasse'));
    const mailbox = (email: string) => propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { contactPoints: [{ role: 'Sekretariat', email }] } } }]);
    expect((await mailbox('mette.hansen@example.org')).errors).toMatchObject([{ code: 'PERSONAL_MAILBOX', path: ['changes', '0', 'updateActor', 'set', 'contactPoints', '0', 'email'] }]);
    expect((await mailbox('sekretariat@example.org')).proposal).toMatchObject({ status: 'ACCEPTED' });
  });
});

test('what should never have been written is erased from the history, which stays whole and says so', async () => {
  const made = await makeActor(steward, freshName('Slettes'));
  const secret = `hemmelig-${randomUUID()}`;
  const { proposal } = await propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { summaryDa: secret } } }], { reason: secret });
  await propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: 2, set: { summaryDa: null } } }]);
  const remove = async (by: Ask, about: string) => (await by('mutation($input: RemovePersonalDataInput!) { removePersonalData(input: $input) { erased errors { code } } }', { input: { about, reason: 'Nævnte en borger', idempotencyKey: randomUUID() } })).data.removePersonalData;
  expect(await remove(contributor, made.id)).toEqual({ erased: 0, errors: [{ code: 'FORBIDDEN' }] });
  expect(await kept(secret)).toBeGreaterThan(0);
  expect(await remove(steward, made.id)).toEqual({ erased: 3, errors: [] });
  expect(await kept(secret)).toBe(0);
  const { data } = await steward('query($id: ID!) { node(id: $id) { ... on Change { erased label before reason sequence } } changes(first: 1) { edges { node { summary reason operation } } } }', { id: proposal.changes[0].id });
  expect(data.node).toMatchObject({ erased: true, label: '', before: null, reason: null });
  expect(data.changes.edges[0].node).toEqual({ summary: 'Personoplysninger slettet', reason: 'Nævnte en borger', operation: 'DELETE' });
  expect((await verifyHistory(database, [])).faults).toEqual([]);
  await database.write('tamper', (t) => t.rows({ name: 'tamper', text: 'MATCH (e:Event) WHERE e.sequence = $sequence SET e.erasedBy = "ev_nobody"' }, { sequence: data.node.sequence }));
  expect((await verifyHistory(database, [])).faults.map(({ sequence }) => sequence)).toEqual([data.node.sequence]);
  await database.write('tamper', (t) => t.rows({ name: 'tamper', text: 'MATCH (e:Event {sequence: $sequence}) MATCH (by:Event) WHERE e.id IN by.targetIds AND by.operation = "DELETE" SET e.erasedBy = by.id' }, { sequence: data.node.sequence }));
});

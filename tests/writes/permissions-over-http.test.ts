/** The agreement on who may do what, where it can be reached: signed in with a session, asked over HTTP, decided by the write path. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { newClaimId, newId } from '#graph-schema/ids.ts';
import type { Ask } from '#tests/support/api.ts';
import { freshName, propose } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { openProgram } from '#tests/support/signed-in.ts';

type Outcome = 'ACCEPTED' | 'OPEN' | 'FORBIDDEN';
const y: Outcome = 'ACCEPTED';
const p: Outcome = 'OPEN';
const no: Outcome = 'FORBIDDEN';

/** Where each change is tried: one's own organisation, a neighbour's in the district, and a stranger's in another. */
const places = ['own', 'near', 'far'] as const;
const own = 'aarhus-kommune';
const near = 'bo-trygt';
const far = `foreningen-langt-vaek-${randomUUID().slice(0, 8)}`;
const slugs = { own, near, far };

const visitors: Record<string, { ask: Ask; end(): Promise<unknown> }> = {};
beforeAll(async () => {
  const database = await scratchDatabase();
  const visitor = openProgram(database);
  for (const role of ['READER', 'CONTRIBUTOR', 'STEWARD', 'COUNCIL', 'ADMIN']) {
    const { ask, sayWho, browser } = visitor();
    expect((await sayWho({ role, organisation: own, name: `Rettigheder ${role}` })).status).toBe(204);
    visitors[role] = { ask, end: () => browser.go('/session', { method: 'DELETE' }) };
  }
  const nobody = visitor();
  visitors['nobody'] = { ask: nobody.ask, end: async () => undefined };
  const key = (await visitors['ADMIN']?.ask(`mutation { createApiKey(input: { name: "Import", organisation: "${own}", scope: IMPORT }) { secret } }`))?.data.createApiKey.secret as string;
  visitors['program'] = { ask: (query, variables) => visitor().ask(query, variables, { authorization: `Bearer ${key}` }), end: async () => undefined };
  const claim = newClaimId();
  await database.write('far-actor', (transaction) => transaction.rows({
    name: 'far-actor', text: `MATCH (m:Municipality {slug: 'hjoerring'}) CREATE (a:Actor:Entity) SET a = $actor CREATE (a)-[o:OPERATES_IN]->(m) SET o = $claim CREATE (g:Ground) SET g = $ground RETURN a.slug AS slug`,
  }, {
    actor: { id: newId('Actor'), version: 1, slug: far, name: far, sortName: far, kind: 'ASSOCIATION', scope: 'SPECIFIC', sectors: [], publicAuthority: false, otherNames: [] },
    // A claim without a ground would be a fault of the graph, and other tests look for those.
    ground: { id: newId('Ground'), claimId: claim, evidence: 'INFERRED', reason: 'Til prøven', at: new Date().toISOString() },
    claim: { id: claim, version: 1, evidence: 'INFERRED', implied: false, distributes: false, standing: 'STANDS', citations: [] },
  }));
});

const versionOf = async (root: 'actor' | 'commitment' | 'concept' | 'plan', slug: string): Promise<number> => (await visitors['READER']?.ask(`query($slug: String!) { ${root}(slug: $slug) { version } }`, { slug }))?.data[root].version;
const outcomeFor = async (role: string, change: object): Promise<Outcome | string> => {
  const { proposal, errors } = await propose(visitors[role]?.ask as Ask, [change]);
  return errors[0]?.code ?? proposal?.status;
};

const update = async (slug: string) => ({ updateActor: { slug, expectedVersion: await versionOf('actor', slug), set: { summaryDa: freshName('Tekst') } } });
const remove = async (slug: string) => ({ deleteActor: { slug, expectedVersion: await versionOf('actor', slug) } });
const link = (evidence: 'NAMED' | 'INFERRED') => async (slug: string) => ({
  addContribution: { actor: slug, commitment: 'ostjylland-2026-2.4-2', role: 'CONSULTED', evidence, ...(evidence === 'NAMED' ? { citations: ['ostjylland-2026/2.4/2'] } : { reason: freshName('Fordi') }) },
});
const status = async () => ({ setCommitmentStatus: { commitment: 'ostjylland-2026-2.4-1', expectedVersion: await versionOf('commitment', 'ostjylland-2026-2.4-1'), status: Math.random() < 0.5 ? 'DONE' : 'IN_PROGRESS', note: freshName('Sådan står det') } });

const refusedEverywhere = [no, no, no];
describe.each<[string, (slug: string) => Promise<object>, Record<string, Outcome[]>]>([
  //                                             own, near, far
  ['describing an actor', update, { nobody: refusedEverywhere, READER: refusedEverywhere, CONTRIBUTOR: [y, p, p], STEWARD: [y, y, p], COUNCIL: refusedEverywhere, ADMIN: refusedEverywhere, program: [p, p, p] }],
  ['a link with a reason, on the plan in force', link('INFERRED'), { nobody: refusedEverywhere, READER: refusedEverywhere, CONTRIBUTOR: [y, p, p], COUNCIL: refusedEverywhere, ADMIN: refusedEverywhere, program: [p, p, p] }],
  ['a link by the words of the plan in force', link('NAMED'), { nobody: refusedEverywhere, READER: refusedEverywhere, CONTRIBUTOR: refusedEverywhere, STEWARD: [p, p, p], ADMIN: refusedEverywhere, program: refusedEverywhere }],
])('%s', (_what, change, expected) => {
  test.each(Object.keys(expected))('%s', async (role) => {
    for (const [at, place] of places.entries()) expect([role, place, await outcomeFor(role, await change(slugs[place]))]).toEqual([role, place, expected[role]?.[at]]);
  });
});

test.each<[string, Outcome]>([['nobody', no], ['READER', no], ['CONTRIBUTOR', p], ['COUNCIL', no], ['ADMIN', no], ['program', p]])('taking an actor away as %s: %s', async (role, expected) => {
  expect(await outcomeFor(role, await remove(far))).toBe(expected);
});
test('an actor with links by the words of the plan in force is not taken away by a contributor, nor by proposal: that would change what the plan says', async () => {
  expect(await outcomeFor('CONTRIBUTOR', await remove(near))).toBe(no);
});

test.each<[string, Outcome]>([['nobody', no], ['READER', no], ['STEWARD', y], ['COUNCIL', p], ['ADMIN', no], ['program', p]])('how far a commitment of the plan in force is, as %s: %s', async (role, expected) => {
  expect(await outcomeFor(role, await status())).toBe(expected);
});

/** Where a new actor would work. */
const create = async (slug: string) => ({ createActor: { name: freshName('Ny'), kind: 'ASSOCIATION', municipalities: [slug === far ? 'hjoerring' : slug === own ? 'aarhus' : 'randers'] } });
describe.each<[string, Record<string, Outcome[]>]>([['a new actor', { nobody: refusedEverywhere, READER: refusedEverywhere, CONTRIBUTOR: [p, p, p], STEWARD: [y, y, p], COUNCIL: refusedEverywhere, ADMIN: refusedEverywhere, program: [p, p, p] }]])('%s', (_what, expected) => {
  test.each(Object.keys(expected))('%s', async (role) => {
    for (const [at, place] of places.entries()) expect([role, place, await outcomeFor(role, await create(slugs[place]))]).toEqual([role, place, expected[role]?.[at]]);
  });
});

/** A link of its own: what it has by a collective is the collective's. */
const claimOf = async (slug: string): Promise<{ id: string; version: number }> => {
  const edges = (await visitors['READER']?.ask('query($slug: String!) { actor(slug: $slug) { commitments(first: 40, plan: "ostjylland-2026") { edges { claims { id version actor { slug } } } } } }', { slug }))?.data.actor.commitments.edges as { claims: { id: string; version: number; actor: { slug: string } }[] }[];
  return edges.flatMap(({ claims }) => claims).find(({ actor }) => actor.slug === slug) as { id: string; version: number };
};
const answer = async (slug: string) => {
  const { id, version } = await claimOf(slug);
  return { answerClaim: { claim: id, expectedVersion: version, answer: version % 2 ? 'CONFIRM' : 'DECLINE', note: freshName('Svar') } };
};
test.each<[string, Outcome, Outcome]>([['nobody', no, no], ['READER', no, no], ['CONTRIBUTOR', y, p], ['STEWARD', y, y], ['COUNCIL', no, no], ['ADMIN', no, no], ['program', no, no]])('answering to what is said of its own organisation and of another, as %s: %s, %s', async (role, ofOwn, ofNear) => {
  expect([await outcomeFor(role, await answer(own)), await outcomeFor(role, await answer(near))]).toEqual([ofOwn, ofNear]);
});

test.each<[string, Outcome]>([['nobody', no], ['READER', no], ['CONTRIBUTOR', p], ['STEWARD', y], ['COUNCIL', no], ['ADMIN', no], ['program', p]])('a word of the thesaurus, as %s: %s', async (role, expected) => {
  expect(await outcomeFor(role, { editConcept: { slug: 'tryghedsvandring', expectedVersion: await versionOf('concept', 'tryghedsvandring'), set: { definitionEn: freshName('Meaning') } } })).toBe(expected);
});

test.each<[string, Outcome]>([['nobody', no], ['READER', no], ['CONTRIBUTOR', p], ['COUNCIL', no], ['ADMIN', no], ['program', no]])('merging two actors, as %s: %s', async (role, expected) => {
  expect(await outcomeFor(role, { mergeActors: { from: near, fromVersion: await versionOf('actor', near), into: own, intoVersion: await versionOf('actor', own) } })).toBe(expected);
});

/** What is no change of content, by the code of its refusal; undefined: done. */
const codeOf = async (role: string, field: string, type: string, input: object): Promise<string | undefined> =>
  (await visitors[role]?.ask(`mutation($input: ${type}!) { ${field}(input: $input) { errors { code } } }`, { input }))?.data[field].errors[0]?.code;
describe('what is said, kept and decided', () => {
  const idOf = async (slug: string): Promise<string> => (await visitors['READER']?.ask('query($slug: String!) { actor(slug: $slug) { id } }', { slug }))?.data.actor.id;
  const here = ['CONTRIBUTOR', 'STEWARD', 'COUNCIL'];
  test.each(['nobody', 'READER', 'CONTRIBUTOR', 'STEWARD', 'COUNCIL', 'ADMIN', 'program'])('as %s', async (role) => {
    const comment = async (slug: string) => codeOf(role, 'comment', 'CommentInput', { about: await idOf(slug), text: freshName('Hvad'), idempotencyKey: randomUUID() });
    expect([await comment(own), await comment(near), await comment(far)], 'a comment').toEqual(here.includes(role) ? [undefined, undefined, no] : [no, no, no]);
    const kept = await codeOf(role, 'saveView', 'SaveViewInput', { name: 'Visning', address: '/ostjylland/2026/plan', idempotencyKey: randomUUID() });
    expect(kept, 'a view').toBe(['nobody', 'program'].includes(role) ? no : undefined);
    const { proposal } = await propose(visitors['program']?.ask as Ask, [await update(near)]);
    const decided = await codeOf(role, 'reviewProposal', 'ReviewProposalInput', { proposal: proposal.id, decision: 'REJECT', comment: 'Nej', idempotencyKey: randomUUID() });
    expect(decided, 'a decision').toBe(['STEWARD', 'COUNCIL'].includes(role) ? undefined : no);
    expect(await codeOf(role, 'setPlanStatus', 'SetPlanStatusInput', { plan: 'ostjylland-2026', expectedVersion: (await versionOf('plan', 'ostjylland-2026')) + 100, status: 'ARCHIVED', idempotencyKey: randomUUID() }), 'a step of the plan').toBe(role === 'COUNCIL' ? 'CONFLICT' : no);
    const key = await codeOf(role, 'createApiKey', 'CreateApiKeyInput', { name: 'Nøgle', organisation: own, scope: 'READ' });
    expect(key, 'a key').toBe(role === 'ADMIN' ? undefined : no);
  });
});

test('a session that has ended may do no more than nobody', async () => {
  const visitor = openProgram(await scratchDatabase())();
  await visitor.sayWho({ role: 'STEWARD', organisation: own, name: 'Snart ude' });
  const kept = visitor.browser.cookies('/');
  await visitor.browser.go('/session', { method: 'DELETE' });
  const { errors } = await propose((query, variables) => visitor.ask(query, variables, { cookie: kept }), [await update(own)]);
  expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#graph-schema/ids.ts';
import { anonymous } from '#server/identity/viewer.ts';
import { type Ask, logged, openApi } from '#tests/support/api.ts';
import { freshName, makeActor, propose } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { people } from '#tests/support/people.ts';

const ask = {} as Record<'steward' | 'council' | 'reader' | 'contributor' | 'foreignSteward' | 'anybody', Ask>;
beforeAll(async () => {
  const database = await scratchDatabase();
  for (const name of ['steward', 'council', 'reader', 'contributor', 'foreignSteward'] as const) ask[name] = openApi(database, people[name]);
  ask.anybody = openApi(database, { viewer: anonymous, drafts: [] });
});
afterAll(() => expect(logged).toEqual([]));

const mutate = async (by: Ask, field: string, type: string, answer: string, input: object) => {
  const { data, errors } = await by(`mutation($input: ${type}!) { ${field}(input: $input) { ${answer} errors { code path current } } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
};

test('a word of the thesaurus is changed like everything else, and cannot belong under itself', async () => {
  const read = async () => (await ask.reader('{ concept(slug: "tryghedsvandring") { version otherNames broader { slug } } }')).data.concept;
  const before = await read();
  const edit = (expectedVersion: number, set: object) => ({ editConcept: { slug: 'tryghedsvandring', expectedVersion, set } });
  const { proposal, errors } = await propose(ask.steward, [edit(before.version, { otherNames: [...before.otherNames, 'gåtur for tryghed'] })]);
  expect(errors).toEqual([]);
  expect(proposal).toMatchObject({ status: 'ACCEPTED', changes: [{ summary: 'Ændret: andre navne' }] });
  expect((await read()).otherNames).toContain('gåtur for tryghed');
  expect((await propose(ask.contributor, [edit(before.version + 1, { definitionDa: 'Noget andet' })])).proposal).toMatchObject({ status: 'OPEN' });
  expect((await propose(ask.steward, [edit(before.version + 1, { broader: ['tryghedsvandring'] })])).errors).toMatchObject([{ code: 'CIRCLE' }]);
});

test('what a word is related to holds of both, is changed from either, and is taken back', async () => {
  const read = async (slug: string): Promise<{ version: number; related: { slug: string }[] }> => (await ask.reader('query($slug: String!) { concept(slug: $slug) { version related { slug } } }', { slug })).data.concept;
  const related = async (slug: string) => (await read(slug)).related.map((other) => other.slug);
  const [one, other] = ['tryghedsvandring', 'indbrud'];
  const before = { one: await related(one), other: await related(other) };
  expect(before.one).not.toContain(other);
  const edit = async (slug: string, to: string[]) => propose(ask.steward, [{ editConcept: { slug, expectedVersion: (await read(slug)).version, set: { related: to } } }]);
  const made = await edit(one, [...before.one, other]);
  expect(made.proposal).toMatchObject({ status: 'ACCEPTED', changes: [{ summary: 'Ændret: beslægtet begreb' }] });
  expect([await related(one), await related(other)].map((found, index) => found.includes(index ? one : other))).toEqual([true, true]);
  expect((await edit(other, before.other)).errors).toEqual([]);
  expect(await related(one)).toEqual(before.one);
  const again = await edit(one, [...before.one, other]);
  const undone = await mutate(ask.steward, 'revertChange', 'RevertChangeInput', 'change { operation }', { change: again.proposal.changes[0].id, reason: 'Tilbage' });
  expect(undone).toEqual({ change: { operation: 'REVERT' }, errors: [] });
  expect([await related(one), await related(other)]).toEqual([before.one, before.other]);
  for (const [to, code] of [[[one], 'CIRCLE'], [['findes-ikke'], 'NOT_FOUND']] as const) expect((await edit(one, [...to])).errors).toMatchObject([{ code }]);
});

describe('a plan', () => {
  const step = (by: Ask, expectedVersion: number, status: string) => mutate(by, 'setPlanStatus', 'SetPlanStatusInput', 'plan { status version }', { plan: 'ostjylland-2026', expectedVersion, status });
  test('goes the steps of its life, each by whose it is', async () => {
    const { data: { plan } } = await ask.reader('{ plan(slug: "ostjylland-2026") { version status } }');
    expect(plan.status).toBe('ADOPTED');
    expect((await step(ask.steward, plan.version, 'ARCHIVED')).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await step(ask.council, plan.version, 'DRAFT')).errors).toMatchObject([{ code: 'BAD_STEP' }]);
    expect((await step(ask.council, plan.version + 1, 'ARCHIVED')).errors).toMatchObject([{ code: 'CONFLICT' }]);
    expect(await step(ask.council, plan.version, 'ARCHIVED')).toEqual({ plan: { status: 'ARCHIVED', version: plan.version + 1 }, errors: [] });
    const { data } = await ask.reader('{ changes(first: 1) { edges { node { summary entity { slug } byOrganisation { slug } } } } }');
    expect(data.changes.edges[0].node).toEqual({ summary: 'Gældende → Tidligere plan', entity: { slug: 'ostjylland-2026' }, byOrganisation: { slug: 'kredsraadet' } });
    const actor = await makeActor(ask.steward, freshName('For sent'));
    expect((await propose(ask.steward, [{ addContribution: { actor: actor.slug, commitment: 'ostjylland-2026-2.2-3', role: 'PARTNER', evidence: 'INFERRED', reason: 'De kom til' } }])).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    await (await scratchDatabase()).write('unarchive', (t) => t.rows({ name: 'unarchive', text: "MATCH (p:Plan {slug: 'ostjylland-2026'}) SET p.status = 'ADOPTED'" }));
  });
});

describe('an action plan', () => {
  const slug = 'aarhus-handleplan-2032';
  const by = async (organisation: string, role: 'CONTRIBUTOR' | 'STEWARD' | 'COUNCIL', id = organisation) => openApi(await scratchDatabase(), { viewer: { ...people.steward.viewer, id: `us_${id}`, role, organisation, actsFor: [organisation] }, drafts: [slug] });
  const step = async (ask: Ask, status: string) => {
    const { data } = await ask('query($slug: String!) { plan(slug: $slug) { version } }', { slug });
    return mutate(ask, 'setPlanStatus', 'SetPlanStatusInput', 'plan { status approvals }', { plan: slug, expectedVersion: data.plan?.version ?? 1, status });
  };
  beforeAll(async () => {
    await (await scratchDatabase()).write('action-plan', (t) => t.rows({ name: 'action-plan', text: `MATCH (m:Municipality {slug: 'aarhus'}), (c:Actor {slug: 'lokalraad-aarhus'}) CREATE (p:Plan:Entity) SET p = $plan CREATE (p)-[:COVERS]->(m) CREATE (p)-[:PUBLISHED_BY]->(c)` },
      { plan: { id: newId('Plan'), version: 1, slug, name: 'Handleplan 2032', sortName: 'handleplan 2032', type: 'ACTION_PLAN', year: 2032, yearTo: 2033, status: 'COUNCIL' } }));
  });
  afterAll(async () => { await (await scratchDatabase()).write('no-action-plan', (t) => t.rows({ name: 'no-action-plan', text: 'MATCH (p:Plan {slug: $slug}) DETACH DELETE p' }, { slug })); });

  test('is in force when the police and the municipality have both said yes, by two people', async () => {
    const [police, municipality] = [await by('ostjyllands-politi', 'STEWARD'), await by('aarhus-kommune', 'STEWARD')];
    for (const other of [await by('randers-kommune', 'STEWARD'), await by('bo-trygt', 'STEWARD'), await by('kredsraadet', 'COUNCIL'), await by('aarhus-kommune', 'CONTRIBUTOR')]) expect((await step(other, 'ADOPTED')).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await step(police, 'ADOPTED')).toEqual({ plan: { status: 'COUNCIL', approvals: ['POLICE'] }, errors: [] });
    for (const again of [police, await by('ostjyllands-politi', 'STEWARD', 'en-kollega')]) expect((await step(again, 'ADOPTED')).errors).toMatchObject([{ code: 'ALREADY_APPROVED' }]);
    // Whoever speaks for both has said yes once.
    const both = openApi(await scratchDatabase(), { viewer: { ...people.steward.viewer, id: 'us_ostjyllands-politi', actsFor: ['ostjyllands-politi', 'aarhus-kommune'] }, drafts: [slug] });
    expect((await step(both, 'ADOPTED')).errors).toMatchObject([{ code: 'ALREADY_APPROVED' }]);
    expect(await step(municipality, 'ADOPTED')).toEqual({ plan: { status: 'ADOPTED', approvals: ['POLICE', 'MUNICIPALITY'] }, errors: [] });
    const { data } = await ask.reader('{ changes(first: 2) { edges { node { summary } } } }');
    expect(data.changes.edges.map(({ node }: { node: { summary: string } }) => node.summary)).toEqual(['Godkendt af kommunen → Gældende', 'Godkendt af politiet']);
  });
});

describe('what people say', () => {
  const about = async () => (await ask.reader('{ commitment(slug: "ostjylland-2026-2.2-3") { id } }')).data.commitment.id as string;
  test('is a remark, with whom it addresses', async () => {
    const id = await about();
    const made = await mutate(ask.contributor, 'comment', 'CommentInput', 'comment { id kind text byOrganisation { slug } mentions { slug } }', { about: id, text: 'Hvem tager mødet i marts?', mentions: ['ssp-aarhus'] });
    expect(made).toMatchObject({ errors: [], comment: { kind: 'REMARK', byOrganisation: { slug: 'bo-trygt' }, mentions: [{ slug: 'ssp-aarhus' }] } });
    const { data } = await ask.reader('query($about: ID) { comments(about: $about) { edges { node { id text } } } comments2: comments(mentioning: "ssp-aarhus") { totalCount } }', { about: id });
    expect(data.comments.edges[0].node).toEqual({ id: made.comment.id, text: 'Hvem tager mødet i marts?' });
    expect(data.comments2.totalCount).toBe(1);
    for (const by of [ask.reader, ask.foreignSteward]) expect((await mutate(by, 'comment', 'CommentInput', 'comment { id }', { about: id, text: 'Ikke mig' })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await mutate(ask.contributor, 'comment', 'CommentInput', 'comment { id }', { about: id, text: 'Spørg Mette Hansen' })).errors).toMatchObject([{ code: 'PERSON_NAMED' }]);
  });
  test('is a report of something wrong, by anybody, that a steward sees to', async () => {
    const id = await about();
    for (const by of [ask.anybody, ask.reader]) expect(await mutate(by, 'reportProblem', 'ReportProblemInput', 'reported', { about: id, text: 'Linket virker ikke' })).toEqual({ reported: true, errors: [] });
    expect((await mutate(ask.anybody, 'reportProblem', 'ReportProblemInput', 'reported', { about: 'co_AAAAAAAAAAAAAAAA', text: 'Hvad?' }))).toMatchObject({ reported: false, errors: [{ code: 'NOT_FOUND' }] });
    const open = async () => (await ask.steward('query($about: ID) { comments(about: $about, kind: PROBLEM, settled: false) { edges { node { id } } } }', { about: id })).data.comments.edges.map((edge: { node: { id: string } }) => edge.node.id);
    const [first] = await open();
    expect((await mutate(ask.contributor, 'settleProblem', 'SettleProblemInput', 'problem { settled }', { problem: first })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await mutate(ask.steward, 'settleProblem', 'SettleProblemInput', 'problem { settled }', { problem: first })).toEqual({ problem: { settled: true }, errors: [] });
    expect(await open()).not.toContain(first);
  });
});

test('whoever has not signed in sees what changed, not who, and no proposals', async () => {
  const made = await makeActor(ask.steward, freshName('Offentlig'));
  const { data } = await ask.anybody('query($id: ID) { changes(entity: $id) { totalCount edges { node { operation by { name } byOrganisation { slug } label } } } }', { id: made.id });
  expect(data.changes.edges).toMatchObject([{ node: { operation: 'CREATE', by: null, byOrganisation: { slug: 'ostjyllands-politi' } } }]);
  expect((await ask.anybody('{ proposals { totalCount } }')).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

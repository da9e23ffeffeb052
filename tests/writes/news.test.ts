/** What is new to somebody, what a council is told before it meets, and the views that people keep. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#graph-schema/ids.ts';
import type { Ask } from '#tests/support/api.ts';
import { freshName, makeActor, propose } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { openProgram, type Visitor } from '#tests/support/signed-in.ts';
import { readClaimTable } from '#server/identity/claims.ts';

let visitor: () => Visitor;
const ask = {} as Record<'contributor' | 'steward' | 'neighbour' | 'reader' | 'admin' | 'nobody', Ask>;
beforeAll(async () => {
  visitor = openProgram(await scratchDatabase());
  const comeIn = async (role: string, organisation: string): Promise<Ask> => {
    const someone = visitor();
    expect((await someone.sayWho({ role, organisation, name: freshName(role) })).status).toBe(204);
    return someone.ask;
  };
  ask.contributor = await comeIn('CONTRIBUTOR', 'bo-trygt');
  ask.steward = await comeIn('STEWARD', 'ostjyllands-politi');
  ask.neighbour = await comeIn('CONTRIBUTOR', 'randers-kommune');
  ask.reader = await comeIn('READER', 'aarhus-kommune');
  ask.admin = await comeIn('ADMIN', 'ostjyllands-politi');
  ask.nobody = visitor().ask;
});

const mutate = async (by: Ask, field: string, type: string, answer: string, input: object) => {
  const { data, errors } = await by(`mutation($input: ${type}!) { ${field}(input: $input) { ${answer} errors { code path } } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[field];
};
const newsOf = async (by: Ask): Promise<{ kind: string; unread: boolean; proposal: { id: string; title: string } | null; comment: { text: string } | null; change: { summary: string } | null }[]> =>
  (await by('{ notifications { kind at unread proposal { id title } comment { text } change { summary } } }')).data.notifications;
const unread = async (by: Ask): Promise<number> => (await by('{ unreadNotifications }')).data.unreadNotifications;
const correct = async (by: Ask, slug: string, title: string) => {
  const { data } = await by('query($slug: String!) { actor(slug: $slug) { version } }', { slug });
  return (await propose(by, [{ updateActor: { slug, expectedVersion: data.actor.version, set: { summaryDa: freshName('Tekst') } } }], { title })).proposal as { id: string; status: string };
};
const commentOn = (by: Ask, about: string, text: string, mentions: string[] = []) => mutate(by, 'comment', 'CommentInput', 'comment { id }', { about, text, mentions });

describe('what is new', () => {
  test('to who reviews and to whom it is about: a proposal that waits; to its author: what has been decided', async () => {
    const title = freshName('Rettelse');
    const proposal = await correct(ask.contributor, 'randers-kommune', title);
    expect(proposal.status).toBe('OPEN');
    const seenBy = async (by: Ask) => (await newsOf(by)).filter((news) => news.proposal?.id === proposal.id).map(({ kind }) => kind);
    expect(await seenBy(ask.steward)).toEqual(['TO_REVIEW']);
    expect(await seenBy(ask.neighbour)).toEqual(['CONCERNS']);
    for (const by of [ask.contributor, ask.reader, ask.admin, ask.nobody]) expect(await seenBy(by)).toEqual([]);
    await mutate(ask.steward, 'reviewProposal', 'ReviewProposalInput', 'proposal { status }', { proposal: proposal.id, decision: 'REJECT', comment: 'Nej' });
    expect(await seenBy(ask.contributor)).toEqual(['DECIDED']);
    for (const by of [ask.steward, ask.neighbour]) expect(await seenBy(by)).toEqual([]);
  });

  test('to an organisation: a comment that addresses it; to an author: what is said of the proposal; to nobody: what they have said themselves', async () => {
    const actor = await makeActor(ask.steward, freshName('Omtalt'));
    const [addressed, answered] = [freshName('Kan I se på det'), freshName('Hvorfor det')];
    await commentOn(ask.steward, actor.id, addressed, ['bo-trygt']);
    const proposal = await correct(ask.contributor, actor.slug, 'En rettelse til');
    await commentOn(ask.steward, proposal.id, answered);
    const heardBy = async (by: Ask) => (await newsOf(by)).filter(({ comment }) => comment && [addressed, answered].includes(comment.text)).map(({ kind, comment }) => [kind, comment?.text]);
    expect(await heardBy(ask.contributor)).toEqual([['ANSWERED', answered], ['ADDRESSED', addressed]]);
    for (const by of [ask.steward, ask.neighbour, ask.reader]) expect(await heardBy(by)).toEqual([]);
  });

  test('to an organisation: what somebody else has changed there, and not what it has changed itself', async () => {
    const changes = async () => (await newsOf(ask.contributor)).filter(({ kind }) => kind === 'CHANGED').length;
    const before = await changes();
    await correct(ask.contributor, 'bo-trygt', 'Vores egen');
    expect(await changes()).toBe(before);
    await correct(ask.steward, 'bo-trygt', 'En andens');
    expect(await changes()).toBe(before + 1);
  });

  test('to an editor: what readers report, until it has been seen to', async () => {
    const actor = await makeActor(ask.steward, freshName('Meldt'));
    const text = freshName('Adressen er gammel');
    await mutate(ask.reader, 'reportProblem', 'ReportProblemInput', 'reported', { about: actor.id, text });
    const reports = async (by: Ask) => (await newsOf(by)).filter(({ kind, comment }) => kind === 'REPORTED' && comment?.text === text).length;
    expect([await reports(ask.steward), await reports(ask.contributor), await reports(ask.reader)]).toEqual([1, 0, 0]);
  });

  test('is counted until it has been looked at, and never counted anew', async () => {
    await correct(ask.contributor, 'randers-kommune', freshName('Ulæst'));
    const many = await unread(ask.neighbour);
    expect(many).toBeGreaterThan(0);
    expect((await newsOf(ask.neighbour)).filter((news) => news.unread)).toHaveLength(many);
    const see = (until: string) => ask.neighbour('mutation($until: DateTime!) { seeNotifications(until: $until) }', { until });
    expect((await see(new Date().toISOString())).data.seeNotifications).toBe(true);
    expect(await unread(ask.neighbour)).toBe(0);
    await see('2020-01-01T00:00:00Z');
    expect(await unread(ask.neighbour), 'what has been seen stays seen').toBe(0);
    await see('2099-01-01T00:00:00Z');
    await correct(ask.contributor, 'randers-kommune', freshName('Ny igen'));
    expect(await unread(ask.neighbour), 'and what comes later is new').toBe(1);
    expect(await unread(ask.nobody)).toBe(0);
    expect((await ask.nobody('mutation { seeNotifications(until: "2026-01-01T00:00:00Z") }')).data.seeNotifications).toBe(false);
  });
});

describe('before a council meets', () => {
  const digest = 'query($since: String) { digest(plan: "ostjylland-2026", since: $since) { plan { slug } since meeting { title when } changeCount changes { sequence } unconfirmedCount confirmedCount unconfirmed { actor { slug } commitments { slug } } declined { actor { slug } commitments { slug } } proposalCount proposals { title } } }';
  const read = async (by: Ask, since?: string) => (await by(digest, { since: since ?? null })).data.digest;

  test('it is told what has changed since a day, newest first', async () => {
    await correct(ask.steward, 'bo-trygt', 'Op til mødet');
    const today = await read(ask.reader, new Date().toISOString().slice(0, 10));
    expect(today.plan.slug).toBe('ostjylland-2026');
    expect(today.changeCount).toBeGreaterThan(0);
    expect(today.changes.map(({ sequence }: { sequence: number }) => sequence)).toEqual(today.changes.map(({ sequence }: { sequence: number }) => sequence).sort((a: number, b: number) => b - a));
    expect((await read(ask.reader, '2099-01-01')).changeCount).toBe(0);
    expect((await ask.reader(digest, { since: 'i går' })).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('what is promised and not confirmed moves as organisations answer; collectives are not asked', async () => {
    const actor = await makeActor(ask.steward, freshName('Skal svare'));
    const made = await propose(ask.steward, ['2.2-1', '2.3-1'].map((commitment) => ({ addContribution: { actor: actor.slug, commitment: `ostjylland-2026-${commitment}`, role: 'PARTNER', evidence: 'INFERRED', reason: 'De siger det' } })));
    const of = (parts: { actor: { slug: string }; commitments: { slug: string }[] }[]) => parts.find((part) => part.actor.slug === actor.slug)?.commitments.map(({ slug }) => slug) ?? [];
    const before = await read(ask.reader);
    expect(of(before.unconfirmed)).toEqual(['ostjylland-2026-2.2-1', 'ostjylland-2026-2.3-1']);
    expect(before.unconfirmed.map((part: { actor: { slug: string } }) => part.actor.slug)).not.toContain('kommunerne');
    const answers = ['CONFIRM', 'DECLINE'].map((answer, index) => ({ answerClaim: { claim: made.proposal.changes[index].claim.id, expectedVersion: made.proposal.changes[index].claim.version, answer, note: 'mail fra formandskabet' } }));
    for (const answer of answers) expect((await propose(ask.steward, [answer])).errors).toEqual([]);
    const after = await read(ask.reader);
    expect([of(after.unconfirmed), of(after.declined)]).toEqual([[], ['ostjylland-2026-2.3-1']]);
    expect([after.unconfirmedCount, after.confirmedCount]).toEqual([before.unconfirmedCount - 2, before.confirmedCount + 1]);
  });

  test('the next meeting is looked for in every plan of the place; where none tells of one, the latest is told and no date made up', async () => {
    const database = await scratchDatabase();
    const write = (text: string, parameters: object = {}) => database.write('meetings', (transaction) => transaction.rows({ name: 'meetings', text }, { ...parameters }));
    const plans = [['2040', '2001-05'], ['2041', '2099-03']].map(([year, when]) => ({ when, slug: `nordjylland-${year}`, key: `nordjylland-${year}/m`, plan: newId('Plan'), passage: newId('Passage'), meeting: newId('Meeting'), year: Number(year) }));
    await write(`UNWIND $plans AS row MATCH (d:District {slug: 'nordjylland'})
      CREATE (p:Plan:Entity {id: row.plan, version: 1, slug: row.slug, name: row.slug, sortName: row.slug, type: 'COOPERATION_PLAN', year: row.year, yearTo: row.year, status: 'ADOPTED'})-[:COVERS]->(d)
      CREATE (p)-[:HAS_PASSAGE]->(t:Passage:Citable {id: row.passage, version: 1, key: row.slug + '/3.1/1', section: '3.1', paraphrase: row.slug, paraphraseEn: row.slug, hash: '${'0'.repeat(64)}'})
      CREATE (:Meeting {id: row.meeting, version: 1, key: row.key, title: 'Rådet ' + row.year, titleEn: 'Council', kind: 'COUNCIL', status: 'PLANNED', when: row.when})-[:STATED_IN]->(t)`, { plans });
    const told = async () => (await ask.reader('{ digest(plan: "nordjylland-2040") { meeting { when } lastMeeting { when } } }')).data.digest;
    expect(await told()).toEqual({ meeting: { when: '2099-03' }, lastMeeting: { when: '2001-05' } });
    await write("MATCH (m:Meeting {key: 'nordjylland-2041/m'}) DETACH DELETE m");
    expect(await told()).toEqual({ meeting: null, lastMeeting: { when: '2001-05' } });
    await write('MATCH (n) WHERE n.id IN $ids DETACH DELETE n', { ids: plans.flatMap(({ plan, passage, meeting }) => [plan, passage, meeting]) });
  });

  test('proposals that wait are told to who may read proposals', async () => {
    const title = freshName('Venter');
    await correct(ask.contributor, 'randers-kommune', title);
    const titles = async (by: Ask) => (await read(by)).proposals.map((proposal: { title: string }) => proposal.title);
    expect(await titles(ask.steward)).toContain(title);
    const program = openProgram(await scratchDatabase(), { publicRead: true, provider: { issuer: 'http://127.0.0.1:9', clientId: 'k', clientSecret: 'k', audience: 'k', claims: readClaimTable(undefined) } })();
    const outside = (await program.ask(digest, { since: null })).data.digest;
    expect([outside.proposalCount, outside.proposals], 'the public reads no proposals').toEqual([0, []]);
  });
});

describe('a view', () => {
  const save = (by: Ask, input: object) => mutate(by, 'saveView', 'SaveViewInput', 'view { id name purpose address shared mine byOrganisation { slug } }', { name: 'Unge og tryghed', purpose: 'Til mødet i marts', address: '/ostjylland/2026/plan?sel=a:ssp&area=2.2', ...input });
  const remove = (by: Ask, view: string) => mutate(by, 'removeView', 'RemoveViewInput', 'removed', { view });
  const idsFor = async (by: Ask): Promise<string[]> => (await by('{ savedViews(first: 100) { edges { node { id } } } }')).data.savedViews.edges.map(({ node }: { node: { id: string } }) => node.id);

  test('is kept with its name, purpose and owner; shared with others or not', async () => {
    const own = await save(ask.reader, {});
    expect(own).toMatchObject({ errors: [], view: { name: 'Unge og tryghed', purpose: 'Til mødet i marts', address: '/ostjylland/2026/plan?sel=a:ssp&area=2.2', shared: false, mine: true, byOrganisation: { slug: 'aarhus-kommune' } } });
    const shared = await save(ask.contributor, { shared: true });
    expect(await idsFor(ask.reader)).toEqual(expect.arrayContaining([own.view.id, shared.view.id]));
    expect(await idsFor(ask.contributor)).not.toContain(own.view.id);
    const { data } = await ask.reader('{ savedViews(first: 100) { edges { node { id mine owner { name } } } } }');
    expect(data.savedViews.edges.find(({ node }: { node: { id: string } }) => node.id === shared.view.id).node).toMatchObject({ mine: false, owner: null });
  });

  test('is deleted by its owner and the administrator, and by nobody else', async () => {
    const [own, shared, other] = [await save(ask.reader, {}), await save(ask.reader, { shared: true }), await save(ask.reader, { shared: true })];
    expect((await remove(ask.contributor, own.view.id)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await remove(ask.contributor, shared.view.id)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await remove(ask.reader, own.view.id)).toEqual({ removed: true, errors: [] });
    expect(await remove(ask.admin, shared.view.id)).toEqual({ removed: true, errors: [] });
    const left = await idsFor(ask.reader);
    expect([left.includes(own.view.id), left.includes(shared.view.id), left.includes(other.view.id)]).toEqual([false, false, true]);
  });

  test('leads nowhere but into Kredsnet, and names no person', async () => {
    for (const address of ['https://example.org/', '//example.org/2026', '/ostjylland/2026/plan#x', 'javascript:alert(1)', '/ostjylland']) expect((await save(ask.reader, { address })).errors, address).toMatchObject([{ code: 'BAD_ADDRESS', path: ['address'] }]);
    for (const input of [{ name: 'Spørg Mette Hansen' }, { purpose: 'Til Mette Hansen' }, { address: '/ostjylland/2026/find?q=Mette%20Hansen' }]) expect((await save(ask.reader, input)).errors).toMatchObject([{ code: 'PERSON_NAMED' }]);
    expect((await save(ask.reader, { address: '/ostjylland/2026/find?q=070761-4285' })).errors).toMatchObject([{ code: 'PERSONAL_NUMBER' }]);
    expect((await save(ask.reader, { name: ' ' })).errors).toMatchObject([{ code: 'REQUIRED' }]);
    expect((await save(ask.nobody, {})).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});

/**
 * The whole permission table where it can be reached: signed in with a session or a key, asked over HTTP, decided by the write path. What is expected is what
 * the pure function says of each target; what that has to say is written out by hand in unit/permissions.test.ts.
 *
 * Walked is every operation × everybody × one's own, a neighbour's, a stranger's and the country's × every status of a plan × every evidence, as far as there
 * is such a thing: an operation whose row has no plan in it is walked once, and not once a status. What is refused and what is made at once is asked of every cell;
 * that it is a proposal, of claims, once for each rule. Nothing stays of it: each write is carried out and rolled back.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asked, decide } from '#server/commands/draft.ts';
import type { Database } from '#server/database/database.ts';
import { readClaimTable } from '#server/identity/claims.ts';
import { viewerOf } from '#server/identity/people.ts';
import { type Action, can, type Decision, noTarget, permissions, planStep, type Target } from '#server/identity/permissions.ts';
import { anonymous, type Viewer } from '#server/identity/viewer.ts';
import { buildSchema } from '#server/schema/index.ts';
import { rootPermissions } from '#server/schema/root-permissions.ts';
import type { Answer } from '#tests/support/api.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { districtOf, evidences, type Grounds, layWorkOf, openGrounds, places, slugOf, statuses } from '#tests/support/permission-grounds.ts';
import { eventsOf } from '#tests/support/feed.ts';
import { openProgram } from '#tests/support/signed-in.ts';
import { type TakenBackDatabase, takenBack } from '#tests/support/taken-back.ts';

const roles = ['READER', 'CONTRIBUTOR', 'STEWARD', 'COUNCIL', 'ADMIN'] as const;
const everybody = ['nobody', ...roles, 'program'] as const;
type Who = (typeof everybody)[number];
interface Person { viewer: Viewer; ask(query: string, variables?: Record<string, unknown>): Promise<Answer>; follow(): Promise<Response> }

let real: Database;
let rolledBack: TakenBackDatabase;
let grounds: Grounds;
const people = {} as Record<Who, Person>;

beforeAll(async () => {
  real = await scratchDatabase();
  rolledBack = takenBack(real);
  grounds = await openGrounds(real);
  const visitor = openProgram(real, {}, 'count', { database: rolledBack });
  // Where people sign in through a provider, whoever has not is nobody in particular.
  const outside = openProgram(real, { publicRead: true, provider: { issuer: 'http://127.0.0.1:9', clientId: 'k', clientSecret: 'k', audience: 'k', claims: readClaimTable(undefined) } }, 'count', { database: rolledBack })();
  people.nobody = { viewer: anonymous, ask: outside.ask, follow: () => outside.follow({}, 0) };
  for (const role of roles) {
    const someone = visitor();
    expect((await someone.sayWho({ role, organisation: slugOf('mine'), name: `Rettigheder ${role}` })).status).toBe(204);
    const { id } = (await someone.ask('{ viewer { id } }')).data.viewer;
    const { value: [row] } = await real.write('speaks-for-two', (transaction) => transaction.rows<{ user: Parameters<typeof viewerOf>[0] }>({ name: 'speaks-for-two', text: 'MATCH (u:User {id: $id}) SET u.actsFor = $actsFor RETURN u {.*} AS user' }, { id, actsFor: [slugOf('mine'), slugOf('mine-bare')] }));
    people[role] = { viewer: viewerOf(row?.user as Parameters<typeof viewerOf>[0], 'local'), ask: someone.ask, follow: () => someone.follow({}, 0) };
  }
  const admin = openProgram(real)();
  await admin.sayWho({ role: 'ADMIN', organisation: slugOf('mine'), name: 'Rettigheder nøgler' });
  const { secret, apiKey } = (await admin.ask(`mutation { createApiKey(input: { name: "Import", organisation: "${slugOf('mine')}", scope: IMPORT }) { secret apiKey { id } } }`)).data.createApiKey;
  const program = visitor();
  const key = { authorization: `Bearer ${secret}` };
  people.program = {
    viewer: { ...people.CONTRIBUTOR.viewer, id: apiKey.id, actsFor: [slugOf('mine')], via: 'key' }, ask: (query, variables) => program.ask(query, variables, key), follow: () => program.follow(key, 0),
  };
  await grounds.add((ground) => {
    layWorkOf('others', grounds.id('user/far'), ground);
    for (const who of everybody) if (who !== 'nobody') layWorkOf(who, people[who].viewer.id as string, ground);
  });
});
afterAll(() => grounds.remove());

const target = (kind: Target['kind'], organisations: string[], districts: string[], authors?: string[]): Target => ({ kind, organisations, districts, ...(authors ? { authors } : {}) });
const inDistrict = (where: (typeof places)[number]) => (where === 'far' ? 'far' : 'near');
const everywhere = [...places, 'country'] as const;
/** Of oneself and of somebody else. */
const authorsOf = (who: Who): [string, string][] => [...(who === 'nobody' ? [] : [[who, people[who].viewer.id as string] as [string, string]]), ['others', grounds.id('user/far')]];

/** A change of content: what it asks of the table, and the input that asks for it. `else`: what one may not do may be proposed all the same. */
interface Change { action: Action; what: string; asked: Asked[]; input: object; else?: true; rule?: string }
/** Anything else: whether it was let through. */
interface Deed { action: Action; what: string; expected: boolean; let(): Promise<boolean> }

function changesOf(who: Who): Change[] {
  const all: Change[] = [];
  const change = (action: Action, what: string, asked: Asked[], input: object, more: { else?: true; rule?: string } = {}) => { all.push({ action, what, asked, input, ...more }); };
  const asks = (action: Action, kind: Target['kind'], organisations: string[], districts: string[], state: Asked['state'] = {}, authors?: string[]): Asked => ({ action, target: target(kind, organisations, districts, authors), state });
  for (const where of everywhere) {
    const districts = districtOf[where];
    change('createActor', where, [asks('createActor', 'actor', [], districts)], { createActor: { name: `${slugOf('ny')} ${where}`, kind: 'ASSOCIATION', municipalities: { mine: ['aarhus'], near: ['randers'], far: ['hjoerring'], country: [] }[where] } });
    change('editActor', where, [asks('editActor', 'actor', [slugOf(where)], districts)], { updateActor: { slug: slugOf(where), expectedVersion: 1, set: { summaryDa: 'Ny tekst' } } });
    if (where === 'country') change('removeActor', where, [asks('removeActor', 'actor', [slugOf(where)], [])], { deleteActor: { slug: slugOf(where), expectedVersion: 1 } });
    else {
      const bare = slugOf(`${where}-bare`);
      change('removeActor', where, [asks('removeActor', 'actor', [bare], districts), asks('removeClaim', 'claim', [bare], districts, { evidence: 'INFERRED' })], { deleteActor: { slug: bare, expectedVersion: 1 } });
      for (const other of places.filter((place) => place !== where)) {
        const into = slugOf(`${other}-bare`);
        change('mergeActors', `${where} into ${other}`, [asks('mergeActors', 'actor', [bare], districts), asks('mergeActors', 'actor', [into], districtOf[other])], { mergeActors: { from: bare, fromVersion: 1, into, intoVersion: 1 } });
      }
    }
  }
  change('editConcept', 'country', [asks('editConcept', 'concept', [], [])], { editConcept: { slug: 'tryghedsvandring', expectedVersion: concept, set: { definitionEn: 'Something else' } } });
  for (const where of places) for (const plan of [undefined, ...statuses]) {
    const [own, districts] = [[slugOf(where)], districtOf[where]];
    const state = plan ? { plan } : {};
    const organisations = plan ? own : [...own, slugOf('country-partner')];
    const passage = `${slugOf('plan', plan ?? '', inDistrict(where))}/9.1/1`;
    const source = { publisher: 'Kommunen', title: 'Siden', url: 'https://example.org/', seenOn: '2026-01-01' };
    for (const evidence of evidences) {
      const claim = grounds.id(`claim/${plan ?? 'none'}/${where}/${evidence}`);
      const what = `${where} ${plan ?? 'in no plan'} ${evidence}`;
      const given = { NAMED: { citations: [passage] }, COLLECTIVE: { citations: [passage] }, NARRATIVE: { citations: [passage] }, LOCAL: { citations: [`${slugOf('action', 'mine')}/1/1`] }, SOURCED: { source }, INFERRED: { reason: 'Fordi' }, CONFIRMED: { reason: 'Ja' } }[evidence];
      const rule = (action: Action) => ({ rule: [action, where, plan, ['NAMED', 'COLLECTIVE', 'NARRATIVE'].includes(evidence)].join() });
      if (plan) change('addClaim', what, [asks('addClaim', 'claim', own, districts, { ...state, evidence })], { addContribution: { actor: slugOf(where), commitment: slugOf('commitment', plan, where), role: 'CONSULTED', evidence, ...given } }, rule('addClaim'));
      change('removeClaim', what, [asks('removeClaim', 'claim', organisations, districts, { ...state, evidence })], { removeClaim: { claim, expectedVersion: 1 } }, rule('removeClaim'));
      change('answerClaim', what, [asks('answerClaim', 'claim', organisations, districts, { ...state, evidence })], { answerClaim: { claim, expectedVersion: 1, answer: 'CONFIRM', note: 'Ja' } }, rule('answerClaim'));
    }
    if (plan) change('setCommitmentStatus', `${where} ${plan}`, [asks('setCommitmentStatus', 'commitment', own, districts, state)], { setCommitmentStatus: { commitment: slugOf('commitment', plan, where), expectedVersion: 1, status: 'IN_PROGRESS', note: 'I gang' } });
    for (const [author, id] of authorsOf(who)) {
      if (!plan) change('undoChange', `${where} by ${author}`, [asks('undoChange', 'actor', own, districts, {}, [id])], { revertChange: { change: grounds.id(`edit/${author}/${where}`) } }, { else: true });
      else for (const evidence of ['NAMED', 'INFERRED'] as const) {
        const action = plan === 'ADOPTED' && evidence === 'NAMED' ? 'undoErratum' : 'undoChange';
        change(action, `${where} ${plan} ${evidence} by ${author}`, [asks(action, 'claim', own, districts, state, [id])], { revertChange: { change: grounds.id(`linked/${author}/${plan}/${where}/${evidence}`) } }, { else: true });
      }
    }
  }
  return all;
}

const errorsOf = ({ data, errors }: Answer, field: string): string[] => [...(errors ?? []).map(({ extensions }) => String(extensions['code'])), ...((data?.[field]?.errors ?? []) as { code: string }[]).map(({ code }) => code)];

function deedsOf(who: Who): Deed[] {
  const { viewer, ask, follow } = people[who];
  const all: Deed[] = [];
  const may = (action: Action, on: Target, state: Asked['state'] = {}) => can(viewer, action, on, state) === 'YES';
  const deed = (action: Action, what: string, expected: boolean, lets: () => Promise<boolean>) => { all.push({ action, what, expected, let: lets }); };
  /** Let through is whatever fails for another reason, or does not. */
  const mutation = (field: string, type: string, input: object, refusedAs: string[] = ['FORBIDDEN']) => async () => {
    const codes = errorsOf(await ask(`mutation($input: ${type}!) { ${field}(input: $input) { errors { code } } }`, { input: { ...(/Users?Input|Sessions|ApiKey/.test(type) ? {} : { idempotencyKey: randomUUID() }), ...input } }), field);
    return !codes.some((code) => refusedAs.includes(code));
  };
  const answers = (query: string, there: (data: Answer['data']) => boolean = () => true) => async () => {
    const { data, errors } = await ask(query);
    return !errors && there(data);
  };
  deed('readGraph', '', may('readGraph', noTarget), answers('{ plans { id } }'));
  deed('readHistory', '', may('readHistory', noTarget), answers('{ changes(first: 1) { edges { node { id } } } }'));
  deed('readViews', '', may('readViews', noTarget), answers('{ savedViews(first: 1) { edges { node { id } } } }'));
  deed('introspect', '', may('introspect', noTarget), answers('{ __schema { queryType { name } } }'));
  deed('followChanges', '', may('followChanges', noTarget), async () => {
    for await (const { data } of eventsOf((await follow()).body as ReadableStream<Uint8Array>)) return !data.includes('"errors"');
    return false;
  });
  deed('propose', '', may('propose', target('proposal', [], [])), mutation('proposeChanges', 'ProposeChangesInput', { title: 'x', reason: 'y', changes: [] }));
  deed('reportProblem', '', may('reportProblem', noTarget), mutation('reportProblem', 'ReportProblemInput', { about: grounds.id('country'), text: 'Forkert' }));
  deed('saveView', '', may('saveView', noTarget), mutation('saveView', 'SaveViewInput', { name: 'Visning', address: '/ostjylland/2026/plan' }));
  deed('manageKeys', '', may('manageKeys', noTarget), mutation('revokeApiKey', 'RevokeApiKeyInput', { apiKey: 'unknown' }));
  for (const where of places) {
    deed('readPeople', where, may('readPeople', target('user', [slugOf(where)], districtOf[where])), answers(`{ comments(about: "${grounds.id('country')}", first: 20) { edges { node { text author { id } } } } }`,
      (data) => data.comments.edges.some(({ node }: { node: { text: string; author: unknown } }) => node.text === where && node.author !== null)));
    deed('manageUsers', where, may('manageUsers', target('user', [slugOf(where)], [])), mutation('endSessions', 'EndSessionsInput', { user: grounds.id(`user/${where}`) }, ['NOT_FOUND', 'FORBIDDEN']));
    for (const status of statuses) {
      if (where === 'mine') continue;
      const plan = slugOf('plan', status, where);
      deed('readPlan', `${where} ${status}`, may('readPlan', target('plan', [], districtOf[where]), { plan: status }), answers(`{ plan(slug: "${plan}") { id } }`, (data) => data.plan !== null));
      for (const next of statuses) {
        const step = planStep(status, next);
        if (step) deed(step, `${where} ${status} to ${next}`, may('propose', noTarget) && may(step, target('plan', [], districtOf[where]), { plan: status }), mutation('setPlanStatus', 'SetPlanStatusInput', { plan, expectedVersion: 100, status: next }));
      }
    }
    if (where !== 'far') deed('approvePlan', where, may('propose', noTarget) && may('approvePlan', target('plan', [slugOf(where)], districtOf[where]), { plan: 'COUNCIL' }), mutation('setPlanStatus', 'SetPlanStatusInput', { plan: slugOf('action', where), expectedVersion: 100, status: 'ADOPTED' }));
  }
  for (const where of everywhere) deed('comment', where, may('comment', target('none', [slugOf(where)], districtOf[where])), mutation('comment', 'CommentInput', { about: grounds.id(where), text: 'Hvad' }));
  for (const [author, id] of authorsOf(who)) {
    deed('removeView', author, may('removeView', target('view', [], [], [id])), mutation('removeView', 'RemoveViewInput', { view: grounds.id(`view/${author}`) }));
    for (const where of everywhere) {
      const proposal = grounds.id(`proposal/${author}/${where}`);
      const on = target('proposal', [], districtOf[where], [id]);
      deed('readProposals', `${where} by ${author}`, may('readProposals', on), answers(`{ node(id: "${proposal}") { id } }`, (data) => data.node !== null));
      deed('withdrawProposal', `${where} by ${author}`, may('withdrawProposal', on), mutation('withdrawProposal', 'WithdrawProposalInput', { proposal }));
      deed('reviewProposal', `${where} by ${author}`, may('reviewProposal', on), mutation('reviewProposal', 'ReviewProposalInput', { proposal, decision: 'REJECT' }));
      deed('removePersonalData', `${where} by ${author}`, may('removePersonalData', target('none', [], districtOf[where])), mutation('removePersonalData', 'RemovePersonalDataInput', { about: proposal, reason: 'x' }));
      if (where !== 'country') deed('reviewErratum', `${where} by ${author}`, may('reviewProposal', on) && may('reviewErratum', on), mutation('reviewProposal', 'ReviewProposalInput', { proposal: grounds.id(`erratum/${author}/${where}`), decision: 'ACCEPT' }));
    }
  }
  return all;
}

let concept = 1;
beforeAll(async () => { concept = (await people.READER.ask('{ concept(slug: "tryghedsvandring") { version } }')).data.concept.version; });

const expectedOf = ({ viewer }: Person, { asked, ...change }: Change): Decision => {
  if (can(viewer, 'propose', noTarget, {}) !== 'YES') return 'NO';
  const answer = decide(viewer, asked);
  return answer === 'NO' && change.else ? 'PROPOSE' : answer;
};
const named = ({ action, what }: { action: Action; what: string }) => `${action} ${what}`;
const pieces = <T>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

/** Changes proposed together; what they would have become is not read, since it is not there any more. */
const propose = async (ask: Person['ask'], changes: object[]): Promise<{ code: string; path: string[] }[]> => {
  const answer = await ask('mutation($input: ProposeChangesInput!) { proposeChanges(input: $input) { errors { code path } } }', { input: { title: 'Prøve', reason: 'Prøves', changes, idempotencyKey: randomUUID() } });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.proposeChanges.errors;
};

/** What becomes of one change. */
async function outcomeOf({ ask }: Person, { input, ...change }: Change): Promise<Decision | string> {
  const codes = change.else
    ? errorsOf(await ask('mutation($input: RevertChangeInput!) { revertChange(input: $input) { errors { code } } }', { input: { ...(input as { revertChange: object }).revertChange, reason: 'Tilbage', idempotencyKey: randomUUID() } }), 'revertChange')
    : (await propose(ask, [input])).map(({ code }) => code);
  if (codes.length) return codes.every((code) => code === 'FORBIDDEN') ? 'NO' : codes.join();
  return ({ ACCEPTED: 'YES', OPEN: 'PROPOSE' } as const)[rolledBack.lastStatus as 'OPEN'] ?? String(rolledBack.lastStatus);
}
/** What becomes of several asked for together: which of them are refused, or else what all of them become. */
async function together({ ask }: Person, changes: Change[]): Promise<{ refused: string[]; status: string | undefined; other: object[] }> {
  const errors = await propose(ask, changes.map(({ input }) => input));
  const forbidden = errors.filter(({ code }) => code === 'FORBIDDEN');
  const refused = forbidden.some(({ path }) => path.length === 0) ? changes : forbidden.map(({ path }) => changes[Number(path[1])] as Change);
  return { refused: refused.map(named), status: errors.length ? undefined : rolledBack.lastStatus, other: errors.filter(({ code }) => code !== 'FORBIDDEN') };
}
const byItself = (change: Change): boolean => change.else === true || change.action === 'mergeActors' || change.action === 'removeActor';

test.each(everybody)('what may be changed, at once, by proposal or not at all: %s', async (who) => {
  const person = people[who];
  const changes = changesOf(who);
  expect(changes.length).toBeGreaterThan(250);
  const alike = changes.filter((change) => !byItself(change));
  for (const action of new Set(alike.map((change) => change.action))) {
    const all = alike.filter((change) => change.action === action);
    // Asked for together, exactly those are refused that the table refuses; and those that may be made at once are made.
    for (const some of pieces(all, 50)) expect(await together(person, some)).toMatchObject({ refused: some.filter((change) => expectedOf(person, change) === 'NO').map(named), other: [] });
    for (const some of pieces(all.filter((change) => expectedOf(person, change) === 'YES'), 50)) expect([some.map(named), await together(person, some)]).toMatchObject([{}, { status: 'ACCEPTED' }]);
  }
  // Whether it is made or proposed shows of each by itself only: of claims, one for each rule that decides, which knows two kinds of evidence.
  const perRule = new Map(alike.filter((change) => expectedOf(person, change) === 'PROPOSE').map((change, index) => [`${change.rule ?? index}`, change]));
  const single = [...changes.filter(byItself), ...perRule.values()];
  const found: string[] = [];
  for (const change of single) {
    const outcome = await outcomeOf(person, change);
    if (outcome !== expectedOf(person, change)) found.push(`${named(change)}: ${outcome}, should be ${expectedOf(person, change)}`);
  }
  expect(found).toEqual([]);
});

test.each(everybody)('what else may be done, read and followed: %s', async (who) => {
  const deeds = deedsOf(who);
  expect(deeds.length).toBeGreaterThan(50);
  const found: string[] = [];
  for (const one of deeds) if ((await one.let()) !== one.expected) found.push(`${named(one)}: should be ${one.expected ? 'let through' : 'refused'}`);
  expect(found).toEqual([]);
});

test('every operation of the table is walked, or nothing of the API asks for it', () => {
  const walked = new Set(everybody.flatMap((who) => [...changesOf(who), ...deedsOf(who)].map(({ action }) => action)));
  // The plan's own words are changed by claims that rest on them: its rows are walked there.
  walked.add('editPlan');
  const left = (Object.keys(permissions) as Action[]).filter((action) => !walked.has(action));
  const schema = buildSchema();
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`));
  expect(fields.filter((field) => left.includes(rootPermissions[field] as Action))).toEqual([]);
  expect(left).toEqual(['exportGraph', 'exportHistory', 'setFindingStatus', 'importDocument', 'decideSuggestions', 'publishImport']);
});

test('a session that has ended may do no more than nobody', async () => {
  const visitor = openProgram(real)();
  await visitor.sayWho({ role: 'STEWARD', organisation: slugOf('mine'), name: 'Snart ude' });
  const kept = visitor.browser.cookies('/');
  await visitor.browser.go('/session', { method: 'DELETE' });
  const errors = await propose((query, variables) => visitor.ask(query, variables, { cookie: kept }), [{ updateActor: { slug: slugOf('mine'), expectedVersion: 1, set: { summaryDa: 'Nej' } } }]);
  expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
});

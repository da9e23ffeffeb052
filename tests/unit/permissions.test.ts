/**
 * Who may do what, written out once more and by hand: every operation, by whom, on what, in which plan. Taken from the agreement and not from
 * the table: where the two differ, one of them is wrong.
 */
import { describe, expect, test } from 'vitest';
import type { Evidence } from '#graph-schema/evidence.ts';
import { type Action, can, columns, type Decision, mightEver, permissions, type PlanStatus, planStep, type Rule, type State, type Target } from '#server/identity/permissions.ts';
import { anonymous, localReader, type Role, type Viewer } from '#server/identity/viewer.ts';

/** Whoever acts is "me", of Aarhus in Østjylland. */
const person = (role: Role): Viewer => ({ id: 'me', name: 'Me', role, signedIn: true, organisation: 'aarhus', actsFor: ['aarhus', 'ssp-aarhus'], districts: ['ostjylland'], via: 'oidc' });
const actors: Record<string, Viewer> = {
  // Whatever somebody who has not signed in may bring along.
  anon: { ...person('READER'), signedIn: false, via: 'public' }, reader: person('READER'), contributor: person('CONTRIBUTOR'), steward: person('STEWARD'), council: person('COUNCIL'), admin: person('ADMIN'),
  program: { ...person('CONTRIBUTOR'), via: 'key' },
};

/** What is acted upon: mine, made by me; mine, made by somebody else; a neighbour's in my district; a stranger's elsewhere; the whole country's. */
const targets: Record<string, Pick<Target, 'organisations' | 'districts' | 'authors'>> = {
  'mine, by me': { organisations: ['ssp-aarhus'], districts: ['ostjylland'], authors: ['me'] },
  mine: { organisations: ['aarhus'], districts: ['ostjylland'], authors: ['other'] },
  "a neighbour's": { organisations: ['randers'], districts: ['ostjylland', 'nordjylland'], authors: ['other'] },
  "a neighbour's, by me": { organisations: ['randers'], districts: ['ostjylland'], authors: ['other', 'me'] },
  "a stranger's": { organisations: ['hjoerring'], districts: ['nordjylland'], authors: ['other'] },
  "a stranger's, by me": { organisations: ['hjoerring'], districts: ['nordjylland'], authors: ['me'] },
  "the country's": { organisations: [], districts: [], authors: ['other'] },
};
const [mineByMe, mine, near, nearByMe, far, farByMe, country] = Object.keys(targets) as [string, string, string, string, string, string, string];

/**
 * One letter a target, in their order: y yes, p proposal, - no. Columns: anon, reader, contributor, steward, council, admin, program.
 * Rows with several plans say in which they hold; in every other plan nobody may.
 */
const all = 'yyyyyyy';
const none = '-------';
const ever = 'ppppppp';
const ownElse = 'yyppppp';
const nearElse = 'yyyyppy';
const hereOnly = 'yyyy--y';
const plan = 'yyyy---';
type Line = [anon: string, reader: string, contributor: string, steward: string, council: string, admin: string, program: string];
const everyPlan: (PlanStatus | undefined)[] = [undefined, 'DRAFT', 'COUNCIL', 'ADOPTED', 'ARCHIVED'];
const open: (PlanStatus | undefined)[] = ['DRAFT', 'COUNCIL', 'ADOPTED'];

interface Expected { action: Action; kind: Target['kind']; plans: (PlanStatus | undefined)[]; evidence?: Evidence[]; line: Line }
const says = (action: Action, kind: Target['kind'], plans: (PlanStatus | undefined)[], line: Line, evidence?: Evidence[]): Expected => ({ action, kind, plans, line, ...(evidence ? { evidence } : {}) });
const free: Evidence[] = ['CONFIRMED', 'LOCAL', 'SOURCED', 'INFERRED'];
const ofThePlan: Evidence[] = ['NAMED', 'COLLECTIVE', 'NARRATIVE'];

const matrix: Expected[] = [
  //                                                        anon   reader contrib.  steward   council   admin  program
  says('readGraph', 'none', everyPlan,                     [all,   all,   all,      all,      all,      all,   all]),
  says('readPlan', 'plan', ['ADOPTED', 'ARCHIVED'],        [all,   all,   all,      all,      all,      all,   all]),
  says('readPlan', 'plan', ['DRAFT', 'COUNCIL'],           [none,  none,  plan,     plan,     plan,     all,   none]),
  says('readHistory', 'none', everyPlan,                   [all,   all,   all,      all,      all,      all,   none]),
  says('readPeople', 'user', everyPlan,                    [none,  none,  'yy-----', hereOnly, hereOnly, all,  none]),
  says('readProposals', 'proposal', everyPlan,             [none,  all,   all,      all,      all,      all,   'y--y-y-']),
  says('followChanges', 'none', everyPlan,                 [all,   all,   all,      all,      all,      all,   none]),
  says('exportGraph', 'none', everyPlan,                   [all,   all,   all,      all,      all,      all,   none]),
  says('exportHistory', 'none', everyPlan,                 [none,  none,  none,     hereOnly, hereOnly, all,   none]),
  says('reportProblem', 'none', everyPlan,                 [all,   all,   all,      all,      all,      all,   none]),
  says('propose', 'proposal', everyPlan,                   [none,  none,  all,      all,      all,      none,  all]),
  says('withdrawProposal', 'proposal', everyPlan,          [none,  none,  'y--y-y-', 'y--y-y-', 'y--y-y-', none, 'y--y-y-']),
  says('comment', 'actor', everyPlan,                      [none,  none,  hereOnly, hereOnly, hereOnly, none,  none]),
  says('readViews', 'none', everyPlan,                     [none,  all,   all,      all,      all,      all,   none]),
  says('saveView', 'none', everyPlan,                      [none,  all,   all,      all,      all,      all,   none]),
  says('removeView', 'view', everyPlan,                    [none,  'y--y-y-', 'y--y-y-', 'y--y-y-', 'y--y-y-', all, none]),
  says('reviewProposal', 'proposal', everyPlan,            [none,  none,  none,     '-yy---y', '-yy---y', none, none]),
  says('reviewErratum', 'proposal', everyPlan,             [none,  none,  none,     none,     '-yy---y', none, none]),
  says('createActor', 'actor', everyPlan,                  [none,  none,  ever,     nearElse, none,     none,  ever]),
  says('editActor', 'actor', everyPlan,                    [none,  none,  ownElse,  nearElse, none,     none,  ever]),
  says('removeActor', 'actor', everyPlan,                  [none,  none,  ever,     nearElse, none,     none,  ever]),
  says('mergeActors', 'actor', everyPlan,                  [none,  none,  ever,     nearElse, none,     none,  none]),
  says('addClaim', 'claim', [undefined, ...open],          [none,  none,  ownElse,  nearElse, none,     none,  ever], free),
  says('addClaim', 'claim', [undefined],                   [none,  none,  ownElse,  nearElse, none,     none,  ever], ofThePlan),
  says('addClaim', 'claim', ['DRAFT'],                     [none,  none,  ever,     nearElse, ever,     none,  ever], ofThePlan),
  says('addClaim', 'claim', ['COUNCIL'],                   [none,  none,  ever,     ever,     hereOnly, none,  ever], ofThePlan),
  says('addClaim', 'claim', ['ADOPTED'],                   [none,  none,  none,     ever,     hereOnly, none,  none], ofThePlan),
  says('removeClaim', 'claim', [undefined, ...open],       [none,  none,  ownElse,  nearElse, none,     none,  ever], free),
  says('removeClaim', 'claim', [undefined],                [none,  none,  ownElse,  nearElse, none,     none,  ever], ofThePlan),
  says('removeClaim', 'claim', ['DRAFT'],                  [none,  none,  ever,     nearElse, ever,     none,  ever], ofThePlan),
  says('removeClaim', 'claim', ['COUNCIL'],                [none,  none,  ever,     ever,     hereOnly, none,  ever], ofThePlan),
  says('removeClaim', 'claim', ['ADOPTED'],                [none,  none,  none,     ever,     hereOnly, none,  none], ofThePlan),
  says('answerClaim', 'claim', [undefined, ...open],       [none,  none,  ownElse,  nearElse, none,     none,  none], [...free, ...ofThePlan]),
  says('editConcept', 'concept', everyPlan,                [none,  none,  ever,     nearElse, none,     none,  ever]),
  says('editPlan', 'commitment', ['DRAFT'],                [none,  none,  ever,     nearElse, ever,     none,  ever]),
  says('editPlan', 'commitment', ['COUNCIL'],              [none,  none,  ever,     ever,     hereOnly, none,  ever]),
  says('editPlan', 'commitment', ['ADOPTED'],              [none,  none,  none,     ever,     hereOnly, none,  none]),
  says('setCommitmentStatus', 'commitment', open,          [none,  none,  ownElse,  nearElse, ever,     none,  ever]),
  says('setFindingStatus', 'commitment', open,             [none,  none,  none,     hereOnly, hereOnly, none,  none]),
  says('sendPlanToCouncil', 'plan', ['DRAFT'],             [none,  none,  none,     plan,     none,     none,  none]),
  says('returnPlan', 'plan', ['COUNCIL'],                  [none,  none,  none,     none,     plan,     none,  none]),
  says('adoptPlan', 'plan', ['COUNCIL'],                   [none,  none,  none,     none,     plan,     none,  none]),
  says('approvePlan', 'plan', ['COUNCIL'],                 [none,  none,  none,     'yy-----', 'yy-----', none,  none]),
  says('archivePlan', 'plan', ['ADOPTED'],                 [none,  none,  none,     none,     plan,     none,  none]),
  says('undoChange', 'actor', everyPlan,                   [none,  none,  'y------', hereOnly, none,    none,  none]),
  says('undoErratum', 'actor', everyPlan,                  [none,  none,  none,     none,     hereOnly, none,  none]),
  says('removePersonalData', 'actor', everyPlan,           [none,  none,  none,     hereOnly, none,     all,   none]),
  says('importDocument', 'import', everyPlan,              [none,  none,  plan,     all,      none,     none,  all]),
  says('decideSuggestions', 'import', everyPlan,           [none,  none,  plan,     all,      none,     none,  all]),
  says('publishImport', 'import', everyPlan,               [none,  none,  none,     plan,     none,     none,  none]),
  says('manageUsers', 'user', everyPlan,                   [none,  none,  none,     'yy-----', none,    all,   none]),
  says('manageKeys', 'none', everyPlan,                    [none,  none,  none,     none,     none,     all,   none]),
  says('introspect', 'none', everyPlan,                    [none,  none,  none,     none,     none,     all,   none]),
];

const letters: Record<string, Decision> = { y: 'YES', p: 'PROPOSE', '-': 'NO' };
const claimActions = new Set<Action>(['addClaim', 'removeClaim', 'answerClaim']);

interface Case { action: Action; who: string; what: string; state: State; target: Target; expected: Decision }
/** Every operation × everybody × every target × every plan (× every evidence, of claims): what is not written above is refused. */
const cases: Case[] = (Object.keys(permissions) as Action[]).flatMap((action) => everyPlan.flatMap((status) => (claimActions.has(action) ? [...free, ...ofThePlan] : [undefined]).flatMap((evidence) => {
  const row = matrix.find((one) => one.action === action && one.plans.includes(status) && (!one.evidence || (evidence !== undefined && one.evidence.includes(evidence))));
  const kind = row?.kind ?? matrix.find((one) => one.action === action)?.kind ?? 'none';
  const state: State = { ...(status ? { plan: status } : {}), ...(evidence ? { evidence } : {}) };
  return Object.keys(actors).flatMap((who, column) => Object.entries(targets).map(([what, target], at): Case => (
    { action, who, what, state, target: { kind, ...target }, expected: letters[row?.line[column]?.[at] ?? '-'] as Decision })));
})));
const wrongIn = (rules: typeof permissions): string[] => cases
  .filter(({ action, who, target, state, expected }) => can(actors[who] as Viewer, action, target, state, rules) !== expected)
  .map(({ action, who, what, state, expected }) => `${who} · ${action} · ${what} · ${JSON.stringify(state)} should be ${expected}`);

test('every operation is agreed for everybody, on everything, in every plan', () => {
  expect(cases.length).toBeGreaterThan(5_280);
  expect(wrongIn(permissions)).toEqual([]);
});

test('every operation of the table has been agreed', () => {
  expect(Object.keys(permissions).filter((action) => !matrix.some((one) => one.action === action))).toEqual([]);
});

describe('a single rule of the table that is turned', () => {
  const rules: Rule[] = ['-', 'Y', 'P', 'O', 'OP', 'D', 'DP', 'A', 'AO', 'R'];
  const places = Object.entries(permissions).flatMap(([action, rows]) => (Array.isArray(rows) ? [{ action, plan: undefined }] : Object.keys(rows).map((status) => ({ action, plan: status as PlanStatus })))
    .flatMap((place) => columns.map((column, at) => ({ ...place, column, at }))));

  test.each(places)('is noticed: $action $plan $column', ({ action, plan: status, at }) => {
    const rows = permissions[action as Action] as unknown as Rule[] & Record<PlanStatus, Rule[]>;
    const row = status ? rows[status] : (rows as Rule[]);
    for (const rule of rules.filter((other) => other !== row[at])) {
      const turned = row.with(at, rule);
      const mutant = { ...permissions, [action]: status ? { ...rows, [status]: turned } : turned } as typeof permissions;
      expect(wrongIn(mutant).length, `${row[at]} turned into ${rule}`).toBeGreaterThan(0);
    }
  });

  test.each(['DRAFT', 'COUNCIL', 'ADOPTED', 'ARCHIVED'] as const)('and a whole plan that is opened or closed as well: %s', (status) => {
    for (const [action, rows] of Object.entries(permissions)) {
      if (Array.isArray(rows)) continue;
      const given = rows as Partial<Record<PlanStatus, unknown>>;
      const { [status]: _was, ...without } = given;
      const changed = status in given ? without : { ...given, [status]: columns.map(() => 'Y') };
      expect(wrongIn({ ...permissions, [action]: changed } as typeof permissions).length, action).toBeGreaterThan(0);
    }
  });
});

describe('besides', () => {
  const target = (key: string, kind: Target['kind'] = 'proposal'): Target => ({ kind, ...(targets[key] as (typeof targets)[string]) });
  test('nobody reviews what they have proposed, whoever else has a part in it', () => {
    for (const who of Object.values(actors)) for (const key of [mineByMe, nearByMe, farByMe]) for (const action of ['reviewProposal', 'reviewErratum'] as const) expect(can(who, action, target(key), {})).toBe('NO');
  });
  test('an administrator changes no content and approves none', () => {
    const content: Action[] = ['propose', 'reviewProposal', 'reviewErratum', 'createActor', 'editActor', 'removeActor', 'mergeActors', 'addClaim', 'removeClaim', 'answerClaim', 'editConcept', 'editPlan', 'setCommitmentStatus', 'setFindingStatus', 'adoptPlan', 'sendPlanToCouncil', 'publishImport', 'undoChange', 'undoErratum'];
    for (const action of content) for (const key of [mine, near, far, country]) for (const status of open) expect(can(actors['admin'] as Viewer, action, target(key, 'actor'), status ? { plan: status } : {})).toBe('NO');
  });
  test('a past year\'s plan is changed by nobody', () => {
    for (const action of ['editPlan', 'addClaim', 'removeClaim', 'answerClaim', 'setCommitmentStatus', 'setFindingStatus', 'sendPlanToCouncil', 'returnPlan', 'adoptPlan', 'archivePlan'] as const) {
      for (const who of Object.values(actors)) for (const evidence of ['NAMED', 'SOURCED'] as const) expect(can(who, action, target(mine, 'claim'), { plan: 'ARCHIVED', evidence })).toBe('NO');
    }
  });
  test('nobody in particular may do what somebody may who brings something along and has not signed in', () => {
    for (const { action, who, target: given, state, expected } of cases) if (who === 'anon') expect(can(anonymous, action, given, state)).toBe(expected);
  });
  test('a local reader reads as one who has signed in to read; a program that may not import reads as well', () => {
    for (const action of Object.keys(permissions) as Action[]) for (const [key] of Object.entries(targets)) {
      // Who has not signed in has made nothing.
      const asked = (viewer: Viewer) => can(viewer, action, { ...target(key), authors: [] }, { plan: 'ADOPTED', evidence: 'SOURCED' });
      expect(asked(localReader)).toBe(asked(actors['reader'] as Viewer));
      expect(asked({ ...person('READER'), via: 'key' })).toBe(asked(actors['reader'] as Viewer));
    }
  });
  test('a plan goes one step at a time', () => {
    const steps = (['DRAFT', 'COUNCIL', 'ADOPTED', 'ARCHIVED'] as const).flatMap((from) => (['DRAFT', 'COUNCIL', 'ADOPTED', 'ARCHIVED'] as const).map((to) => [`${from}>${to}`, planStep(from, to)] as const)).filter(([, action]) => action);
    expect(Object.fromEntries(steps)).toEqual({ 'DRAFT>COUNCIL': 'sendPlanToCouncil', 'COUNCIL>DRAFT': 'returnPlan', 'COUNCIL>ADOPTED': 'adoptPlan', 'ADOPTED>ARCHIVED': 'archivePlan' });
  });
  test('what somebody might never do is known before anything is looked up', () => {
    for (const action of Object.keys(permissions) as Action[]) for (const [who, viewer] of Object.entries(actors)) {
      const may = cases.some((one) => one.action === action && one.who === who && one.expected !== 'NO');
      expect(mightEver(viewer, action), `${who} · ${action}`).toBe(may);
    }
  });
});

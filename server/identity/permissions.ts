/**
 * Who may do what: one table and the function that reads it. Pure; asked by the schema before anything is done, and by the one write path
 * again inside its transaction. What a version, a deadline or an amount forbids is not here.
 */
import type { Evidence } from '#graph-schema/evidence.ts';
import type { planStatuses } from '#graph-schema/nodes.ts';
import type { Role, Viewer } from './viewer.ts';

export type PlanStatus = keyof typeof planStatuses;
/** PROPOSE: not alone; it becomes a proposal. */
export type Decision = 'YES' | 'PROPOSE' | 'NO';

/** What is acted upon. `organisations`: whose it is; `districts`: where it lies, none of a thing that belongs to the whole country. */
export interface Target {
  kind: 'actor' | 'claim' | 'commitment' | 'plan' | 'proposal' | 'concept' | 'view' | 'user' | 'import' | 'none';
  organisations: readonly string[];
  districts: readonly string[];
  /** User ids of those who made it: of a proposal, or of the change to be undone. */
  authors?: readonly string[];
}

/** The plan it stands in, and of a claim the evidence that is added, changed or taken away. */
export interface State { plan?: PlanStatus; evidence?: Evidence }

export const noTarget: Target = { kind: 'none', organisations: [], districts: [] };

/**
 * A rule of the table.
 * `-` no · `Y` yes · `P` by proposal · `O` one's own organisation · `OP` the same, elsewhere by proposal · `D` one's own district · `DP` the same,
 * elsewhere by proposal · `A` what one has made oneself · `AO` the same, of one's own organisation · `R` one's own district, but never what one has made oneself
 */
export type Rule = '-' | 'Y' | 'P' | 'O' | 'OP' | 'D' | 'DP' | 'A' | 'AO' | 'R';
/** PUBLIC: whoever has not signed in, where plans in force are public. PROGRAM: a key that may import. */
export const columns = ['PUBLIC', 'READER', 'CONTRIBUTOR', 'STEWARD', 'COUNCIL', 'ADMIN', 'PROGRAM'] as const satisfies readonly (Role | 'PUBLIC' | 'PROGRAM')[];
type Column = (typeof columns)[number];
type Row = readonly [Rule, Rule, Rule, Rule, Rule, Rule, Rule];
/** One row, or one a status of the plan; a status without a row: nobody. */
type Rows = Row | Readonly<Partial<Record<PlanStatus, Row>>>;

const isRow = (rows: Rows): rows is Row => Array.isArray(rows);
const isOpen = <R extends Row>(row: R) => ({ DRAFT: row, COUNCIL: row, ADOPTED: row });

const table = {
  //                     public reader contr  stew  counc admin program
  readGraph:             ['Y',  'Y',  'Y',  'Y',  'Y',  'Y',  'Y'],
  readPlan: {
    DRAFT:               ['-',  '-',  'D',  'D',  'D',  'Y',  '-'],
    COUNCIL:             ['-',  '-',  'D',  'D',  'D',  'Y',  '-'],
    ADOPTED:             ['Y',  'Y',  'Y',  'Y',  'Y',  'Y',  'Y'],
    ARCHIVED:            ['Y',  'Y',  'Y',  'Y',  'Y',  'Y',  'Y'],
  },
  readHistory:           ['Y',  'Y',  'Y',  'Y',  'Y',  'Y',  '-'],
  readPeople:            ['-',  '-',  'O',  'D',  'D',  'Y',  '-'],
  readProposals:         ['-',  'Y',  'Y',  'Y',  'Y',  'Y',  'A'],
  followChanges:         ['Y',  'Y',  'Y',  'Y',  'Y',  'Y',  '-'],
  exportGraph:           ['Y',  'Y',  'Y',  'Y',  'Y',  'Y',  '-'],
  exportHistory:         ['-',  '-',  '-',  'D',  'D',  'Y',  '-'],

  reportProblem:         ['Y',  'Y',  'Y',  'Y',  'Y',  'Y',  '-'],
  propose:               ['-',  '-',  'Y',  'Y',  'Y',  '-',  'Y'],
  withdrawProposal:      ['-',  '-',  'A',  'A',  'A',  '-',  'A'],
  comment:               ['-',  '-',  'D',  'D',  'D',  '-',  '-'],
  readViews:             ['-',  'Y',  'Y',  'Y',  'Y',  'Y',  '-'],
  saveView:              ['-',  'Y',  'Y',  'Y',  'Y',  'Y',  '-'],
  removeView:            ['-',  'A',  'A',  'A',  'A',  'Y',  '-'],
  reviewProposal:        ['-',  '-',  '-',  'R',  'R',  '-',  '-'],
  /** Of a proposal that changes what an adopted plan says. */
  reviewErratum:         ['-',  '-',  '-',  '-',  'R',  '-',  '-'],

  createActor:           ['-',  '-',  'P',  'DP', '-',  '-',  'P'],
  editActor:             ['-',  '-',  'OP', 'DP', '-',  '-',  'P'],
  removeActor:           ['-',  '-',  'P',  'DP', '-',  '-',  'P'],
  mergeActors:           ['-',  '-',  'P',  'DP', '-',  '-',  '-'],
  /** Also what takes a claim back; see `planSays` for claims that rest on the plan's own words. */
  addClaim:         isOpen(['-',  '-',  'OP', 'DP', '-',  '-',  'P']),
  removeClaim:      isOpen(['-',  '-',  'OP', 'DP', '-',  '-',  'P']),
  /** The organisation says that it does, or does not; a steward records how it told. */
  answerClaim:      isOpen(['-',  '-',  'OP', 'DP', '-',  '-',  '-']),
  editConcept:           ['-',  '-',  'P',  'DP', '-',  '-',  'P'],

  /** Focus areas, commitments, their wording, passages, and claims that rest on them. */
  editPlan: {
    DRAFT:               ['-',  '-',  'P',  'DP', 'P',  '-',  'P'],
    COUNCIL:             ['-',  '-',  'P',  'P',  'D',  '-',  'P'],
    ADOPTED:             ['-',  '-',  '-',  'P',  'D',  '-',  '-'],
  },
  setCommitmentStatus: isOpen(['-', '-', 'OP', 'DP', 'P', '-', 'P']),
  setFindingStatus: isOpen(['-',  '-',  '-',  'D',  'D',  '-',  '-']),
  sendPlanToCouncil: { DRAFT: ['-', '-', '-', 'D',  '-',  '-',  '-'] },
  returnPlan:      { COUNCIL: ['-', '-', '-', '-',  'D',  '-',  '-'] },
  adoptPlan:       { COUNCIL: ['-', '-', '-', '-',  'D',  '-',  '-'] },
  /** An action plan is not the council's: the police and the municipality each say yes, whoever speaks for them. */
  approvePlan:     { COUNCIL: ['-', '-', '-', 'O',  'O',  '-',  '-'] },
  archivePlan:     { ADOPTED: ['-', '-', '-', '-',  'D',  '-',  '-'] },

  undoChange:            ['-',  '-',  'AO', 'D',  '-',  '-',  '-'],
  /** Of a change to what an adopted plan says. */
  undoErratum:           ['-',  '-',  '-',  '-',  'D',  '-',  '-'],
  removePersonalData:    ['-',  '-',  '-',  'D',  '-',  'Y',  '-'],

  importDocument:        ['-',  '-',  'D',  'Y',  '-',  '-',  'Y'],
  decideSuggestions:     ['-',  '-',  'D',  'Y',  '-',  '-',  'Y'],
  publishImport:         ['-',  '-',  '-',  'D',  '-',  '-',  '-'],

  manageUsers:           ['-',  '-',  '-',  'O',  '-',  'Y',  '-'],
  manageKeys:            ['-',  '-',  '-',  '-',  '-',  'Y',  '-'],
  introspect:            ['-',  '-',  '-',  '-',  '-',  'Y',  '-'],
} as const satisfies Record<string, Rows>;

export type Action = keyof typeof table;
export const permissions: Readonly<Record<Action, Rows>> = table;

/** Evidence that the plan itself gives: claims of these freeze with it. */
const planSays: ReadonlySet<Evidence | undefined> = new Set<Evidence>(['NAMED', 'COLLECTIVE', 'NARRATIVE']);
/** Actions on claims, and whether the evidence decides. A claim that stands in no plan is open like one in an adopted plan. */
const ofClaims: Partial<Record<Action, { byEvidence: boolean }>> = { addClaim: { byEvidence: true }, removeClaim: { byEvidence: true }, answerClaim: { byEvidence: false } };

/** A claim that rests on the plan's words is the plan's text. What depends on a plan's status is nobody's where none is named. */
function ruleFor(rules: Readonly<Record<Action, Rows>>, column: Column, action: Action, state: State): Rule {
  const claim = ofClaims[action];
  const rows = claim?.byEvidence && state.plan !== undefined && planSays.has(state.evidence) ? rules.editPlan : rules[action];
  const status = state.plan ?? (claim ? 'ADOPTED' : undefined);
  const row = isRow(rows) ? rows : status && rows[status];
  return row?.[columns.indexOf(column)] ?? '-';
}

export const columnOf = ({ via, role, signedIn }: Viewer): Column => (via === 'public' && !signedIn ? 'PUBLIC' : via === 'key' ? (role === 'CONTRIBUTOR' ? 'PROGRAM' : 'READER') : role);

const meet = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));
/** A thing in no district belongs to the whole country: every steward's. A plan always lies somewhere. */
const within = (viewer: Viewer, { kind, districts }: Target): boolean => (districts.length === 0 ? kind !== 'plan' && kind !== 'import' : meet(districts, viewer.districts));

/**
 * Whether the viewer may do it: alone, by proposal, or not at all.
 * @param rules the table; another one only to show that the tests notice
 */
export function can(viewer: Viewer, action: Action, target: Target, state: State, rules: Readonly<Record<Action, Rows>> = permissions): Decision {
  const own = meet(target.organisations, viewer.actsFor);
  const made = viewer.id !== null && (target.authors ?? []).includes(viewer.id);
  const near = within(viewer, target);
  const yes = (holds: boolean, otherwise: Decision = 'NO'): Decision => (holds ? 'YES' : otherwise);
  switch (ruleFor(rules, columnOf(viewer), action, state)) {
    case 'Y': return 'YES';
    case 'P': return 'PROPOSE';
    case 'O': return yes(own);
    case 'OP': return yes(own, 'PROPOSE');
    case 'D': return yes(near);
    case 'DP': return yes(near, 'PROPOSE');
    case 'A': return yes(made);
    case 'AO': return yes(made && own);
    case 'R': return yes(near && !made);
    default: return 'NO';
  }
}

/** Whether the viewer might do it to something: what is refused here need not be looked up. */
export const mightEver = (viewer: Viewer, action: Action): boolean => {
  const at = columns.indexOf(columnOf(viewer));
  const rows = ofClaims[action]?.byEvidence ? [permissions[action], permissions.editPlan] : [permissions[action]];
  return rows.flatMap((one) => (isRow(one) ? [one] : Object.values(one))).some((row) => row[at] !== '-');
};

/** The action that takes a plan from one status to the next; undefined where no step leads there. */
export const planStep = (from: PlanStatus, to: PlanStatus): Action | undefined =>
  ({ 'DRAFT>COUNCIL': 'sendPlanToCouncil', 'COUNCIL>DRAFT': 'returnPlan', 'COUNCIL>ADOPTED': 'adoptPlan', 'ADOPTED>ARCHIVED': 'archivePlan' } as const)[`${from}>${to}` as 'DRAFT>COUNCIL'];

/** What a council wants to know before it meets: what has changed since, what is promised and nobody has confirmed, what has been denied, what waits. */
import type { Reading, Scope, Shape } from '#server/database/compile.ts';
import type { Question } from './question.ts';
import { visible, visibleByPlans, visibleBySource } from './visible.ts';

/** How much of each is told; the counts are of all. */
const most = { changes: 50, parts: 100, proposals: 50 };

/** The plan's contributions of single bodies, by standing and by whether the body itself has said so. Binds `c` and `claim`, and the body. */
const contributions = (plan: string, condition: string, actor = 'a'): string =>
  `MATCH (${plan})-[:HAS_FOCUS_AREA]->()-[:HAS_COMMITMENT]->(c:Commitment)<-[claim:CONTRIBUTES_TO]-(${actor}:Actor {scope: 'SPECIFIC'}) WHERE NOT claim.implied AND ${condition}`;
const toConfirm = "claim.standing <> 'DECLINED' AND claim.evidence <> 'CONFIRMED'";
const confirmed = "claim.standing <> 'DECLINED' AND claim.evidence = 'CONFIRMED'";
const declined = "claim.standing = 'DECLINED'";

/** One row a body, with the commitments that it is about. */
const parts = (condition: string): Reading => (scope) => {
  const found = scope.fresh();
  return `COLLECT { ${contributions(scope.self, condition)} WITH DISTINCT a AS ${found} ORDER BY ${found}.sortName LIMIT ${most.parts}
    WITH ${found}, COLLECT { ${contributions(scope.self, condition, found)} RETURN DISTINCT c } AS ${found}commitments RETURN ${scope.select(found)} }`;
};
const counted = (condition: string): Reading => ({ self }) => `COUNT { ${contributions(self, condition)} RETURN DISTINCT a, c }`;

/** `self` is the plan; `since` stands beside it, as `selfsince`. */
const changed = (scope: Scope, event: string): string =>
  `MATCH (${event}:Event) WHERE ${event}.at >= ${scope.self}since AND (${scope.self}.slug IN ${event}.plans OR (size(${event}.plans) = 0 AND EXISTS { (${scope.self})-[:COVERS]->(d:District) WHERE d.slug IN ${event}.districts })) AND ${visibleByPlans(event)}`;
const waiting = (scope: Scope, proposal: string): string =>
  `MATCH (${proposal}:Proposal {status: 'OPEN'}) WHERE NOT $none AND ($author IS NULL OR ${proposal}.authorId = $author) AND (${scope.self}.slug IN ${proposal}.plans OR EXISTS { (${proposal})-[:ROUTED_TO]->(d:District)<-[:COVERS]-(${scope.self}) }) AND ${visibleByPlans(proposal)}`;

/** The first of the council's meetings that any plan of the same place tells of: when this plan's are over, next year's may be known. */
const councilMeeting = (condition: (found: string) => string, order: '' | ' DESC'): Reading => (scope) => {
  const found = scope.fresh();
  return `head(COLLECT { MATCH (${scope.self})-[:COVERS]->(${found}place) MATCH (${found}place)<-[:COVERS]-(:Plan)-[:HAS_PASSAGE]->(:Passage)<-[:STATED_IN]-(${found}:Meeting {kind: 'COUNCIL'}) WHERE ${condition(found)} AND ${visibleBySource(found)}
    WITH DISTINCT ${found} ORDER BY ${found}.when${order} LIMIT 1 RETURN ${scope.select(found)} })`;
};

export const digestShape: Shape = {
  plan: (scope) => scope.select(scope.self),
  since: ({ self }) => `${self}since`,
  // As exact as is known: a month that has begun may still have its meeting before it.
  meeting: councilMeeting((found) => `${found}.status = 'PLANNED' AND ${found}.when >= left($today, size(${found}.when))`, ''),
  lastMeeting: councilMeeting((found) => `${found}.when < left($today, size(${found}.when))`, ' DESC'),
  changes: (scope) => {
    const event = scope.fresh();
    return `COLLECT { ${changed(scope, event)} WITH ${event} ORDER BY ${event}.sequence DESC LIMIT ${most.changes} RETURN ${scope.select(event)} }`;
  },
  changeCount: (scope) => { const event = scope.fresh(); return `COUNT { ${changed(scope, event)} RETURN ${event} }`; },
  unconfirmed: parts(toConfirm),
  unconfirmedCount: counted(toConfirm),
  confirmedCount: counted(confirmed),
  declined: parts(declined),
  proposals: (scope) => {
    const proposal = scope.fresh();
    return `COLLECT { ${waiting(scope, proposal)} WITH ${proposal} ORDER BY ${proposal}.createdAt LIMIT ${most.proposals} RETURN ${scope.select(proposal)} }`;
  },
  proposalCount: (scope) => { const proposal = scope.fresh(); return `COUNT { ${waiting(scope, proposal)} RETURN ${proposal} }`; },
};

export const digestPartShape: Shape = {
  actor: (scope) => scope.select(scope.self),
  commitments: (scope) => {
    const found = scope.fresh();
    return `COLLECT { UNWIND ${scope.self}commitments AS ${found} WITH ${found} ORDER BY ${found}.slug RETURN ${scope.select(found)} }`;
  },
};

/** `$since` is a moment, `$today` a day. */
export const digest: Question = {
  name: 'digest',
  read: (scope) => `MATCH (found:Plan {slug: ${scope.argument('plan')}}) WHERE ${visible('found', 'Plan')} WITH found, $since AS foundsince RETURN ${scope.select('found')} AS value`,
};

/** Somebody else than the author decides on a proposal: all of it, some of its changes, or none. */
import type { NodeProperties } from '#graph-schema/nodes.ts';
import { can } from '#server/identity/permissions.ts';
import type { Given } from './change.ts';
import type { ChangeInput } from './change-input.ts';
import { commit, type Outcome, type Unit, type Writing } from './commit.ts';
import { draftChanges, type Drafted } from './draft-changes.ts';
import { eventOf } from './draft.ts';
import { refusing, whose } from './propose-changes.ts';
import { notFound, Refused, refuse, type UserError } from './refusal.ts';
import { screenInput } from './screen-input.ts';

export interface ReviewProposalInput {
  proposal: string; decision: 'ACCEPT' | 'REJECT'; comment?: string | null | undefined; idempotencyKey: string;
  /** With ACCEPT, only these changes; the others are rejected. */
  only?: readonly string[] | null | undefined;
  /** The person whom the proposal seems to name holds a public function. */
  publicFunction?: boolean | null | undefined;
}
export interface Reviewed { proposal: string; errors?: readonly UserError[] }

type ProposalRow = NodeProperties<'Proposal'> & { districts: string[]; actsFor: string[] };
type ChangeRow = NodeProperties<'ProposedChange'>;

export async function reviewProposal(writing: Writing, input: ReviewProposalInput): Promise<Outcome<Reviewed>> {
  const { idempotencyKey: key, ...content } = input;
  return refusing(async () => {
    screenInput(writing.viewer, { comment: content.comment }, { publicFunction: true });
    return commit(writing, { name: 'review-proposal', key, input: content }, (unit) => review(unit, content));
  });
}

async function review(unit: Unit, input: Omit<ReviewProposalInput, 'idempotencyKey'>): Promise<Reviewed> {
  const { proposal, changes } = await openProposal(unit, input.proposal);
  const target = { kind: 'proposal', organisations: [], districts: proposal.districts, authors: proposal.authorId === undefined ? [] : [proposal.authorId] } as const;
  if (can(unit.viewer, 'reviewProposal', target, {}) !== 'YES') {
    refuse('FORBIDDEN', ['proposal'], 'Forslaget skal vurderes af en anden: en redaktør i politikredsen, som ikke selv har stillet det.', 'Somebody else has to review the proposal: an editor of the police district who has not made it.');
  }
  if (input.decision === 'REJECT') {
    await decide(unit, proposal, input, 'REJECTED', []);
    return { proposal: proposal.id };
  }
  if (proposal.held && !input.publicFunction) {
    refuse('PERSON_NAMED', ['publicFunction'], 'Forslaget ser ud til at nævne en person. Godkend det kun, hvis personen har en offentlig funktion, og sig det.', 'The proposal seems to name a person. Accept it only where the person holds a public function, and say so.');
  }
  const unknown = input.only?.findIndex((id) => !changes.some((change) => change.id === id)) ?? -1;
  if (unknown >= 0) notFound(['only', String(unknown)], 'ændring');
  const wanted = changes.filter(({ id }) => !input.only || input.only.includes(id));
  if (wanted.length === 0) refuse('REQUIRED', ['only'], 'Vælg mindst én ændring, eller afvis forslaget.', 'Choose one change at least, or reject the proposal.');
  const given: Given = { reason: proposal.reason, author: { id: proposal.authorId ?? null, organisation: proposal.organisation ?? null, actsFor: proposal.actsFor } };
  const { drafted, errors } = await draftChanges(unit, wanted.map(({ input: own }) => JSON.parse(own ?? '{}') as ChangeInput), given);
  // The ground has moved: that is an outcome, and stays.
  if (errors.length) {
    if (!errors.some(({ code }) => code === 'CONFLICT' || code === 'NOT_FOUND' || code === 'SLUG_TAKEN')) throw new Refused(errors);
    unit.workspace.discard();
    await decide(unit, proposal, input, 'CONFLICT', []);
    return { proposal: proposal.id, errors };
  }
  const forbidden = drafted.filter((change) => !mayAccept(unit, change, target.authors)).map(({ path }): UserError => ({
    code: 'FORBIDDEN', path, message: { da: 'Planen gælder: det, den selv siger, kan kun kredsrådets sekretariat rette.', en: "The plan is in force: only the council's secretariat can correct what it says itself." },
  }));
  if (forbidden.length) throw new Refused(forbidden);
  const accepted = drafted.map(({ draft }, index) => ({
    id: (wanted[index] as ChangeRow).id,
    eventId: unit.record({ ...eventOf(draft), reason: given.reason, ...whose(given), ...(unit.viewer.id === null ? {} : { reviewerId: unit.viewer.id }) }),
  }));
  await decide(unit, proposal, input, 'ACCEPTED', accepted);
  return { proposal: proposal.id };
}

/** Whether the reviewer may let this change through: what an adopted plan says itself is an erratum. */
function mayAccept({ viewer }: Unit, { draft }: Drafted, authors: readonly string[]): boolean {
  return draft.asks.every(({ action, target, state }) => {
    const says = state.evidence === 'NAMED' || state.evidence === 'COLLECTIVE' || state.evidence === 'NARRATIVE';
    const erratum = state.plan === 'ADOPTED' && ((says && (action === 'addClaim' || action === 'removeClaim')) || action === 'editPlan' || action === 'undoErratum');
    return can(viewer, erratum ? 'reviewErratum' : 'reviewProposal', { ...target, kind: 'proposal', authors }, {}) === 'YES';
  });
}

/** The proposal, locked, while it waits. @throws Refused where there is none, or it has been decided on */
export async function openProposal(unit: Unit, id: string): Promise<{ proposal: ProposalRow; changes: ChangeRow[] }> {
  const [row] = await unit.transaction.rows<{ proposal: ProposalRow; changes: ChangeRow[]; districts: string[]; actsFor: string[] | null }>({
    name: 'open-proposal',
    text: `MATCH (p:Proposal {id: $id}) SET p._lock = $lock REMOVE p._lock WITH p
      RETURN properties(p) AS proposal, COLLECT { MATCH (p)-[:ROUTED_TO]->(d:District) RETURN d.slug } AS districts, head(COLLECT { MATCH (u:User {id: p.authorId}) RETURN u.actsFor }) AS actsFor,
        COLLECT { MATCH (p)-[:PROPOSES]->(c:ProposedChange) WITH c ORDER BY c.ordinal RETURN properties(c) } AS changes`,
  }, { id, lock: unit.at });
  const found = row ?? notFound(['proposal'], 'forslag');
  if (found.proposal.status !== 'OPEN') refuse('NOT_OPEN', ['proposal'], 'Forslaget er allerede afgjort.', 'The proposal has been decided on already.');
  return { proposal: { ...found.proposal, districts: found.districts, actsFor: found.actsFor ?? (found.proposal.organisation === undefined ? [] : [found.proposal.organisation]) }, changes: found.changes };
}

async function decide(unit: Unit, proposal: ProposalRow, { comment }: { comment?: string | null | undefined }, status: ProposalRow['status'], accepted: readonly { id: string; eventId: string }[]): Promise<void> {
  await unit.transaction.rows({
    name: 'decide-proposal',
    text: `MATCH (p:Proposal {id: $id}) SET p += $review, p.version = p.version + 1
      WITH p CALL (p) { MATCH (p)-[:PROPOSES]->(c:ProposedChange) WHERE $status <> 'CONFLICT' SET c.decision = CASE WHEN c.id IN [a IN $accepted | a.id] THEN 'ACCEPTED' ELSE 'REJECTED' END,
        c.eventId = head([a IN $accepted WHERE a.id = c.id | a.eventId]) }`,
  }, {
    id: proposal.id, status, accepted,
    review: { status, reviewedAt: unit.at, reviewerId: unit.viewer.id, reviewerOrganisation: unit.viewer.organisation, reviewComment: comment?.trim() || null },
  });
}

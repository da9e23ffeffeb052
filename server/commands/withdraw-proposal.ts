/** The author takes a proposal back. */
import { can } from '#server/identity/permissions.ts';
import { commit, type Outcome, type Writing } from './commit.ts';
import { refuse } from './refusal.ts';
import { openProposal } from './review-proposal.ts';

export interface WithdrawProposalInput { proposal: string; idempotencyKey: string }

export const withdrawProposal = (writing: Writing, { idempotencyKey: key, proposal: id }: WithdrawProposalInput): Promise<Outcome<{ proposal: string }>> =>
  commit(writing, { name: 'withdraw-proposal', key, input: { id } }, async (unit) => {
    const { proposal } = await openProposal(unit, id);
    const target = { kind: 'proposal', organisations: [], districts: proposal.districts, authors: proposal.authorId === undefined ? [] : [proposal.authorId] } as const;
    if (can(unit.viewer, 'withdrawProposal', target, {}) !== 'YES') refuse('FORBIDDEN', ['proposal'], 'Kun den, der har stillet forslaget, kan trække det tilbage.', 'Only who has made the proposal can withdraw it.');
    await unit.transaction.rows({ name: 'withdraw-proposal', text: "MATCH (p:Proposal {id: $id}) SET p.status = 'WITHDRAWN', p.version = p.version + 1" }, { id });
    return { proposal: id };
  });

/**
 * Goes once through what changing costs a database that has just started, and takes it all back: each query is planned on its first use, and
 * the first to change something would wait seconds for it.
 */
import { randomUUID } from 'node:crypto';
import type { Database } from '#server/database/database.ts';
import type { Viewer } from '#server/identity/viewer.ts';
import { commit } from './commit.ts';
import { draftChanges } from './draft-changes.ts';
import type { Given } from './change.ts';
import type { ChangeInput } from './change-input.ts';
import { eventOf } from './draft.ts';
import { storeProposal } from './store-proposal.ts';

const nobody: Viewer = { id: null, name: null, role: 'STEWARD', signedIn: false, organisation: null, actsFor: [], districts: [], via: 'local' };

/**
 * One transaction that is rolled back; how many changes it has gone through. Where it fails nothing is lost but the time it would have saved.
 */
export async function rehearseChanges(database: Database): Promise<number> {
  const [found] = await database.reader().rows<{ actor: string; actorVersion: number; commitment: string; commitmentVersion: number; claim: string; claimVersion: number }>({
    name: 'rehearse-with',
    text: `MATCH (a:Actor)-[r:CONTRIBUTES_TO]->(c:Commitment) RETURN a.slug AS actor, a.version AS actorVersion, c.slug AS commitment, c.version AS commitmentVersion, r.id AS claim, r.version AS claimVersion LIMIT 1`,
  });
  if (!found) return 0;
  const { actor, actorVersion, commitment, commitmentVersion, claim, claimVersion } = found;
  const slug = `rehearsal-${randomUUID()}`;
  const reason = 'rehearsal';
  const given: Given = { reason, author: { id: null, organisation: null, actsFor: [] } };
  const changes: ChangeInput[] = [
    { createActor: { slug, name: slug, kind: 'ASSOCIATION', scope: 'SPECIFIC' } },
    { updateActor: { slug: actor, expectedVersion: actorVersion, set: { summaryDa: slug } } },
    { addContribution: { actor: slug, commitment, role: 'CONSULTED', evidence: 'INFERRED', reason } },
    { answerClaim: { claim, expectedVersion: claimVersion, answer: 'CONFIRM', note: reason } },
    { setCommitmentStatus: { commitment, expectedVersion: commitmentVersion, status: 'IN_PROGRESS', note: reason } },
  ];
  let rehearsed = 0;
  await commit({ database, viewer: nobody }, { name: 'rehearse', key: slug, input: {}, rehearsal: true }, async (unit) => {
    const { drafted } = await draftChanges(unit, changes, given);
    rehearsed = drafted.length;
    await storeProposal(unit, { title: reason, status: 'ACCEPTED' }, given, drafted, drafted.map(({ draft }) => unit.record(eventOf(draft))));
  });
  return rehearsed;
}

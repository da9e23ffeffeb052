/** Says how far a commitment is. */
import type { commitmentStatuses } from '#graph-schema/nodes.ts';
import { type Drafter, expectVersion, required } from './change.ts';
import { asks, step } from './draft.ts';
import type { Contents } from './things.ts';

type Status = keyof typeof commitmentStatuses;
export interface CommitmentStatusInput { commitment: string; expectedVersion: number; status: Status; note: string }

const words: Record<Status, { da: string; en: string }> = {
  PLANNED: { da: 'Planlagt', en: 'Planned' }, IN_PROGRESS: { da: 'I gang', en: 'In progress' }, DONE: { da: 'Gennemført', en: 'Done' }, DROPPED: { da: 'Udgået', en: 'Dropped' },
};

export const setCommitmentStatus: Drafter<CommitmentStatusInput> = async (unit, { commitment, expectedVersion, status, note }, path) => {
  const loaded = await unit.workspace.get('Commitment', { slug: commitment }, [...path, 'commitment'], 'indsats');
  expectVersion(loaded, expectedVersion, [...path, 'expectedVersion']);
  const reason = required(note, [...path, 'note']);
  const content = loaded.thing.content as Contents['Commitment'];
  return {
    operation: 'UPDATE', steps: [step<'Commitment'>(unit.workspace, loaded.thing, { ...content, status })], asks: [asks('setCommitmentStatus', 'commitment', loaded.facts)], facts: loaded.facts,
    summary: { da: `${words[content.status].da} → ${words[status].da}: ${reason}`, en: `${words[content.status].en} → ${words[status].en}: ${reason}` },
  };
};

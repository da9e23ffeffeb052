/** Undoes a change: at once where one may and nothing has happened since, otherwise by a proposal. */
import { commit, type Outcome, type Writing } from './commit.ts';
import { required } from './change.ts';
import { draftChanges } from './draft-changes.ts';
import { givenOf, mustPropose, refusing, settle } from './propose-changes.ts';
import { Refused } from './refusal.ts';
import { type Assurances, screenInput } from './screen-input.ts';

export interface RevertChangeInput extends Assurances { change: string; reason: string; idempotencyKey: string }

/** The proposal that came of it, ACCEPTED or OPEN. */
export async function undoChange(writing: Writing, { idempotencyKey: key, change, reason: why, ...assurances }: RevertChangeInput): Promise<Outcome<{ proposal: string }>> {
  return refusing(async () => {
    mustPropose(writing.viewer);
    const held = screenInput(writing.viewer, { reason: why }, assurances);
    const reason = required(why, ['reason']);
    return commit(writing, { name: 'revert-change', key, input: { change, reason } }, async (unit) => {
      const given = givenOf(unit, reason);
      const { drafted, errors } = await draftChanges(unit, [{ revertChange: { change } }], given);
      // The change is named by the input itself, not by one of several changes.
      if (errors.length) throw new Refused(errors.map((error) => ({ ...error, path: error.path.filter((part) => part !== 'changes' && part !== '0' && part !== 'revertChange') })));
      return { proposal: await settle(unit, drafted[0]?.draft.summary.da ?? '', given, drafted.map((one) => ({ ...one, path: ['change'] })), held) };
    });
  });
}

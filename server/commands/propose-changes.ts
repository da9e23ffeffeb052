/** Changes that belong together, with a reason: made at once where their author may make all of them alone, otherwise proposed. */
import { can, type Decision, noTarget } from '#server/identity/permissions.ts';
import type { Viewer } from '#server/identity/viewer.ts';
import { type Given, required } from './change.ts';
import type { ChangeInput } from './change-input.ts';
import { commit, type Outcome, type Unit, type Writing } from './commit.ts';
import { type Drafted, draftChanges } from './draft-changes.ts';
import { type Draft, decide, eventOf } from './draft.ts';
import { Refused, refuse, type UserError } from './refusal.ts';
import { type Assurances, screenInput } from './screen-input.ts';
import { storeProposal } from './store-proposal.ts';

export interface ProposeChangesInput extends Assurances { title: string; reason: string; changes: readonly ChangeInput[]; idempotencyKey: string }

const mostChanges = 50;

export async function proposeChanges(writing: Writing, input: ProposeChangesInput): Promise<Outcome<{ proposal: string }>> {
  const { idempotencyKey: key, notPersonalNumbers, publicFunction, ...content } = input;
  return refusing(async () => {
    mustPropose(writing.viewer);
    const held = screenInput(writing.viewer, content, { notPersonalNumbers, publicFunction });
    const title = required(content.title, ['title']);
    const reason = required(content.reason, ['reason']);
    if (content.changes.length === 0 || content.changes.length > mostChanges) refuse('BAD_CHANGE', ['changes'], `Et forslag har 1 til ${mostChanges} ændringer.`, `A proposal has 1 to ${mostChanges} changes.`);
    return commit(writing, { name: 'propose-changes', key, input: content }, async (unit) => {
      const given = givenOf(unit, reason);
      const { drafted, errors } = await draftChanges(unit, content.changes, given);
      if (errors.length) throw new Refused(errors);
      return { proposal: await settle(unit, title, given, drafted, held) };
    });
  });
}

/** What nobody of the role may do is not looked up first: the answer tells nothing of what is there. @throws Refused FORBIDDEN */
export function mustPropose(viewer: Viewer): void {
  if (can(viewer, 'propose', noTarget, {}) !== 'YES') refuse('FORBIDDEN', [], 'Du kan læse her. Log ind som bidragyder for at foreslå ændringer.', 'You may read here. Sign in as a contributor to propose changes.');
}

export const givenOf = ({ viewer }: Unit, reason: string): Given => ({ reason, author: { id: viewer.id, organisation: viewer.organisation, actsFor: viewer.actsFor } });

/** Makes the changes, or keeps them as a proposal; the proposal's id. @throws Refused FORBIDDEN where one may not even be proposed */
export async function settle(unit: Unit, title: string, given: Given, drafted: readonly Drafted[], held: string[] = []): Promise<string> {
  const answers = drafted.map(({ draft, path }) => ({ path, answer: answerTo(unit, draft) }));
  const forbidden = answers.filter(({ answer }) => answer === 'NO').map(({ path }): UserError => ({ code: 'FORBIDDEN', path, message: { da: 'Det har du ikke adgang til at ændre.', en: 'You may not change this.' } }));
  if (forbidden.length) throw new Refused(forbidden);
  if (held.length === 0 && answers.every(({ answer }) => answer === 'YES')) {
    const ids = drafted.map(({ draft }) => unit.record({ ...eventOf(draft), reason: given.reason, ...whose(given) }));
    return storeProposal(unit, { title, status: 'ACCEPTED' }, given, drafted, ids);
  }
  unit.workspace.discard();
  return storeProposal(unit, { title, status: 'OPEN', held }, given, drafted);
}

function answerTo({ viewer }: Unit, draft: Draft): Decision {
  const answer = decide(viewer, draft.asks);
  if (answer === 'YES') return draft.onlyAsProposal ? 'PROPOSE' : 'YES';
  return answer === 'NO' && draft.elseAsProposal && can(viewer, 'propose', noTarget, {}) === 'YES' ? 'PROPOSE' : answer;
}

/** Who an entry says has made the change. */
export const whose = ({ author: { id, organisation } }: Given) => ({ ...(id === null ? {} : { userId: id }), ...(organisation === null ? {} : { organisation }) });

/** What is refused before the transaction is an answer like what is refused in it. */
export async function refusing<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return { errors: error.errors };
    throw error;
  }
}

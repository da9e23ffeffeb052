/** Takes a plan a step on: to the council, back, into force, into the past. What it says freezes when it comes into force. */
import type { PlanStatus } from '#server/identity/permissions.ts';
import { planStep } from '#server/identity/permissions.ts';
import { expectVersion } from './change.ts';
import { commit, type Outcome, type Writing } from './commit.ts';
import { asks, decide, eventOf, step } from './draft.ts';
import { givenOf, mustPropose, refusing, whose } from './propose-changes.ts';
import { refuse } from './refusal.ts';
import type { Contents } from './things.ts';

export interface SetPlanStatusInput { plan: string; expectedVersion: number; status: PlanStatus; idempotencyKey: string }

const words: Record<PlanStatus, { da: string; en: string }> = {
  DRAFT: { da: 'Udkast', en: 'Draft' }, COUNCIL: { da: 'Til drøftelse i kredsrådet', en: 'Before the council' }, ADOPTED: { da: 'Gældende', en: 'In force' }, ARCHIVED: { da: 'Tidligere plan', en: 'Earlier plan' },
};

export const setPlanStatus = (writing: Writing, { idempotencyKey: key, ...input }: SetPlanStatusInput): Promise<Outcome<{ plan: string }>> => refusing(async () => {
  mustPropose(writing.viewer);
  return commit(writing, { name: 'set-plan-status', key, input }, async (unit) => {
    const loaded = await unit.workspace.get('Plan', { slug: input.plan }, ['plan'], 'plan');
    const content = loaded.thing.content as Contents['Plan'];
    const action = planStep(content.status, input.status);
    // Who may take no step learns nothing of the version.
    if (action && decide(unit.viewer, [asks(action, 'plan', loaded.facts)]) !== 'YES') refuse('FORBIDDEN', ['plan'], 'Det skridt kan du ikke tage for planen.', 'You may not take that step for the plan.');
    expectVersion(loaded, input.expectedVersion, ['expectedVersion']);
    if (!action) refuse('BAD_STEP', ['status'], `En plan går ikke fra »${words[content.status].da}« til »${words[input.status].da}«.`, `A plan does not go from "${words[content.status].en}" to "${words[input.status].en}".`);
    const [from, to] = [words[content.status], words[input.status]];
    unit.record({
      ...eventOf({ operation: 'UPDATE', steps: [step<'Plan'>(unit.workspace, loaded.thing, { ...content, status: input.status })], asks: [], facts: loaded.facts, summary: { da: `${from.da} → ${to.da}`, en: `${from.en} → ${to.en}` } }),
      ...whose(givenOf(unit, '')),
    });
    return { plan: loaded.thing.id };
  });
});

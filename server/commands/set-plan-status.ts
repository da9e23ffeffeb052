/** Takes a plan a step on: to the council, back, into force, into the past. What it says freezes when it comes into force. An action plan needs two yeses for that. */
import type { PlanStatus } from '#server/identity/permissions.ts';
import { can, planStep } from '#server/identity/permissions.ts';
import { expectVersion } from './change.ts';
import { commit, type Outcome, type Unit, type Writing } from './commit.ts';
import { asks, decide, eventOf, step } from './draft.ts';
import { givenOf, mustPropose, refusing, whose } from './propose-changes.ts';
import { refuse } from './refusal.ts';
import type { Contents, Loaded } from './things.ts';

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
    if (action === 'adoptPlan' && content.type === 'ACTION_PLAN') return approve(unit, loaded, content, input);
    // Who may take no step learns nothing of the version.
    if (action && decide(unit.viewer, [asks(action, 'plan', loaded.facts)]) !== 'YES') refuse('FORBIDDEN', ['plan'], 'Det skridt kan du ikke tage for planen.', 'You may not take that step for the plan.');
    expectVersion(loaded, input.expectedVersion, ['expectedVersion']);
    if (!action) refuse('BAD_STEP', ['status'], `En plan går ikke fra »${words[content.status].da}« til »${words[input.status].da}«.`, `A plan does not go from "${words[content.status].en}" to "${words[input.status].en}".`);
    const [from, to] = [words[content.status], words[input.status]];
    unit.record({
      ...eventOf({ operation: 'UPDATE', steps: [step<'Plan'>(unit.workspace, loaded.thing, nextOf(content, input.status))], asks: [], facts: loaded.facts, summary: { da: `${from.da} → ${to.da}`, en: `${from.en} → ${to.en}` } }),
      ...whose(givenOf(unit, '')),
    });
    return { plan: loaded.thing.id };
  });
});

/** Back to a draft, nobody has said yes to it any more. */
const nextOf = (content: Contents['Plan'], status: PlanStatus): Contents['Plan'] => {
  const { approvals: _a, approvedBy: _b, ...rest } = content;
  return { ...(status === 'DRAFT' ? rest : content), status };
};

type Side = NonNullable<Contents['Plan']['approvals']>[number];
const sides: Record<Side, { da: string; en: string }> = { POLICE: { da: 'politiet', en: 'the police' }, MUNICIPALITY: { da: 'kommunen', en: 'the municipality' } };

/** One yes from the police and one from the municipality, by two people: with the second it is in force. */
async function approve(unit: Unit, loaded: Loaded<'Plan'>, content: Contents['Plan'], { expectedVersion }: { expectedVersion: number }): Promise<{ plan: string }> {
  const { viewer } = unit;
  const parties = await unit.transaction.rows<{ side: Side; slug: string }>({
    name: 'approving-parties',
    text: `MATCH (p:Plan {id: $id})-[:COVERS]->(m:Municipality)
      CALL (m) { MATCH (a:Actor {kind: 'MUNICIPALITY', scope: 'SPECIFIC'})-[:OPERATES_IN]->(m) RETURN 'MUNICIPALITY' AS side, a.slug AS slug
        UNION MATCH (a:Actor {kind: 'POLICE', scope: 'SPECIFIC'})-[:OPERATES_IN]->(where) WHERE where = m OR (where)-[:CONTAINS]->(m) RETURN 'POLICE' AS side, a.slug AS slug } RETURN DISTINCT side, slug`,
  }, { id: loaded.thing.id });
  const may = (side: Side): boolean => can(viewer, 'approvePlan', { kind: 'plan', organisations: parties.filter((party) => party.side === side).map(({ slug }) => slug), districts: loaded.facts.districts }, loaded.facts.state) === 'YES';
  const own = (Object.keys(sides) as Side[]).filter(may);
  if (own.length === 0) refuse('FORBIDDEN', ['plan'], 'En handleplan godkendes af politiet og kommunen.', 'An action plan is approved by the police and the municipality.');
  expectVersion(loaded, expectedVersion, ['expectedVersion']);
  const { approvals = [], approvedBy = [] } = content;
  const side = own.find((one) => !approvals.includes(one));
  if (!side || approvedBy.includes(viewer.id ?? '')) refuse('ALREADY_APPROVED', ['plan'], 'I har allerede godkendt planen. Den anden part mangler.', 'You have approved the plan already. The other party has not.');
  const both = approvals.length > 0;
  const next: Contents['Plan'] = { ...content, approvals: [...approvals, side], approvedBy: [...approvedBy, viewer.id ?? ''], status: both ? 'ADOPTED' : content.status };
  const { da, en } = sides[side];
  const summary = both ? { da: `Godkendt af ${da} → ${words.ADOPTED.da}`, en: `Approved by ${en} → ${words.ADOPTED.en}` } : { da: `Godkendt af ${da}`, en: `Approved by ${en}` };
  unit.record({ ...eventOf({ operation: 'UPDATE', steps: [step<'Plan'>(unit.workspace, loaded.thing, next)], asks: [], facts: loaded.facts, summary }), ...whose(givenOf(unit, '')) });
  return { plan: loaded.thing.id };
}

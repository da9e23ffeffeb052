/** The steps of a plan's life. */
import { setPlanStatus } from '#server/commands/set-plan-status.ts';
import { planById } from '#server/read-models/plan.ts';
import { builder } from './builder.ts';
import { PlanStatus } from './enums.ts';
import { answered, payloadType } from './payload.ts';
import { Plan } from './refs.ts';

const SetPlanStatusInput = builder.inputType('SetPlanStatusInput', {
  fields: (t) => ({ plan: t.string({ required: true }), expectedVersion: t.int({ required: true }), status: t.field({ type: PlanStatus, required: true }), idempotencyKey: t.string({ required: true }) }),
});

builder.mutationField('setPlanStatus', (t) => t.field({
  type: payloadType('SetPlanStatus', 'plan', Plan, planById), description: 'Takes a plan a step on: a steward to the council, the council back, into force and into the past.', args: { input: t.arg({ type: SetPlanStatusInput, required: true }) },
  resolve: (_root, { input }, context) => answered(context, (writing) => setPlanStatus(writing, input), ({ plan: id }) => ({ id })),
}));

/** Plans. */
import { planBySlug, plans } from '#server/read-models/plan.ts';
import { builder } from './builder.ts';
import { read } from './compiled.ts';
import { ApprovalSide, PlanStatus, PlanType } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Entity, Node } from './node.ts';
import { Actor, Concept, District, FocusArea, Municipality, Passage, Plan, Statement } from './refs.ts';
import { answerMany, answerOne } from './root.ts';

Plan.implement({
  description: "A year's cooperation plan (samarbejdsplan), or a lokalråd's action plan (handleplan).",
  interfaces: [Node, Entity],
  fields: (t) => {
    const { int, maybeText, one, maybe, list, enumerated } = fieldsOf(t);
    return {
      type: enumerated(PlanType), year: int(), yearTo: int('The same year but for plans of several years.'), status: enumerated(PlanStatus), approvals: t.field({ type: [ApprovalSide], description: 'Of an action plan: who has said yes to it.', resolve: read }), publisher: one(Actor), url: maybeText(),
      district: one(District), municipality: maybe(Municipality, "Of a lokalråd's action plan."), focusAreas: list(FocusArea, 'some'),
      alsoPromised: list(Statement, 'few', 'What the text outside the focus areas promises.'), legalBases: list(Concept, 'few'), passages: list(Passage, 'many'),
    };
  },
});

builder.queryFields((t) => ({
  plans: t.field({ type: [Plan], description: 'Newest first.', args: { district: t.arg.string() }, extensions: { listSize: 12 }, resolve: answerMany(plans) }),
  plan: t.field({ type: Plan, nullable: true, args: { slug: t.arg.string({ required: true }) }, resolve: answerOne(planBySlug) }),
}));

/** Actors: who they are, what they do, where and with whom. */
import { actorBySlug, actors } from '#server/read-models/actor.ts';
import { builder } from './builder.ts';
import { connectionField } from './connection.ts';
import { read } from './compiled.ts';
import { ActorCollaboratorsConnection, ActorCommitmentsConnection, ActorConnection, ActorFocusAreasConnection, ActorMembersConnection } from './edges.ts';
import { ActorKind, ActorScope, SectorType } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Entity, Node } from './node.ts';
import { Actor, Claim, Concept, ContactPoint, Meeting, Municipality, Passage, PublicSource } from './refs.ts';
import { answer, answerOne } from './root.ts';

ContactPoint.implement({
  description: "How to reach a function, never a person.",
  fields: (t) => ({
    role: fieldsOf(t).text(), email: fieldsOf(t).maybeText(), phone: fieldsOf(t).maybeText(), url: fieldsOf(t).maybeText(), municipality: fieldsOf(t).maybe(Municipality),
    confirmedOn: fieldsOf(t).maybeText('The day somebody last said that it works.'), source: fieldsOf(t).maybe(PublicSource),
  }),
});

Actor.implement({
  description: 'An organisation, network, council, profession or group; never a person.',
  interfaces: [Node, Entity],
  fields: (t) => {
    const { maybeWorded, maybeText, texts, flag, list, enumerated } = fieldsOf(t);
    return {
      kind: enumerated(ActorKind), scope: enumerated(ActorScope), sectors: t.field({ type: [SectorType], resolve: read }),
      publicAuthority: flag("Whether it can be within the law's rule on exchanging information (retsplejeloven § 115)."),
      mentioned: t.field({ type: 'Boolean', description: 'Whether the plan names it. False: known from elsewhere.', args: { plan: t.arg.string({ required: true }) }, resolve: read }),
      mentions: t.field({ type: [Passage], description: 'The passages of the plan that name it.', args: { plan: t.arg.string({ required: true }) }, extensions: { listSize: 12 }, resolve: read }),
      otherNames: texts(), summary: maybeWorded(), website: maybeText(), contactPoints: list(ContactPoint, 'few'), municipalities: list(Municipality, 'some', 'Where it works; a national actor in none.'),
      operatesIn: list(Claim, 'several', 'Where it works, with what says so.'), legalBases: list(Concept, 'few'),
      inRunningText: t.field({ type: [Claim], description: 'What running text says that it does, outside the commitments: on statements and on whole focus areas.', args: { plan: t.arg.string({ required: true }) }, extensions: { listSize: 6 }, resolve: read }),
      meetings: t.field({ type: [Meeting], description: 'Those of the plan that it holds or takes part in.', args: { plan: t.arg.string({ required: true }) }, extensions: { listSize: 6 }, resolve: read }),
      focusAreas: connectionField(t, ActorFocusAreasConnection, 'What it works on, itself or by a collective that it is a member of.', { plan: t.arg.string() }),
      commitments: connectionField(t, ActorCommitmentsConnection, 'What it has a part in, itself or by a collective that it is a member of.', { plan: t.arg.string() }),
      collaborators: connectionField(t, ActorCollaboratorsConnection, 'Who shares its commitments, or is said to work with it; most shared first.'),
      memberOf: connectionField(t, ActorMembersConnection, 'What it is a member, a part or a local unit of.'),
      members: connectionField(t, ActorMembersConnection, 'Its members, parts and local units.'),
    };
  },
});

builder.queryFields((t) => ({
  actor: t.field({ type: Actor, nullable: true, args: { slug: t.arg.string({ required: true }) }, resolve: answerOne(actorBySlug) }),
  actors: t.field({
    type: ActorConnection, description: 'Actors by name; with `plan`, those that the plan mentions.',
    args: { plan: t.arg.string(), kinds: t.arg({ type: [ActorKind] }), first: t.arg.int(), after: t.arg.string() }, resolve: answer(actors) as never,
  }),
}));

/** Districts and municipalities, as areas. */
import { districts, municipalityBySlug } from '#server/read-models/place.ts';
import { builder } from './builder.ts';
import { read } from './compiled.ts';
import { connectionField } from './connection.ts';
import { ActorConnection } from './edges.ts';
import { fieldsOf } from './fields.ts';
import { Entity, Node } from './node.ts';
import { Actor, Claim, District, Municipality, Plan } from './refs.ts';
import { answerMany, answerOne } from './root.ts';

Municipality.implement({
  description: 'A municipality as an area; the organisation is an Actor.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    code: fieldsOf(t).text('Four digits.'), district: fieldsOf(t).maybe(District), organisation: fieldsOf(t).maybe(Actor, 'The municipality as an actor.'),
    onlyHere: t.field({ type: [Claim], description: 'The links that the plan limits to this municipality.', args: { plan: t.arg.string({ required: true }) }, extensions: { listSize: 12 }, resolve: read }),
    actors: connectionField(t, ActorConnection, 'Those that work here, by name; what reaches the whole district or country is not among them.'),
  }),
});

District.implement({
  description: 'A police district as an area; the police are an Actor.',
  interfaces: [Node, Entity],
  fields: (t) => ({ code: fieldsOf(t).maybeText(), municipalities: fieldsOf(t).list(Municipality, 'some'), plans: fieldsOf(t).list(Plan, 'some', 'Newest first.') }),
});

builder.queryFields((t) => ({
  districts: t.field({ type: [District], extensions: { listSize: 12 }, resolve: answerMany(districts) }),
  municipality: t.field({ type: Municipality, nullable: true, args: { slug: t.arg.string({ required: true }) }, resolve: answerOne(municipalityBySlug) }),
}));

/** The picture: a plan's network, what stands around one entity, and the routes between two. */
import { InvalidInput } from '#server/invalid-input.ts';
import { neighbourhood } from '#server/read-models/neighbourhood.ts';
import { network } from '#server/read-models/network.ts';
import { routes } from '#server/read-models/routes.ts';
import { builder } from './builder.ts';
import { read } from './compiled.ts';
import { ContributionRole, Evidence, LinkKind, StandingType } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Entity } from './node.ts';
import { Actor, Citation, Claim, Network, NetworkLink, Route } from './refs.ts';
import { answerMany, answerOne } from './root.ts';
import { type RouteRow, routeSentence } from './route-words.ts';

const unknown = (input: string, problem: string): never => {
  throw new InvalidInput(input, problem);
};

NetworkLink.implement({
  description: 'A link of one kind between two nodes, with all the claims that make it.',
  fields: (t) => ({
    source: t.field({ type: 'ID', resolve: read }), target: t.field({ type: 'ID', resolve: read }), kind: fieldsOf(t).enumerated(LinkKind),
    role: t.field({ type: ContributionRole, nullable: true, resolve: read }), evidence: t.field({ type: Evidence, nullable: true, resolve: read }), standing: t.field({ type: StandingType, nullable: true, resolve: read }),
    citations: fieldsOf(t).list(Citation, 'few'), via: fieldsOf(t).maybe(Actor, 'The collective that the link comes by.'), claims: fieldsOf(t).list(Claim, 'few'),
  }),
});

Network.implement({
  description: 'Nodes and the links between them.',
  fields: (t) => ({
    nodes: t.field({ type: [Entity], extensions: { listSize: 500 }, resolve: read }), links: t.field({ type: [NetworkLink], extensions: { listSize: 1000 }, resolve: read }),
    truncated: fieldsOf(t).flag('There are more nodes than these.'),
  }),
});

Route.implement({
  description: 'A way from one entity to another, and the links it goes by.',
  fields: (t) => ({
    steps: fieldsOf(t).list(Entity, 'some'), links: fieldsOf(t).list(NetworkLink, 'some'),
    sentence: t.string({ description: 'The route in words: "A og B er begge med i indsats 2.6-1".', args: fieldsOf(t).locale(), resolve: (row, args, _c, info) => routeSentence(row[info.path.key] as RouteRow, args.locale) }),
  }),
});

builder.queryFields((t) => ({
  network: t.field({
    type: Network, description: "A whole plan. `derived`: with the links that members have by their collective.",
    args: { plan: t.arg.string({ required: true }), derived: t.arg.boolean({ required: true, defaultValue: false }) },
    resolve: async (root, args, context, info) => (await answerOne(network)(root, args, context, info)) ?? unknown('plan', 'is no plan here: `plans` lists them.'),
  }),
  neighbourhood: t.field({
    type: Network, description: 'What stands around an entity, 1 to 3 steps away, 500 nodes at most.',
    args: { of: t.arg.id({ required: true }), depth: t.arg.int({ required: true, defaultValue: 1 }), limit: t.arg.int({ required: true, defaultValue: 200 }) },
    resolve: async (root, args, context, info) => (await answerOne(neighbourhood)(root, args, context, info)) ?? unknown('of', 'is no entity here: it takes the `id` of one.'),
  }),
  routes: t.field({
    type: [Route], description: 'The shortest ways between two entities, the best grounded first; none between a thing and itself.',
    args: { from: t.arg.id({ required: true }), to: t.arg.id({ required: true }), plan: t.arg.string(), weakest: t.arg({ type: Evidence }), first: t.arg.int({ required: true, defaultValue: 3 }) },
    extensions: { listSize: 3, sizeArgument: 'first' }, resolve: answerMany(routes),
  }),
}));


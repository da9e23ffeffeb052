/** The picture: a plan's network, what stands around one entity, and the routes between two. */
import { InvalidInput } from '#server/invalid-input.ts';
import { neighbourhood } from '#server/read-models/neighbourhood.ts';
import { network } from '#server/read-models/network.ts';
import { type GroupLinkRow, type GroupRow, type GroupsRow, readGroups } from '#server/read-models/network-groups.ts';
import { routes } from '#server/read-models/routes.ts';
import { builder } from './builder.ts';
import { read } from './compiled.ts';
import { ContributionRole, Evidence, GroupKind, LinkKind, StandingType } from './enums.ts';
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

const NetworkGroup = builder.objectRef<GroupRow>('NetworkGroup').implement({
  description: 'Many things of the network as one, or one of them where its group is open.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque and global.' }), kind: t.expose('kind', { type: GroupKind }), slug: t.exposeString('slug'),
    name: t.string({ args: fieldsOf(t).locale(), resolve: ({ da, en }, { locale }) => (locale === 'EN' ? en ?? da : da) }),
    plan: t.string({ nullable: true, description: 'Of a focus area: the name of the plan it is of.', args: fieldsOf(t).locale(), resolve: ({ plan }, { locale }) => (plan ? (locale === 'EN' ? plan.en ?? plan.da : plan.da) : null) }),
    commitments: t.exposeInt('commitments', { description: 'How many lie behind it.' }), holds: t.exposeInt('holds', { description: 'How many stand in its place when it is open; 0: it does not open.' }),
    open: t.exposeBoolean('open', { description: 'Its members stand in its place; no link leads to it.' }), within: t.exposeID('within', { nullable: true, description: 'The open group that it is a member of.' }),
  }),
});
const GroupLink = builder.objectRef<GroupLinkRow>('GroupLink').implement({
  description: 'How many commitments two groups have between them.',
  fields: (t) => ({ source: t.exposeID('source'), target: t.exposeID('target'), commitments: t.exposeInt('commitments') }),
});
const NetworkGroups = builder.objectRef<GroupsRow>('NetworkGroups').implement({
  description: 'The plans of a year, of all districts, as groups and the links between them.',
  fields: (t) => ({
    nodes: t.field({ type: [NetworkGroup], extensions: { listSize: 500 }, resolve: ({ nodes }) => nodes }), links: t.field({ type: [GroupLink], extensions: { listSize: 1000 }, resolve: ({ links }) => links }),
    truncated: t.exposeBoolean('truncated', { description: 'There are more links than these.' }),
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
  networkGroups: t.field({
    type: NetworkGroups, description: 'All plans of a year: districts, themes, and how many commitments link them. `open`: ids of groups whose members stand in their place.',
    args: { year: t.arg.int({ required: true }), open: t.arg.idList({ required: true, defaultValue: [] }) },
    resolve: (_root, { year, open }, { reader, drafts }) => readGroups(reader, drafts, year, open.map(String)),
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


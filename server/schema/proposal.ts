/** Proposals and their reviews. */
import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '#server/context.ts';
import { can } from '#server/identity/permissions.ts';
import { proposals } from '#server/read-models/proposal.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { builder, DateTime } from './builder.ts';
import { askGraph, read } from './compiled.ts';
import { connectionType } from './connection.ts';
import { ProposalStatus } from './enums.ts';
import { fieldsOf, type Row } from './fields.ts';
import { Node } from './node.ts';
import { proposalsFor } from './whose-proposals.ts';
import { Actor, Change, District, Proposal, ProposalReview, User } from './refs.ts';

const mayReview: GraphQLFieldResolver<Row, Context> = (row, _arguments, { viewer }, info) => {
  const { status, authorId, districts } = row[info.path.key] as { status: string; authorId: string | null; districts: string[] };
  return status === 'OPEN' && can(viewer, 'reviewProposal', { kind: 'proposal', organisations: [], districts, authors: authorId === null ? [] : [authorId] }, {}) === 'YES';
};

Proposal.implement({
  description: 'Changes that somebody proposes together, with a reason; or that somebody who may has made.',
  interfaces: [Node],
  fields: (t) => {
    const { text, maybe, list, flag, enumerated } = fieldsOf(t);
    return {
      title: text(), status: enumerated(ProposalStatus), author: maybe(User, 'Null to those who may not see people.'), byOrganisation: maybe(Actor), createdAt: t.field({ type: DateTime, resolve: read }), reason: text(),
      changes: list(Change, 'several'), review: maybe(ProposalReview, 'Null until there is one, and where none was needed.'), routedTo: list(District, 'few', 'Whose stewards review it.'),
      concerns: list(Actor, 'several', 'The organisations whose links or entries it changes.'), held: flag('It seems to name a person: a steward decides whether that is a public function.'),
      mayReview: t.field({ type: 'Boolean', description: 'Whether who is asking may review it.', resolve: mayReview as never }),
    };
  },
});

ProposalReview.implement({
  description: 'What a reviewer has decided.',
  fields: (t) => ({ reviewer: fieldsOf(t).maybe(User, 'Null to those who may not see people.'), byOrganisation: fieldsOf(t).maybe(Actor), comment: fieldsOf(t).maybeText(), at: t.field({ type: DateTime, resolve: read }) }),
});

const ProposalConnection = connectionType('Proposal', Proposal);

builder.queryField('proposals', (t) => t.field({
  type: ProposalConnection, description: 'Newest first. `concerning`: an organisation\'s slug; `district`: the slug of one whose stewards review.',
  args: { status: t.arg({ type: ProposalStatus }), first: t.arg.int(), after: t.arg.string(), concerning: t.arg.string(), district: t.arg.string() },
  resolve: async (_root, _arguments, context, info) => (await askGraph(proposals, shapes, context, info, proposalsFor(context)))[0] as never,
}));

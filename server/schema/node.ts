/** What has an id, and what has a slug and a name besides. */
import { nodeById } from '#server/read-models/question.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { builder } from './builder.ts';
import { askGraph } from './compiled.ts';
import { fieldsOf, type Row } from './fields.ts';
import { proposalsFor } from './whose-proposals.ts';

const typename = (row: Row): string => String(row.__typename);

export const Node = builder.interfaceRef<Row>('Node').implement({
  description: 'Anything with an id.',
  resolveType: typename,
  fields: (t) => ({ id: fieldsOf(t).id() }),
});

export const Entity = builder.interfaceRef<Row>('Entity').implement({
  description: 'Anything with a page of its own: it has a slug, stable and readable, and a version that grows with every change.',
  interfaces: [Node],
  resolveType: typename,
  fields: (t) => ({ slug: fieldsOf(t).text(), version: fieldsOf(t).int('Grows with every change: what an update says it has seen.'), name: fieldsOf(t).worded() }),
});

builder.queryField('node', (t) => t.field({
  type: Node, nullable: true, description: 'The thing that an id names, whatever it is.', args: { id: t.arg.id({ required: true }) }, resolve: async (_root, _arguments, context, info) => ((await askGraph(nodeById, shapes, context, info, proposalsFor(context)))[0] ?? null) as Row | null,
}));

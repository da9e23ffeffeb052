/** Connections and their edges. Relay's shape; the edge carries what the link itself says. */
import { type ConnectionRow, encodeCursor } from '#server/read-models/connection.ts';
import { builder } from './builder.ts';
import { fieldsOf, type Row, type RowFields, type RowRef, rowType } from './fields.ts';
import { read } from './compiled.ts';

interface PageInfoRow { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
const PageInfo = builder.objectRef<PageInfoRow>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'), hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
    startCursor: t.exposeString('startCursor', { nullable: true }), endCursor: t.exposeString('endCursor', { nullable: true }),
  }),
});

const page = (row: ConnectionRow) => (row.rows ?? []).slice(0, row.first);
const pageInfo = (row: ConnectionRow): PageInfoRow => {
  const rows = page(row);
  const cursor = (at: number) => { const edge = rows.at(at); return edge ? encodeCursor(edge.key) : null; };
  return { hasNextPage: (row.rows?.length ?? 0) > row.first, hasPreviousPage: row.after, startCursor: cursor(0), endCursor: cursor(-1) };
};

/**
 * Declares `<name>Connection` and `<name>Edge`.
 * @param edgeFields what the edge tells besides its node
 * @param edgeWords of those, the ones that are put into words here
 */
export function connectionType(name: string, node: RowRef, edgeFields: (fields: ReturnType<typeof fieldsOf>) => Record<string, unknown> = () => ({}), edgeWords: (t: RowFields) => Record<string, unknown> = () => ({})) {
  const Edge = rowType(`${name}Edge`).implement({
    description: `One of a ${name}Connection: the node and what the link to it says.`,
    fields: (t) => ({
      cursor: t.field({ type: 'String', resolve: (edge, _a, _c, info) => encodeCursor(edge[info.path.key] as (string | number)[]) }),
      node: fieldsOf(t).one(node),
      ...(edgeFields(fieldsOf(t)) as Record<string, never>), ...(edgeWords(t) as Record<string, never>),
    }),
  });
  return builder.objectRef<ConnectionRow>(`${name}Connection`).implement({
    description: `A page of ${name}Edge. Pages have 1 to 100 edges, 25 where none is said.`,
    fields: (t) => ({
      totalCount: t.field({ type: 'Int', description: 'Of all pages.', resolve: (row) => row.totalCount ?? 0 }),
      pageInfo: t.field({ type: PageInfo, resolve: pageInfo }),
      edges: t.field({ type: [Edge], extensions: { pageOfParent: true }, resolve: (row, _a, _c, info): Row[] => page(row).map((edge) => edge.edges[info.path.key] as Row) }),
    }),
  });
}

/** A connection field: its own arguments, and `first` and `after`. */
// biome-ignore lint/suspicious/noExplicitAny: as in fields.ts.
export function connectionField(t: any, type: ReturnType<typeof connectionType>, description: string, args: Record<string, unknown> = {}) {
  return t.field({ type, description, args: { first: t.arg.int(), after: t.arg.string(), ...args }, resolve: read });
}

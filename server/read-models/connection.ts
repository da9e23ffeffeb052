/** Connections: pages of edges in an order that a cursor can take up again. */
import { z } from 'zod';
import type { Reading, Scope } from '#server/database/compile.ts';
import { InvalidInput } from '#server/invalid-input.ts';

export const defaultPage = 25;
export const largestPage = 100;

/** What a connection runs over. `edge` is the variable of the edge's node; whatever else the edge tells is bound to names that begin with it. */
export interface Rows {
  /** Binds `edge`, each node once. */
  find(scope: Scope, edge: string): string;
  /** Binds what the edges and the order need besides. */
  bind?(scope: Scope, edge: string): string;
  /** Expressions that order the edges, the last one unique. */
  order(edge: string): readonly string[];
}

const key = z.array(z.union([z.string(), z.number()])).min(1);

/** A place in a connection, as callers see it. */
export const encodeCursor = (values: readonly (string | number)[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

/** The place that a cursor names. @throws InvalidInput where it is none */
export function decodeCursor(cursor: unknown): (string | number)[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    return key.parse(JSON.parse(Buffer.from(String(cursor), 'base64url').toString('utf8')));
  } catch {
    throw new InvalidInput('after', 'is not a cursor of this list. Ask for the first page again, without `after`.');
  }
}

/** `first`, or the page size where none is given. */
export function pageSize(first: unknown): number {
  if (first === null || first === undefined) return defaultPage;
  if (typeof first !== 'number' || first < 1 || first > largestPage) throw new InvalidInput('first', `must be from 1 to ${largestPage}.`);
  return first;
}

/** What a connection's row set holds when it leaves the database: see `schema/connection.ts`, which makes edges of it. */
export interface ConnectionRow { totalCount?: number; first: number; rows?: { key: (string | number)[]; edges: Record<string, Record<string, unknown>> }[]; after: boolean }

/** The parts of a page as the entries of a map. One row more than asked for tells whether there is a next page. */
export const pageOf = (scope: Scope, { rows, order, count }: { rows(scope: Scope, edge: string): string; order(edge: string): readonly string[]; count(scope: Scope): string }): string => {
  const parts = [`first: ${scope.argument('first', pageSize)}`, `after: ${scope.argument('after', (cursor) => decodeCursor(cursor) !== null)}`];
  if (scope.selects('totalCount')) parts.push(`totalCount: ${count(scope)}`);
  if (scope.selects('edges', 'pageInfo')) {
    const edge = scope.fresh();
    const after = scope.choose('after', (cursor) => cursor !== null && cursor !== undefined) ? `WHERE ${edge}key > ${scope.argument('after', decodeCursor)}` : '';
    parts.push(`rows: COLLECT { ${rows(scope, edge)}
      WITH *, [${order(edge).join(', ')}] AS ${edge}key ${after}
      ORDER BY ${edge}key LIMIT ${scope.argument('first', (first) => pageSize(first) + 1)}
      RETURN {key: ${edge}key, edges: ${scope.selectBelow('edges', edge)}} }`);
  }
  return parts.join(', ');
};

/** Reads a page of a connection. */
export const connection = ({ find, bind, order }: Rows): Reading => (scope) => `{${pageOf(scope, {
  rows: (within, edge) => `${find(within, edge)} ${bind?.(within, edge) ?? ''}`,
  order,
  count: (within) => { const counted = within.fresh(); return `COUNT { ${find(within, counted)} RETURN ${counted} }`; },
})}}`;

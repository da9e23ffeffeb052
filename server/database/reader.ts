/** Reading: one auto-commit query, which saves the two round trips of a transaction, with one retry that the driver does not give it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Query, Reader, Row } from './database.ts';
import { longestQuery, longestWork, withDeadline } from './deadline.ts';
import type { Connections } from './driver.ts';
import { DatabaseTimeout, isTransient, named } from './errors.ts';
import { toParameters } from './parameters.ts';
import { type PlannedAhead, planAhead, planning } from './planned-ahead.ts';
import { withoutStack } from './without-stack.ts';

export function createReader(connections: Connections, bookmarks: readonly string[], ahead: PlannedAhead = planAhead()): Reader {
  let roundTrips = 0;
  let lastBookmarks = bookmarks;

  const ask = async <T>(query: Query, parameters: Record<string, unknown>, started: number): Promise<T[]> => {
    const { session, replace } = connections.session('READ', bookmarks);
    roundTrips += 1;
    try {
      const result = await withDeadline(query.name, withoutStack(() => session.run(query.text, parameters, { timeout: query.patience ?? longestQuery })), replace, (query.patience ?? longestWork) - (performance.now() - started));
      lastBookmarks = session.lastBookmarks();
      return result.records.map((record) => record.toObject() as T);
    } finally {
      // Not awaited: on a silent connection it would wait as long as the query did.
      void session.close().catch(() => undefined);
    }
  };

  return {
    async rows<T = Row>(query: Query, parameters: Record<string, unknown> = {}) {
      const sent = toParameters(parameters);
      const started = performance.now();
      try {
        const rows = await ask<T>(query, sent, started).catch(async (error: unknown) => {
          if (!isTransient(error) || performance.now() - started > longestWork / 2) throw error;
          await pause(50 + Math.random() * 100);
          return ask<T>(query, sent, started);
        });
        ahead.answered(query.text);
        return rows;
      } catch (error) {
        const failure = named(error, query.name);
        if (failure instanceof DatabaseTimeout) ahead.ranOut(query.text, () => ask({ ...query, patience: planning }, sent, performance.now()));
        throw failure;
      }
    },
    get roundTrips() {
      return roundTrips;
    },
    get lastBookmarks() {
      return lastBookmarks;
    },
  };
}

/** For benchmarks only: runs a query under PROFILE and counts what it touched in the store. No request comes this way. */
import { type DatabaseSettings, openConnections } from './driver.ts';
import type { Query } from './database.ts';
import { named } from './errors.ts';
import { toParameters } from './parameters.ts';

export interface Profiler {
  /** The number of records the query touched: the same on a quiet machine and a busy one. */
  hits(query: Query, parameters: Record<string, unknown>): Promise<number>;
  close(): Promise<void>;
}

interface Operator { dbHits?: number; children?: Operator[] }
const sum = ({ dbHits = 0, children = [] }: Operator): number => dbHits + children.reduce((total, child) => total + sum(child), 0);

export function openProfiler(settings: DatabaseSettings): Profiler {
  const connections = openConnections(settings);
  return {
    async hits(query, parameters) {
      const { session } = connections.session('READ');
      try {
        const { summary } = await session.run(`PROFILE ${query.text}`, toParameters(parameters), { timeout: 120_000 });
        return sum((summary.profile || {}) as Operator);
      } catch (error) {
        throw named(error, query.name);
      } finally {
        await session.close();
      }
    },
    close: () => connections.close(),
  };
}

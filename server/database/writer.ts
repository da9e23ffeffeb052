/** Writing: one transaction, retried as long as retrying is safe, and honest where nobody can know whether it was committed. */
import type { ManagedTransaction } from 'neo4j-driver';
import type { Row, SessionOptions, Transaction } from './database.ts';
import { answering, longestWork, withDeadline } from './deadline.ts';
import type { Connections } from './driver.ts';
import { DatabaseTimeout, isTransient, isWorthOneMoreTry, leavesCommitOpen, named, OutcomeUnknown } from './errors.ts';
import { toParameters } from './parameters.ts';
import { withoutStack } from './without-stack.ts';

/** The driver repeats what it calls transient. Everything else is named here already, which also keeps the driver from repeating it. */
const transactionOver = (managed: ManagedTransaction): Transaction => ({
  async rows<T = Row>(query: { name: string; text: string }, parameters: Record<string, unknown> = {}) {
    try {
      const result = await withoutStack(() => managed.run(query.text, toParameters(parameters)));
      return result.records.map((record) => record.toObject() as T);
    } catch (error) {
      throw isTransient(error) ? error : named(error, query.name);
    }
  },
});

export async function write<T>(connections: Connections, name: string, work: (transaction: Transaction) => Promise<T>, { bookmarks = [], patience = longestWork }: SessionOptions): Promise<{ value: T; bookmarks: string[] }> {
  const started = performance.now();
  let committing = false;

  const once = async () => {
    const { session, replace } = connections.session('WRITE', bookmarks);
    const inOneTransaction = session.executeWrite(async (managed) => {
      committing = false;
      const result = await work(transactionOver(managed));
      committing = true;
      return result;
    }, { timeout: patience - answering });
    try {
      const value = await withDeadline(name, inOneTransaction, replace, patience - (performance.now() - started));
      return { value, bookmarks: session.lastBookmarks() };
    } finally {
      // Not awaited: on a silent connection it would wait for ever.
      void session.close().catch(() => undefined);
    }
  };

  try {
    return await once().catch((error: unknown) => {
      if (!isWorthOneMoreTry(error) || performance.now() - started > patience / 2) throw error;
      return once();
    });
  } catch (error) {
    if (committing && (leavesCommitOpen(error) || error instanceof DatabaseTimeout)) {
      throw new OutcomeUnknown(`${name}: the database did not say whether the change was stored. Repeat it with the same idempotency key.`, name, error);
    }
    throw named(error, name);
  }
}

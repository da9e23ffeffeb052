/**
 * The only door to the graph. Reads and writes are routed by their kind, so one server, a cluster and Aura are all the same to the callers.
 * Knows no label: what is asked comes from outside, as named queries.
 */
import { type DatabaseSettings, openConnections } from './driver.ts';
import { planAhead } from './planned-ahead.ts';
import { createReader } from './reader.ts';
import { write } from './writer.ts';
import { longestSchemaChange, withDeadline } from './deadline.ts';
import { named } from './errors.ts';

export type { DatabaseSettings } from './driver.ts';
export { bulkWork } from './deadline.ts';
export { float } from './parameters.ts';

/** A Cypher text and the name under which logs, errors and benchmarks know it. */
export interface Query {
  name: string;
  text: string;
  /** Milliseconds to wait instead of the usual: for a long text whose work is bounded, and which the database may have to plan anew before it does it. */
  patience?: number;
}
/** One row: column name → value, numbers as JavaScript numbers. */
export type Row = Record<string, unknown>;

/** Asks and counts how often it asked. One a request, so that a test can say how many round trips an operation takes. */
export interface Reader {
  /** All rows. Throws the errors of errors.ts. Whole numbers go as integers; wrap with `float()` what must be one. */
  rows<T = Row>(query: Query, parameters?: Record<string, unknown>): Promise<T[]>;
  readonly roundTrips: number;
  /** What the last answer had seen: whoever reads with them sees no less. */
  readonly lastBookmarks: readonly string[];
}

/** Queries within one write transaction. */
export interface Transaction {
  rows<T = Row>(query: Query, parameters?: Record<string, unknown>): Promise<T[]>;
}

export interface SessionOptions {
  /** Bookmarks of earlier writes: what is read has at least these. */
  bookmarks?: readonly string[] | undefined;
  /** Of a write: longest time in milliseconds, retries included, where the usual 8 s are too short. */
  patience?: number;
}

export interface Database {
  reader(options?: SessionOptions): Reader;
  /**
   * Runs `work` in one write transaction and commits. It may run more than once (a deadlock, a change of leader), so it must be repeatable:
   * every write carries its idempotency key. Returns what `work` returned, and bookmarks for the reads that follow.
   */
  write<T>(name: string, work: (transaction: Transaction) => Promise<T>, options?: SessionOptions): Promise<{ value: T; bookmarks: string[] }>;
  /** Statements about the schema or the server itself, in one transaction: CREATE CONSTRAINT, SHOW INDEXES. The rows of the last. */
  schema(...statements: [string, ...string[]]): Promise<Row[]>;
  /** Asks for nothing but an answer. */
  verify(): Promise<void>;
  close(): Promise<void>;
}

/** Opens no connection yet; `verify()` or the first query does. */
export async function connect(settings: DatabaseSettings): Promise<Database> {
  const connections = openConnections(settings);
  const ahead = planAhead();
  const verification: Query = { name: 'verify', text: 'RETURN 1 AS answer' };
  return {
    reader: (options = {}) => createReader(connections, options.bookmarks ?? [], ahead),
    write: (name, work, options = {}) => write(connections, name, work, options),
    async schema(...statements) {
      const { session, replace } = connections.session('WRITE');
      const where = statements[0].slice(0, 80);
      try {
        const inOneTransaction = session.executeWrite(async (transaction) => {
          let rows: Row[] = [];
          for (const statement of statements) rows = (await transaction.run(statement)).records.map((record) => record.toObject());
          return rows;
        }, { timeout: longestSchemaChange });
        return await withDeadline(where, inOneTransaction, replace, longestSchemaChange);
      } catch (error) {
        throw named(error, where);
      } finally {
        void session.close().catch(() => undefined);
      }
    },
    async verify() {
      await createReader(connections, []).rows(verification);
    },
    close: () => connections.close(),
  };
}

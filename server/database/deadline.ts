/** A clock of our own around every unit of work: the driver waits for ever on a peer that went silent without closing. */
import { DatabaseTimeout } from './errors.ts';

/** Longest unit of work, retries included, in milliseconds. */
export const longestWork = 8_000;
/** By how much sooner the server itself ends a slow query, so that the connection stays usable. */
export const answering = 500;
/** What the server is told of a read, in milliseconds. */
export const longestQuery = longestWork - answering;
/** For what is done once while nobody waits for a page: loading, migrating. */
export const bulkWork = 120_000;
/** Longest change of the schema, in milliseconds: an index over a million nodes is filled before it answers. */
export const longestSchemaChange = 300_000;

/**
 * Waits for `work`, at most `milliseconds`. Then calls `onSilence` (which lets go of the connection) and throws `DatabaseTimeout`;
 * what becomes of the work afterwards is of no interest to anybody.
 */
export async function withDeadline<T>(where: string, work: Promise<T>, onSilence: () => void, milliseconds = longestWork): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onSilence();
      reject(new DatabaseTimeout(`${where}: no answer from the database for ${Math.round(milliseconds / 1000)} s; the connection was dropped. Try again later.`, where));
    }, milliseconds);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The end of the history as it grows, for everybody who follows it on this server. Entries are numbered without gaps and become visible in
 * their order, so the last one is all that has to be asked for: once a server, however many follow, and not at all where nobody does. It is asked of the
 * entries and not of their counter, which another reader may see for a moment before the entries of the same commit.
 * Several servers each ask for themselves and need nothing between them.
 */
import type { Database } from '#server/database/database.ts';

export interface EventTail {
  /** Every number after `after` (without it: after the last one now), each once and in order, as they come; until `return()` or `close()`. */
  follow(after: number | undefined): AsyncIterableIterator<number>;
  /** This server has added entries up to here: no need to wait for the next look. `bookmarks`: what they are read by. */
  reached(sequence: number, bookmarks: readonly string[]): void;
  /** What the entries told so far are read by, on whichever replica. */
  readonly bookmarks: readonly string[];
  /** How many follow. */
  readonly followers: number;
  /** Ends everybody's following. */
  close(): void;
}

/** Entries that the first look goes over: more than one commit holds. */
const overlap = 100;
const mostAtOnce = 1_000;
const entriesAfter = {
  name: 'entries-after',
  text: `MATCH (c:Counter {key: 'event'}) WITH CASE WHEN $latest > 0 THEN $latest WHEN c.value > ${overlap} THEN c.value - ${overlap} ELSE 0 END AS after
    RETURN after, COLLECT { MATCH (e:Event) WHERE e.sequence > after RETURN e.sequence ORDER BY e.sequence LIMIT ${mostAtOnce} } AS there`,
};
/** The last of those that are there without a gap. */
export const reachedBy = (after: number, there: readonly number[]): number => {
  const gap = there.findIndex((sequence, index) => sequence !== after + index + 1);
  return after + (gap < 0 ? there.length : gap);
};

const longestWait = 500;
const shortestWait = 100;
/** After followers have been told, what comes within this time goes out in one piece: to wake hundreds costs more than to tell each of them more. */
const together = 250;
/** As long as most are still taking what they were told before; but not longer than this. */
const longestTogether = 2_000;

/** @param log where a failing look goes; looking goes on */
export function tailEvents(database: Database, log: (line: string, error: unknown) => void): EventTail {
  let latest = 0;
  let bookmarks: readonly string[] = [];
  let closed = false;
  let wait = longestWait;
  let timer: NodeJS.Timeout | undefined;
  let lastTold = Number.NEGATIVE_INFINITY;
  let telling: NodeJS.Timeout | undefined;
  let failing = false;
  const waiting = new Set<() => void>();
  const following = new Set<object>();

  const wakeAll = (): void => { for (const wake of [...waiting]) wake(); };
  const tell = (): void => {
    telling = undefined;
    // A server that is behind gets further by telling more at once than by telling again.
    if (waiting.size < following.size / 2 && performance.now() - lastTold < longestTogether) {
      telling = setTimeout(tell, together).unref();
      return;
    }
    lastTold = performance.now();
    wakeAll();
  };
  const reached = (sequence: number, by: readonly string[]): void => {
    if (sequence <= latest) return;
    latest = sequence;
    bookmarks = by;
    if (telling !== undefined) return;
    const wait = lastTold + together - performance.now();
    if (wait <= 0) tell();
    else telling = setTimeout(tell, wait).unref();
  };
  let looking: Promise<void> | undefined;
  /** One at a time: where a server comes back, everybody who follows asks at once. */
  const look = (): Promise<void> => {
    const reader = database.reader();
    looking ??= reader.rows<{ after: number; there: number[] }>(entriesAfter, { latest }).then(([row]) => { if (row) reached(reachedBy(row.after, row.there), reader.lastBookmarks); }).finally(() => { looking = undefined; });
    return looking;
  };
  const keepLooking = (): void => {
    if (timer !== undefined || closed || following.size === 0) return;
    timer = setTimeout(async () => {
      try {
        const before = latest;
        await look();
        // Where something happens, more is likely to.
        wait = latest > before ? shortestWait : Math.min(longestWait, wait * 2);
        failing = false;
      } catch (error) {
        if (!failing) log('The history cannot be followed for the time being', error);
        failing = true;
        wait = longestWait;
      }
      timer = undefined;
      keepLooking();
    }, wait);
    timer.unref();
  };

  return {
    follow(after) {
      const self = {};
      let cursor = after;
      let ended = false;
      let wake: (() => void) | undefined;
      following.add(self);
      const end = (): IteratorResult<number> => {
        ended = true;
        following.delete(self);
        if (wake) waiting.delete(wake);
        wake?.();
        return { done: true, value: undefined };
      };
      keepLooking();
      return {
        async next() {
          if (cursor === undefined) {
            await look().catch((error: unknown) => {
              end();
              throw error;
            });
            cursor = latest;
          } else if (latest === 0) {
            // Whoever says from where can wait for the next look, should this one fail.
            void look().catch(() => undefined);
          }
          while (!ended && !closed) {
            if (cursor < latest) {
              cursor += 1;
              return { done: false, value: cursor };
            }
            await new Promise<void>((resolve) => {
              wake = resolve;
              waiting.add(resolve);
            });
            if (wake) waiting.delete(wake);
            wake = undefined;
          }
          return end();
        },
        return: async () => end(),
        throw: async () => end(),
        [Symbol.asyncIterator]() {
          return this;
        },
      };
    },
    reached,
    get bookmarks() {
      return bookmarks;
    },
    get followers() {
      return following.size;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      clearTimeout(telling);
      wakeAll();
    },
  };
}

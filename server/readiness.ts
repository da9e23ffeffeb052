/** Is the server alive, and can it answer? For whoever watches it: no details, nothing to log in to. */
import { statfs } from 'node:fs/promises';
import type { Database } from '#server/database/database.ts';

export interface Readiness {
  /** The event loop turns. */
  live(): boolean;
  /** The database answers and there is room to write; asked at most once a second. */
  ready(): Promise<boolean>;
  /** From now on not ready: the server is stopping. */
  retire(): void;
}

const longestLag = 2_000;
const leastFree = 1024 ** 3;
const patience = 1_000;

/**
 * @param folder whose disk must have room; undefined where the database is elsewhere
 * @param prepared settles when the graph has been migrated and loaded
 */
export function watchReadiness(database: Database, folder: string | undefined, prepared: Promise<unknown> = Promise.resolve()): Readiness {
  let retired = false;
  let isPrepared = false;
  prepared.then(() => { isPrepared = true; }, () => undefined);
  let lag = 0;
  let due = performance.now() + 500;
  setInterval(() => {
    lag = performance.now() - due;
    due = performance.now() + 500;
  }, 500).unref();

  const answers = async (): Promise<boolean> => {
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref());
    return Promise.race([database.verify().then(() => true, () => false), late]);
  };
  // A full disk stops reads too, so it shows before it is full.
  const hasRoom = async (): Promise<boolean> => {
    if (folder === undefined) return true;
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= leastFree;
  };

  let asked = 0;
  let answer: Promise<boolean> = Promise.resolve(false);
  return {
    live: () => lag < longestLag,
    async ready() {
      if (retired || !isPrepared) return false;
      if (performance.now() - asked > 1_000 || asked === 0) {
        asked = performance.now();
        answer = Promise.all([answers(), hasRoom()]).then((all) => all.every(Boolean), () => false);
      }
      return answer;
    },
    retire: () => { retired = true; },
  };
}

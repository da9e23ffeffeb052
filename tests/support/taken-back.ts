/** A real database on which everything is done and nothing stays: each write goes through all of its work and is rolled back before the commit. */
import type { Database } from '#server/database/database.ts';

class TakenBack extends Error {}

export interface TakenBackDatabase extends Database {
  /** The status of the proposal that the last write would have left; undefined where it was none. */
  readonly lastStatus: string | undefined;
}

export function takenBack(database: Database): TakenBackDatabase {
  let lastStatus: string | undefined;
  return {
    ...database,
    get lastStatus() {
      return lastStatus;
    },
    async write(name, work, options) {
      lastStatus = undefined;
      let made: { value: Awaited<ReturnType<typeof work>> } | undefined;
      await database.write(name, async (transaction) => {
        const value = await work(transaction);
        const proposal = (value as { proposal?: string } | undefined)?.proposal;
        if (proposal !== undefined) lastStatus = (await transaction.rows<{ status: string }>({ name: 'status-made', text: 'MATCH (p:Proposal {id: $proposal}) RETURN p.status AS status' }, { proposal }))[0]?.status;
        made = { value };
        throw new TakenBack();
      }, options).catch((error: unknown) => { if (!(error instanceof TakenBack)) throw error; });
      if (!made) throw new Error(`${name} did not come to its end`);
      return { value: made.value, bookmarks: [] };
    },
  };
}

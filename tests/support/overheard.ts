/** What is asked of a database, heard by whoever wants to ask it again under PROFILE. */
import type { Database, Query, Reader } from '#server/database/database.ts';

export interface Heard { query: Query; parameters: Record<string, unknown> }

/** The same database, telling of each query that passes. */
export const overheard = (database: Database, heard: (query: Query, parameters: Record<string, unknown>) => void): Database => ({
  ...database,
  reader(options) {
    const reader = database.reader(options);
    return {
      rows: (query, parameters = {}) => {
        heard(query, parameters);
        return reader.rows(query, parameters);
      },
      get roundTrips() { return reader.roundTrips; },
      get lastBookmarks() { return reader.lastBookmarks; },
    } satisfies Reader;
  },
});

/** Asks the API in process, over the real database, and tells how many round trips the answer took. */
import { createApi } from '#server/api.ts';
import type { Asker, Context } from '#server/context.ts';
import type { Database } from '#server/database/database.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape; what they expect is what they assert.
export interface Answer { status: number; data: any; errors: { message: string; extensions: Record<string, unknown>; path?: (string | number)[] }[] | undefined; roundTrips: number }
export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** What the API logged as unexpected: a test that provokes it empties the list; otherwise it stays empty. */
export const logged: unknown[] = [];

/** @param asker who asks; without one, a local reader */
export function openApi(database: Database, asker?: Asker): Ask {
  let context: Context | undefined;
  const api = createApi({ database, ...(asker ? { identify: async () => asker } : {}), log: (_line, error) => { logged.push(error); }, observe: (made) => { context = made; } });
  return async (query, variables = {}) => {
    context = undefined;
    const response = await api.fetch(new Request('http://127.0.0.1/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' }, body: JSON.stringify({ query, variables }),
    }));
    const body = await response.json() as Pick<Answer, 'data' | 'errors'>;
    return { status: response.status, data: body.data, errors: body.errors, roundTrips: (context as Context | undefined)?.reader.roundTrips ?? 0 };
  };
}

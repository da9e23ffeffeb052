/** Asks the API in process, over the real database, and tells how many round trips the answer took. */
import { setTimeout as pause } from 'node:timers/promises';
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
  const once: Ask = async (query, variables = {}) => {
    context = undefined;
    const response = await api.fetch(new Request('http://127.0.0.1/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' }, body: JSON.stringify({ query, variables }),
    }));
    const body = await response.json() as Pick<Answer, 'data' | 'errors'>;
    return { status: response.status, data: body.data, errors: body.errors, roundTrips: (context as Context | undefined)?.reader.roundTrips ?? 0 };
  };
  // A database that has just started can need longer to plan a text than a question may take; it goes on behind the scenes, and whoever asks again is
  // answered, as the client does it. What is slow with a plan stays slow, and fails.
  const ranOut = ({ errors = [] }: Answer): boolean => errors.some(({ extensions }) => extensions['code'] === 'TIMEOUT');
  return async (query, variables) => {
    const first = await once(query, variables);
    if (!ranOut(first)) return first;
    await pause(5_000);
    return once(query, variables);
  };
}

/** People who sign in to the API in process, as the program carries them: identity, cookies and all. */
import { createApi } from '#server/api.ts';
import { createRateLimits } from '#server/behaviours/rate-limits.ts';
import type { Context } from '#server/context.ts';
import type { Database } from '#server/database/database.ts';
import { createIdentity, type IdentitySettings } from '#server/identity/identity.ts';
import { type Answer, logged } from './api.ts';
import { type CookieJar, openCookieJar } from './cookie-jar.ts';

export const origin = 'http://127.0.0.1:4280';

export interface Visitor {
  /** Follows the changes, from now on or after a number. What the server answers: a stream of server-sent events, or why not. */
  follow(headers?: Record<string, string>, after?: number): Promise<Response>;
  browser: CookieJar;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** POST /local-session. */
  sayWho(who: { role: string; organisation?: string; name?: string }, headers?: Record<string, string>): Promise<Response>;
}

/** One program; each visitor has cookies of their own. */
export function openProgram(database: Database, settings: Partial<IdentitySettings> = {}, rateMode: 'enforce' | 'count' = 'count', more: { lookAgainEvery?: number; /** Asked instead of the one that people sign in to. */ database?: Database } = {}): () => Visitor {
  const identity = createIdentity({ database, provider: undefined, publicAddress: () => origin, secure: false, publicRead: true, ...settings });
  let context: Context | undefined;
  const api = createApi({ database, ...identity, ...more, limits: createRateLimits(rateMode), log: (_line, error) => { logged.push(error); }, observe: (made) => { context = made; } });
  return () => {
    const browser = openCookieJar(origin, (request) => api.fetch(request, '127.0.0.1'));
    return {
      browser,
      async ask(query, variables = {}, headers = {}) {
        context = undefined;
        const response = await browser.go('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers }, body: JSON.stringify({ query, variables }) });
        const body = await response.json() as Pick<Answer, 'data' | 'errors'>;
        return { status: response.status, data: body.data, errors: body.errors, roundTrips: (context as Context | undefined)?.reader.roundTrips ?? 0 };
      },
      follow: (headers = {}, after) => browser.go('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers }, body: JSON.stringify({ query: 'subscription($after: Int) { changeFeed(afterSequence: $after) { sequence } }', variables: { after } }) }),
      sayWho: (who, headers = {}) => browser.go('/local-session', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(who) }),
    };
  };
}

/** The API over one database. Opens no port: what carries requests to it is somebody else's (see http.ts); tests ask it in process. */
import { createYoga } from 'graphql-yoga';
import { guardRequest } from '#server/behaviours/guard-request.ts';
import { maskError } from '#server/behaviours/mask-error.ts';
import { useOperationLimits } from '#server/behaviours/use-operation-limits.ts';
import { useParseLimits } from '#server/behaviours/use-parse-limits.ts';
import type { Asker, Context } from '#server/context.ts';
import type { Database, Reader } from '#server/database/database.ts';
import { localReader } from '#server/identity/viewer.ts';
import { buildSchema } from '#server/schema/index.ts';

export interface Api {
  /** Answers a GraphQL request: POST /graphql with JSON. */
  fetch(request: Request): Promise<Response>;
}

export interface ApiSettings {
  database: Database;
  /** Who asks; without it everybody reads, as on a local server before signing in. */
  identify?: (request: Request, reader: Reader) => Promise<Asker>;
  /** Where unexpected errors go. */
  log?: (line: string, error: unknown) => void;
  /** Told of each request's context: tests count round trips by it. */
  observe?: (context: Context) => void;
}

/** @throws where schema and read models differ */
export function createApi({ database, identify = async () => ({ viewer: localReader, drafts: [] }), log = (line, error) => console.error(line, error), observe }: ApiSettings): Api {
  const yoga = createYoga({
    schema: buildSchema(),
    graphqlEndpoint: '/graphql',
    cors: false,
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    logging: false,
    maskedErrors: { maskError: maskError(log) },
    context: async ({ request }): Promise<Context> => {
      const reader = database.reader();
      const context = { reader, ...(await identify(request, reader)) };
      observe?.(context);
      return context;
    },
    plugins: [useParseLimits(), useOperationLimits()],
  });
  return {
    async fetch(request) {
      const guarded = await guardRequest(request);
      return guarded instanceof Response ? guarded : yoga.fetch(guarded);
    },
  };
}

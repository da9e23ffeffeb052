/** The API over one database. Opens no port: what carries requests to it is somebody else's (see http.ts); tests ask it in process. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { bookmarkHeader, createBookmarks } from '#server/behaviours/bookmarks.ts';
import { guardRequest, refusal } from '#server/behaviours/guard-request.ts';
import { maskError } from '#server/behaviours/mask-error.ts';
import { addressKey, costs, createRateLimits, type RateLimits } from '#server/behaviours/rate-limits.ts';
import { useEventStream } from '#server/behaviours/use-event-stream.ts';
import { useIntrospectionGuard } from '#server/behaviours/use-introspection-guard.ts';
import { useKnownOperations } from '#server/behaviours/use-known-operations.ts';
import { usePersonalNumberWall } from '#server/behaviours/use-personal-number-wall.ts';
import { useOperationLimits } from '#server/behaviours/use-operation-limits.ts';
import { useParseLimits } from '#server/behaviours/use-parse-limits.ts';
import { tooMany, useRateLimits } from '#server/behaviours/use-rate-limits.ts';
import type { EventRow } from '#server/commands/event-hash.ts';
import type { Asker, Context } from '#server/context.ts';
import type { Database, Reader } from '#server/database/database.ts';
import { NotSignedIn } from '#server/identity/not-signed-in.ts';
import { localReader } from '#server/identity/viewer.ts';
import { tailEvents } from '#server/live/event-tail.ts';
import { createVocabulary, type Vocabulary } from '#server/read-models/vocabulary.ts';
import { buildSchema } from '#server/schema/index.ts';
import { useSharedAnswers } from '#server/schema/shared-answers.ts';

export interface Api {
  /**
   * Answers a GraphQL request (POST /graphql with JSON) and the addresses that sign in and out.
   * @param address where the request came from, as limits count it
   */
  fetch(request: Request, address?: string): Promise<Response>;
  /** How many follow the changes. */
  readonly followers: number;
  /** Ends what would go on: those who follow the changes are told that it is over here. */
  close(): void;
}

export interface ApiSettings {
  database: Database;
  /** Who asks; without it everybody reads, as on a local server before signing in. `quietly`: looking does not count as being active. */
  identify?: (request: Request, reader: Reader, quietly?: boolean) => Promise<Asker>;
  /** How often somebody who follows is asked whether they still may, in milliseconds. */
  lookAgainEvery?: number;
  /** Answers the addresses that sign in and out; undefined of every other. */
  answer?: (request: Request) => Promise<Response | undefined>;
  /** Without them nothing is limited but the operations themselves. */
  limits?: RateLimits;
  /** Hashes of the operations that browsers may send; without them, whatever is asked. */
  knownOperations?: ReadonlySet<string> | undefined;
  /** What all servers of the database share, to know each other's bookmarks by; without it each knows its own. */
  bookmarkSecret?: string;
  /** Told of what has been added to the history here. */
  onCommitted?: (events: readonly EventRow[]) => void;
  /** Where unexpected errors go. */
  log?: (line: string, error: unknown) => void;
  /** Told of each request's context: tests count round trips by it. */
  observe?: (context: Context) => void;
  /** The names by which things are asked for; another than the graph's own only where the worth of its parts is measured. */
  vocabulary?: Vocabulary;
}

/** What is known of a request before GraphQL is asked. */
interface Asked { asker: Asker; reader: Reader; caller: string; stillThere: () => Promise<boolean>; wrote: (bookmarks: readonly string[]) => void }

/** @throws where schema and read models differ */
export function createApi({ database, identify = async () => ({ viewer: localReader, drafts: [] }), answer, limits = createRateLimits('count'), log = (line, error) => console.error(line, error), lookAgainEvery = 30_000, observe, onCommitted, bookmarkSecret = randomUUID(), knownOperations, vocabulary = createVocabulary(database) }: ApiSettings): Api {
  const tail = tailEvents(database, log);
  const committed = (events: readonly EventRow[], bookmarks: readonly string[]): void => {
    tail.reached(events.at(-1)?.sequence ?? 0, bookmarks);
    onCommitted?.(events);
  };
  const mask = maskError(log);
  const bookmarks = createBookmarks(bookmarkSecret);
  const yoga = createYoga<Asked, Context>({
    schema: buildSchema(),
    graphqlEndpoint: '/graphql',
    cors: false,
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    logging: false,
    maskedErrors: { maskError: mask },
    context: ({ asker, reader, caller, stillThere, wrote }): Context => {
      const readAfter = (own: readonly string[]): void => { context.reader = database.reader({ bookmarks: own }); };
      /** What the request has written, it reads afterwards; and so does its caller. */
      const noting: Database = {
        ...database,
        async write(...asked) {
          const done = await database.write(...asked);
          wrote(done.bookmarks);
          readAfter(done.bookmarks);
          return done;
        },
      };
      const context: Context = {
        reader, caller, ...asker, tail, stillThere, lookAgainEvery, vocabulary, writing: { database: noting, viewer: asker.viewer, onCommitted: committed }, readAfter, seal: (own) => bookmarks.seal(own),
      };
      observe?.(context);
      return context;
    },
    plugins: [useParseLimits(), useOperationLimits(), usePersonalNumberWall(), useIntrospectionGuard(), useKnownOperations(knownOperations), useRateLimits(limits), useSharedAnswers(), useEventStream()],
  });

  /** What goes wrong before GraphQL is asked, told as GraphQL would tell it. */
  const told = (error: unknown): Response => {
    const shown = mask(error);
    const { code = 'INTERNAL_SERVER_ERROR', http } = shown instanceof GraphQLError ? (shown.extensions as { code?: string; http?: { status?: number; headers?: Record<string, string> } }) : {};
    return refusal(http?.status ?? 500, code, shown.message, http?.headers);
  };
  /** Whether whoever asked would still be let in as the same, with the same role. */
  const isStill = async ({ viewer }: Asker, request: Request): Promise<boolean> => {
    if (viewer.id === null) return true;
    try {
      const { viewer: now } = await identify(request, database.reader(), true);
      return now.id === viewer.id && now.role === viewer.role;
    } catch (error) {
      return !(error instanceof NotSignedIn);
    }
  };
  const waitFor = (seconds: number): Response | undefined => (seconds > 0 ? told(tooMany(seconds)) : undefined);

  return {
    get followers() {
      return tail.followers;
    },
    close: () => tail.close(),
    async fetch(request, address = 'nowhere') {
      const from = addressKey(address);
      try {
        const { pathname } = new URL(request.url);
        if (pathname !== '/graphql') {
          const tooOften = pathname === '/auth/login' || pathname === '/auth/callback' ? waitFor(await limits.spend('signingIn', from)) : undefined;
          return tooOften ?? (await answer?.(request)) ?? refusal(404, 'NOT_FOUND', 'Nothing is here. The API is at /graphql.');
        }
        const guarded = await guardRequest(request);
        if (guarded instanceof Response) return guarded;
        const reader = database.reader({ bookmarks: bookmarks.open(guarded.headers.get(bookmarkHeader)) });
        const asker = await identify(guarded, reader);
        const caller = asker.viewer.id ?? from;
        const tooMuch = waitFor(await limits.spend('asking', caller, costs.query));
        if (tooMuch) return tooMuch;
        const end = limits.begin('request', caller);
        if (!end) return told(tooMany(1));
        try {
          let written: readonly string[] = [];
          const response = await yoga.fetch(guarded, { asker, reader, caller, stillThere: () => isStill(asker, guarded), wrote: (own) => { written = own; } });
          const sealed = bookmarks.seal(written);
          if (sealed !== undefined) response.headers.set(bookmarkHeader, sealed);
          return response;
        } finally {
          end();
        }
      } catch (error) {
        return told(error);
      }
    },
  };
}

/** The whole program for browser tests: the graph with the plans in it, the API, the built client, on a free port of this machine. */
import { formatDocument } from '@urql/core';
import { type DocumentNode, Kind, print } from 'graphql';
import type { TestProject } from 'vitest/node';
import { createApi } from '#server/api.ts';
import { buildClient, serveClient } from '#server/client-files.ts';
import { closeHttpServer, createHttpServer, listen } from '#server/http.ts';
import { parseEnvironment } from '#server/env.ts';
import { openIdentity } from '#server/identity/open-identity.ts';
import { createPreviews } from '#server/page-previews.ts';
import { watchReadiness } from '#server/readiness.ts';
import * as documents from '../../web/src/gql/graphql.ts';
import { type LentGraph, lendGraph, openTestGraph, warmUpInTurn } from './start-neo4j.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the program answers: `http://127.0.0.1:…`, without a slash at the end. */
    site: string;
  }
}

export interface Site { url: string; close(): Promise<void> }

const any = { year: 2026, open: [], from: 'ac_nobodynobodynob', to: 'ac_nobodynobodynob', plan: 'ostjylland-2026', plans: ['ostjylland-2026'], mentioned: 'ostjylland-2026', locale: 'DA', query: 'politi', scheme: 'GLOSSARY', slug: 'nobody', id: 'ac_nobodynobodynob', about: 'ac_nobodynobodynob', one: 'nobody', other: 'nobody' };

/** A question is planned once more for a text of another order of length: actors have short names in addresses and long ones, commitments and focus areas only long ones. */
const slugsOf = (operation: string): string[] => [
  ...(/^(?:Commitment|FocusArea|Area)/.test(operation) ? [] : ['nobody']),
  ...(/^(?:Actor|Organisation|Commitment|FocusArea|Area)/.test(operation) ? ['nobody-of-that-name'] : []),
];

/** A database that has just started plans each question slowly the first time. That is paid here, so that no test's first page waits for it. */
async function warmUp(url: string, ended: AbortSignal, longest: number): Promise<void> {
  const until = performance.now() + longest;
  for (const document of Object.values(documents).filter((exported) => typeof exported === 'object' && 'definitions' in exported)) {
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') continue;
    // As the client's cache completes it: without the names of the types it is another text to the database.
    const query = print(formatDocument(document) as DocumentNode);
    for (const slug of slugsOf(operation.name?.value ?? '')) {
      const body = JSON.stringify({ query, variables: { ...any, slug } });
      for (let attempt = 0; attempt < 3 && performance.now() < until && !ended.aborted; attempt += 1) {
        const { status } = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        if (status !== 503) break;
      }
    }
  }
}

/** Where a site's graph comes from, and what to do when it is not needed any more. */
type OpenGraph = () => Promise<Pick<LentGraph, 'graph' | 'leave'>>;
const itsOwn: OpenGraph = async () => {
  const { graph } = await openTestGraph('site-neo4j');
  return { graph, leave: graph.close };
};

/** `behind`: it is warmed up while other rooms of tests run, instead of before them. */
export async function startSite(open: OpenGraph = itsOwn, behind = false): Promise<Site> {
  await buildClient(() => undefined);
  const { graph, leave } = await open();
  const readiness = watchReadiness(graph.database, undefined);
  let port = 0;
  const identity = openIdentity(graph.database, parseEnvironment({}), () => port);
  const api = createApi({ database: graph.database, ...identity });
  const server = createHttpServer({ api, readiness, serveClient: serveClient(createPreviews(api)), embedOrigins: [] });
  port = await listen(server, '127.0.0.1', 0);
  const url = `http://127.0.0.1:${port}`;
  const ended = new AbortController();
  const warm = warmUpInTurn(() => warmUp(url, ended.signal, behind ? 300_000 : 110_000)).catch((reason: unknown) => { if (!ended.signal.aborted) throw reason; });
  if (!behind) await warm;
  return {
    url,
    async close() {
      ended.abort();
      await warm;
      readiness.retire();
      api.close();
      await closeHttpServer(server, 1_000);
      await leave();
    },
  };
}

/** Does this run have tests that come before those of a site? */
export const othersFirst = ({ vitest }: TestProject, ...rooms: string[]): boolean => vitest.state.getPaths().some((file) => rooms.some((room) => file.includes(`/tests/${room}/`)));

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await startSite(() => lendGraph('read', project.vitest), othersFirst(project, 'writes'));
  project.provide('site', site.url);
  return site.close;
}

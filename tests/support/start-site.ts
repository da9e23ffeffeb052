/** The whole program for browser tests: the graph with the plans in it, the API, the built client, on a free port of this machine. */
import type { TestProject } from 'vitest/node';
import { createApi } from '#server/api.ts';
import { buildClient, serveClient } from '#server/client-files.ts';
import { closeHttpServer, createHttpServer, listen } from '#server/http.ts';
import { parseEnvironment } from '#server/env.ts';
import { openIdentity } from '#server/identity/open-identity.ts';
import { watchReadiness } from '#server/readiness.ts';
import { leaveNeo4j, startNeo4j } from './start-neo4j.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the program answers: `http://127.0.0.1:…`, without a slash at the end. */
    site: string;
  }
}

export interface Site { url: string; close(): Promise<void> }

export async function startSite(): Promise<Site> {
  await buildClient(() => undefined);
  const { graph } = await startNeo4j();
  const readiness = watchReadiness(graph.database, undefined);
  let port = 0;
  const identity = openIdentity(graph.database, parseEnvironment({}), () => port);
  const server = createHttpServer({ api: createApi({ database: graph.database, ...identity }), readiness, serveClient: serveClient(), embedOrigins: [] });
  port = await listen(server, '127.0.0.1', 0);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      readiness.retire();
      await closeHttpServer(server, 1_000);
      await leaveNeo4j();
    },
  };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await startSite();
  project.provide('site', site.url);
  return site.close;
}

/** One embedded Neo4j for all tests of a run, with an empty store and the plans in it. What only makes starting quicker is kept between runs. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { parseEnvironment } from '#server/env.ts';
import { migrateGraph } from '#server/graph-declaration.ts';
import { type Graph, openGraph } from '#server/open-graph.ts';
import { loadSeeds } from '#seeds/load.ts';

export interface RunningNeo4j { uri: string; user: string; password: string; database: string }
declare module 'vitest' {
  export interface ProvidedContext { neo4j: RunningNeo4j }
}

const shared = globalThis as typeof globalThis & { kredsnetTestGraph?: Promise<TestGraph>; kredsnetTestUsers?: number };

export interface TestGraph { graph: Graph; settings: RunningNeo4j }

/** Starts an embedded Neo4j in a folder of the test cache, empties it and loads the plans. */
export async function openTestGraph(folder: string): Promise<TestGraph> {
  const dataFolder = fileURLToPath(new URL(`../../.cache/${folder}`, import.meta.url));
  for (const old of ['neo4j', 'neo4j-password']) rmSync(path.join(dataFolder, old), { recursive: true, force: true });
  const lines: string[] = [];
  let settings: RunningNeo4j | undefined;
  const graph = await openGraph(parseEnvironment({ KREDSNET_DATA: dataFolder, NEO4J_PROFILE: 'short-lived' }), (line) => lines.push(line), {
    onSpawn: ({ uri, user, password, database }) => { settings = { uri, user, password, database }; },
  });
  await migrateGraph(graph.database, (line) => lines.push(line));
  await loadSeeds(graph.database);
  if (!settings) throw new Error(`Neo4j was not spawned: ${lines.join('\n')}`);
  return { graph, settings };
}

/** Starts the one that nobody writes to, or joins the one that another room of tests has started. */
export async function startNeo4j(): Promise<TestGraph> {
  shared.kredsnetTestUsers = (shared.kredsnetTestUsers ?? 0) + 1;
  shared.kredsnetTestGraph ??= openTestGraph('test-neo4j');
  return shared.kredsnetTestGraph;
}

export async function leaveNeo4j(): Promise<void> {
  shared.kredsnetTestUsers = (shared.kredsnetTestUsers ?? 1) - 1;
  if (shared.kredsnetTestUsers === 0) await (await shared.kredsnetTestGraph)?.graph.close();
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('neo4j', (await startNeo4j()).settings);
  return leaveNeo4j;
}

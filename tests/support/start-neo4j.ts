/**
 * The embedded Neo4js of a run, each with an empty store and the plans in it. They are started beside each other, by whichever room of tests is prepared first,
 * and thrown away at the end.
 */
import { fileURLToPath } from 'node:url';
import type { TestProject, Vitest } from 'vitest/node';
import { parseEnvironment } from '#server/env.ts';
import { migrateGraph } from '#server/graph-declaration.ts';
import { type Graph, openGraph } from '#server/open-graph.ts';
import { loadSeeds } from '#seeds/load.ts';
import { emptyDataFolder, lendNeo4jProgram, makeNeo4jProgram } from './neo4j-program.ts';

export interface RunningNeo4j { uri: string; user: string; password: string; database: string }
declare module 'vitest' {
  export interface ProvidedContext { neo4j: RunningNeo4j }
}

export interface TestGraph { graph: Graph; settings: RunningNeo4j }

/** Starts an embedded Neo4j in a folder of the test cache, empties it and loads the plans. */
export async function openTestGraph(folder: string): Promise<TestGraph> {
  const dataFolder = fileURLToPath(new URL(`../../.cache/${folder}`, import.meta.url));
  emptyDataFolder(dataFolder);
  lendNeo4jProgram(dataFolder);
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

/** One that nobody writes to, one for the tests that write, and one behind the site that people change. */
const graphs = { read: 'test-neo4j', scratch: 'scratch-neo4j', site: 'writing-site-neo4j' } as const;
type Purpose = keyof typeof graphs;
/** Which tests need which. */
const needed: [RegExp, Purpose][] = [[/\/tests\/api\//, 'read'], [/\/tests\/writes\//, 'scratch'], [/\/tests\/e2e\/(?!together)/, 'read'], [/\/tests\/e2e\/together/, 'site']];

// The rooms' preparations are modules of their own, in one process.
const shared = globalThis as typeof globalThis & { kredsnetTestGraphs?: Map<Purpose, { opening: Promise<TestGraph>; users: number }>; kredsnetWarmingUp?: Promise<void> };

function startAll(vitest: Vitest): NonNullable<typeof shared.kredsnetTestGraphs> {
  const files = vitest.state.getPaths();
  const program = makeNeo4jProgram();
  const purposes = new Set(needed.filter(([pattern]) => files.some((file) => pattern.test(file))).map(([, purpose]) => purpose));
  return new Map([...purposes].map((purpose) => {
    const opening = program.then(() => openTestGraph(graphs[purpose]));
    // Who waits for it is told; until then it fails quietly.
    opening.catch(() => undefined);
    return [purpose, { opening, users: 0 }];
  }));
}

/** One graph is warmed up after the other: together they would keep the tests that run meanwhile from their answers. */
export function warmUpInTurn(warmUp: () => Promise<void>): Promise<void> {
  const mine = (shared.kredsnetWarmingUp ?? Promise.resolve()).then(warmUp);
  shared.kredsnetWarmingUp = mine.catch(() => undefined);
  return mine;
}

export interface LentGraph extends TestGraph {
  /** Ends it when nobody else uses it. */
  leave(): Promise<void>;
}

/** Starts what this run needs, the first time; lends the one for a purpose. */
export async function lendGraph(purpose: Purpose, vitest: Vitest): Promise<LentGraph> {
  shared.kredsnetTestGraphs ??= startAll(vitest);
  const started = shared.kredsnetTestGraphs.get(purpose);
  if (!started) throw new Error(`No test of this run was expected to need the graph "${purpose}".`);
  started.users += 1;
  const { graph, settings } = await started.opening;
  return {
    graph, settings,
    async leave() {
      started.users -= 1;
      if (started.users > 0) return;
      await graph.database.close();
      // Nobody reads its store again: there is nothing to be stopped in order.
      graph.kill();
    },
  };
}

export default async function setup({ provide, vitest }: TestProject): Promise<() => Promise<void>> {
  const { settings, leave } = await lendGraph('read', vitest);
  provide('neo4j', settings);
  return leave;
}

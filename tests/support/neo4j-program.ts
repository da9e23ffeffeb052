/** What each Neo4j of the tests begins with: its class path, and the archive of classes that halves its start. One that is started for nothing else writes it, the first time only. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { classArchive } from '#server/database/class-archive.ts';
import { findJava } from '#server/database/java.ts';
import { fetchNeo4j } from '#server/database/maven.ts';
import { parseEnvironment } from '#server/env.ts';
import { migrateGraph } from '#server/graph-declaration.ts';
import { openGraph } from '#server/open-graph.ts';
import { loadSeeds } from '#seeds/load.ts';

const home = fileURLToPath(new URL('../../.cache/neo4j', import.meta.url));
const program = path.join(home, 'neo4j-program');
const silent = (): void => undefined;

/** Without the store and the password of an earlier run. */
export function emptyDataFolder(folder: string): void {
  for (const old of ['neo4j', 'neo4j-password']) rmSync(path.join(folder, old), { recursive: true, force: true });
}

export async function makeNeo4jProgram(): Promise<void> {
  if (!classArchive(program, await findJava(), await fetchNeo4j(program, silent), 'short-lived').recording) return;
  emptyDataFolder(home);
  const graph = await openGraph(parseEnvironment({ KREDSNET_DATA: home, NEO4J_PROFILE: 'short-lived' }), silent);
  // What every test's Neo4j does first belongs into the archive as well.
  await migrateGraph(graph.database, silent);
  await loadSeeds(graph.database);
  await graph.close();
}

/** Puts it into a data folder, if it is there. */
export function lendNeo4jProgram(folder: string): void {
  if (existsSync(program)) cpSync(program, path.join(folder, 'neo4j-program'), { recursive: true });
}

export { makeNeo4jProgram as setup };

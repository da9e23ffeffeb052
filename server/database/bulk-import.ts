/** Fills the store of an embedded Neo4j that has never been started, from files, with Neo4j's own offline importer. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { commandOutput } from './command-output.ts';
import { openDataFolder } from './data-folder.ts';
import { findJava } from './java.ts';
import { fetchNeo4j } from './maven.ts';
import { javaSwitches } from './neo4j-settings.ts';
import { StartFailure } from './start-failure.ts';

/** Comma-separated files with the importer's header lines. */
export interface BulkFiles { nodes: { labels: readonly string[]; file: string }[]; relationships: { type: string; file: string }[] }

/** @throws StartFailure where the folder holds a store already */
export function refuseStore(dataFolder: string): void {
  if (existsSync(path.join(path.resolve(dataFolder), 'neo4j', 'data', 'databases'))) {
    throw new StartFailure(`The data folder ${dataFolder} holds a graph already, and only an empty place can be filled in bulk. Nothing was changed. Set KREDSNET_DATA to another folder.`);
  }
}

/** @throws StartFailure where there is a store already, or the importer fails: then with what it said */
export async function bulkImport(dataFolder: string, { nodes, relationships }: BulkFiles, say: (line: string) => void): Promise<void> {
  refuseStore(dataFolder);
  const folder = await openDataFolder(dataFolder);
  try {
    const java = await findJava();
    const program = await fetchNeo4j(folder.program, say);
    const conf = path.join(folder.home, 'conf');
    mkdirSync(conf, { recursive: true });
    const started = performance.now();
    const passed = (): string => `${((performance.now() - started) / 1000).toFixed(0)} s`;
    let step = 'starting';
    const progress = setInterval(() => say(`  ${step}, after ${passed()}.`), 5_000);
    try {
      const { status, output } = await commandOutput(java.command, [
        ...javaSwitches('long-running').filter((name) => !name.startsWith('-Xm')), '-Xmx2g', '-XX:+UseParallelGC', '-cp', program.classPath, 'org.neo4j.cli.AdminTool',
        // The name of the database comes before the lists, which would swallow it.
        'database', 'import', 'full', 'neo4j', '--overwrite-destination', '--id-type=string', '--array-delimiter=;', `--report-file=${path.join(folder.home, 'import-report.txt')}`,
        ...nodes.map(({ labels, file }) => `--nodes=${labels.join(':')}=${file}`), ...relationships.map(({ type, file }) => `--relationships=${type}=${file}`),
      ], (text) => {
        step = /\(\d\/\d\) [A-Za-z ]+/.exec(text)?.[0].trim() ?? step;
      }, { ...process.env, NEO4J_HOME: folder.home, NEO4J_CONF: conf });
      if (status !== 0) throw new StartFailure(`The import failed:\n${output.trim().split('\n').slice(-12).join('\n')}`);
      say(`  imported after ${passed()}.`);
    } finally {
      clearInterval(progress);
    }
  } finally {
    folder.release();
  }
}

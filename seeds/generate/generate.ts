/** `npm run generate -- --size S|M|L`: fills an empty database with a made-up country, for benchmarks and for trying large pictures. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { appendEvents } from '#server/commands/append-events.ts';
import { bulkImport, refuseStore } from '#server/database/bulk-import.ts';
import { StartFailure } from '#server/database/start-failure.ts';
import type { Environment } from '#server/env.ts';
import { migrateGraph } from '#server/graph-declaration.ts';
import { openGraph } from '#server/open-graph.ts';
import { generateCountry, type Sink } from './country.ts';
import { csvFiles } from './csv-files.ts';
import { isSize, type Size, sizes } from './size.ts';

/** Counts what passes. */
function counting(sink: Sink): Sink & { nodes: number; relationships: number } {
  const counted = {
    nodes: 0, relationships: 0,
    node(...row: Parameters<Sink['node']>) {
      counted.nodes += 1;
      sink.node(...row);
    },
    relationship(...row: Parameters<Sink['relationship']>) {
      counted.relationships += 1;
      sink.relationship(...row);
    },
  };
  return counted;
}

/** @throws StartFailure where the database is not the program's own, or not empty */
export async function generate(size: Size, environment: Environment, say: (line: string) => void): Promise<void> {
  if (environment.neo4j) throw new StartFailure('A country is imported offline, into the program\'s own database. Unset NEO4J_URI, and set KREDSNET_DATA to an empty folder.');
  refuseStore(environment.dataFolder);
  const started = performance.now();
  const passed = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const folder = path.resolve(environment.dataFolder, 'generated');
  mkdirSync(folder, { recursive: true });
  try {
    say(`Making up a country of size ${size}.`);
    const files = csvFiles(folder);
    const counted = counting(files);
    generateCountry(size, counted);
    const bulk = files.close();
    const { nodes, relationships } = counted;
    say(`  ${nodes} nodes and ${relationships} relationships after ${passed()}. Importing them.`);
    await bulkImport(environment.dataFolder, bulk, say);
    const graph = await openGraph(environment, say, { recordClasses: false });
    try {
      await migrateGraph(graph.database, say);
      await graph.database.write('generated', (transaction) => appendEvents(transaction, [{
        operation: 'CREATE', summary: `Opdigtet land indlæst (størrelse ${size})`, summaryEn: `Made-up country loaded (size ${size})`, targetIds: [], after: { nodes, relationships },
      }], new Date().toISOString()));
    } finally {
      await graph.close();
    }
    say(`A country of size ${size} is in ${environment.dataFolder} after ${passed()}: ${nodes} nodes, ${relationships} relationships.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function sizeAsked(given: readonly string[]): Size {
  const at = given.indexOf('--size');
  const size = at >= 0 ? given[at + 1] : given.find((word) => word.startsWith('--size='))?.slice('--size='.length);
  if (!isSize(size)) throw new StartFailure(`Say how large: npm run generate -- --size ${Object.keys(sizes).join('|')}`);
  return size;
}

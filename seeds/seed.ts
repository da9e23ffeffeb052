/** `npm run seed`: loads the seeds into an empty graph; of one that holds something it lists the differences and changes nothing. */
import { startFailureOf } from '#server/database/start-failure.ts';
import { parseEnvironment } from '#server/env.ts';
import { migrateGraph } from '#server/graph-declaration.ts';
import { openGraph } from '#server/open-graph.ts';
import { differences } from './differences.ts';
import { graphOf } from './graph.ts';
import { loadSeeds } from './load.ts';
import { readSeeds } from './records.ts';

const say = (line: string): void => console.log(line);
try {
  const graph = await openGraph(parseEnvironment(process.env), say);
  try {
    await migrateGraph(graph.database, say);
    const { loaded, nodes, relationships } = await loadSeeds(graph.database, say);
    if (loaded) say(`Loaded ${nodes} nodes and ${relationships} relationships.`);
    else {
      const found = await differences(graph.database, graphOf(readSeeds(), new Date().toISOString()));
      for (const { what, seeds, graph: stands } of found) say(`${what}: seeds ${seeds}, graph ${stands}`);
      say(found.length === 0 ? 'The graph says what the seed files say. Nothing was changed.' : `${found.length} differences. Nothing was changed: what people have edited stands.`);
    }
  } finally {
    await graph.close();
  }
} catch (error) {
  console.error(startFailureOf(error));
  process.exitCode = 1;
}

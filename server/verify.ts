/** `npm run verify`: is the history the one that was written, and does the graph hold what must hold? Says what does not, and ends with 1. */
import { startFailureOf } from '#server/database/start-failure.ts';
import { parseEnvironment } from '#server/env.ts';
import { readHeads } from '#server/history/head-file.ts';
import { verifyGraph } from '#server/history/verify-graph.ts';
import { verifyHistory } from '#server/history/verify-history.ts';
import { openGraph } from '#server/open-graph.ts';

const say = (line: string): void => console.log(line);

try {
  const environment = parseEnvironment(process.env);
  const graph = await openGraph(environment, say);
  try {
    const history = await verifyHistory(graph.database, await readHeads(environment.dataFolder));
    for (const { sequence, what } of history.faults) say(`entry ${sequence} ${what}`);
    const faults = await verifyGraph(graph.database);
    for (const { what } of faults) say(what);
    say(`${history.entries} entries of the history: ${history.faults.length || 'no'} faults. The graph: ${faults.length || 'no'} faults.`);
    if (history.faults.length + faults.length > 0) process.exitCode = 1;
  } finally {
    await graph.close();
  }
} catch (error) {
  console.error(startFailureOf(error));
  process.exitCode = 1;
}

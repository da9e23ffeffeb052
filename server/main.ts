/** `npm start`: reads the configuration, opens the graph, loads the plans into an empty one, and serves until it is told to stop. */
import { createApi } from '#server/api.ts';
import { createRateLimits } from '#server/behaviours/rate-limits.ts';
import { buildClient, clientOperations, serveClient } from '#server/client-files.ts';
import type { Database } from '#server/database/database.ts';
import { forgetOperations } from '#server/commands/forget-operations.ts';
import { rehearseChanges } from '#server/commands/rehearse-changes.ts';
import type { Embedded } from '#server/database/embedded-neo4j.ts';
import { startFailureOf } from '#server/database/start-failure.ts';
import { parseEnvironment } from '#server/env.ts';
import { migrateGraph } from '#server/graph-declaration.ts';
import { checkIdentity, openIdentity } from '#server/identity/open-identity.ts';
import { holdUntil } from '#server/hold-until.ts';
import { keepHeads } from '#server/history/head-file.ts';
import { checkAddress, closeHttpServer, createHttpServer, listen } from '#server/http.ts';
import { type Graph, openGraph } from '#server/open-graph.ts';
import { createPreviews } from '#server/page-previews.ts';
import { createVocabulary } from '#server/read-models/vocabulary.ts';
import { watchReadiness } from '#server/readiness.ts';
import { loadSeeds } from '#seeds/load.ts';

const say = (line: string): void => console.log(line);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** What has been opened so far, in the order in which it has to be closed. */
const closing: (() => Promise<void>)[] = [];
let embedded: Embedded | undefined;
let graph: Graph | undefined;
let stopping = false;

async function stop(status: number): Promise<void> {
  stopping = true;
  for (const close of closing.splice(0)) await close().catch((error: unknown) => console.error(startFailureOf(error)));
  process.exit(status);
}

async function prepare(database: Database): Promise<void> {
  await migrateGraph(database, say);
  await loadSeeds(database, say);
}

/** One Ctrl-C reaches us twice under npm: from the terminal, and passed on by npm. */
const oneKeypress = 700;
let firstSignalAt = 0;

function stopOnRequest(): void {
  if (stopping) {
    if (performance.now() - firstSignalAt < oneKeypress) return;
    say('Ended at once.');
    (graph ?? embedded)?.kill();
    process.exit(130);
  }
  firstSignalAt = performance.now();
  say('Stopping. Ctrl-C once more ends it at once.');
  // While the database still starts there is no graph to close: it is stopped itself.
  if (!graph && embedded) closing.push(embedded.stop);
  void stop(0);
}

process.on('SIGINT', stopOnRequest);
process.on('SIGTERM', stopOnRequest);
// npm ends at a SIGTERM without passing it on: when it has left us to the system, we stop as if asked.
const startedBy = process.ppid;
if (process.env['npm_lifecycle_event'] !== undefined) {
  const watch = setInterval(() => {
    if (process.ppid === startedBy) return;
    clearInterval(watch);
    if (!stopping) stopOnRequest();
  }, 500);
  watch.unref();
}

try {
  const environment = parseEnvironment(process.env);
  checkIdentity(environment);
  await checkAddress(environment.host, environment.port);
  await buildClient(say);
  graph = await openGraph(environment, say, { onSpawn: (spawned) => { embedded = spawned; } });
  closing.unshift(graph.close);
  const { database, firstAnswer, lost } = graph;
  // Who comes while the graph is being made ready gets the client at once, and the answers as soon as there are any.
  const prepared = prepare(database);
  const readiness = watchReadiness(database, environment.neo4j ? undefined : environment.dataFolder, prepared);
  let port = environment.port;
  const vocabulary = createVocabulary(database);
  const api = createApi({
    database, vocabulary, onCommitted: keepHeads(environment.dataFolder, (line, error) => console.error(line, error)), ...openIdentity(database, environment, () => port), limits: createRateLimits(environment.rateMode),
    // Where people sign in from anywhere, their browsers ask what the client asks and nothing else.
    ...(environment.oidc && environment.publicAddress?.startsWith('https:') ? { knownOperations: clientOperations() } : {}),
    // Servers side by side share the database, and so its password.
    ...(environment.neo4j ? { bookmarkSecret: environment.neo4j.password } : {}),
  });
  const server = createHttpServer({ api: holdUntil(prepared, api), readiness, serveClient: serveClient(createPreviews(api)), embedOrigins: environment.embedOrigins, behindProxy: environment.behindProxy });
  port = await listen(server, environment.host, environment.port);
  closing.unshift(async () => {
    readiness.retire();
    api.close();
    await closeHttpServer(server);
  });
  say(`The database gave its first answer after ${seconds(firstAnswer.took)}; Kredsnet listens after ${seconds(performance.now() - firstAnswer.since)}.`);
  await prepared;
  // What searching and changing cost the first time is paid before somebody searches or changes something.
  void vocabulary.lexicon().then(() => rehearseChanges(database)).catch(() => undefined);
  // What was asked for once is kept long enough for every repetition, and not for ever.
  const forgetting = setInterval(() => void forgetOperations(database).catch((error: unknown) => console.error('Old operations could not be forgotten', error)), 3_600_000);
  forgetting.unref();
  say(`Ready after ${seconds(performance.now() - firstAnswer.since)}.`);
  say(`\n  Kredsnet: http://${environment.host.includes(':') ? `[${environment.host}]` : environment.host}:${port}/\n`);
  void lost.then(async (output) => {
    if (stopping) return;
    console.error(`The embedded Neo4j ended by itself. It said:\n${output.trim().split('\n').slice(-8).join('\n')}\nStart again: nothing that was stored is lost.`);
    await stop(1);
  });
} catch (error) {
  if (!stopping) {
    console.error(startFailureOf(error));
    await stop(1);
  }
}

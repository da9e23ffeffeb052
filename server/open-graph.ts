/** Opens the graph that the configuration names: somebody's Neo4j, or one of our own as a child process; handed over at its first answer. */
import { connect, type Database } from '#server/database/database.ts';
import { DatabaseUnavailable } from '#server/database/errors.ts';
import { type Embedded, startEmbedded } from '#server/database/embedded-neo4j.ts';
import { StartFailure } from '#server/database/start-failure.ts';
import type { Environment } from '#server/env.ts';

export interface Graph {
  database: Database;
  /** Milliseconds from the start of the database (or of the waiting for it) to its first answer, and the moment it was counted from. */
  firstAnswer: { since: number; took: number };
  /** Resolves where our own Neo4j ended without being asked to, with what it printed; never of somebody else's. */
  lost: Promise<string>;
  /** Closes the connections and ends our own Neo4j in order. */
  close(): Promise<void>;
  /** Ends our own Neo4j at once. */
  kill(): void;
}

export interface OpenOptions {
  /** Told of our own Neo4j as soon as it is spawned, so that a signal that comes while it starts can end it. */
  onSpawn?: (embedded: Embedded) => void;
  /** See EmbeddedSettings. */
  recordClasses?: boolean;
}

/** @throws StartFailure, DatabaseUnavailable or DatabaseAccessRefused, each saying what to do */
export async function openGraph(environment: Environment, say: (line: string) => void, options: OpenOptions = {}): Promise<Graph> {
  return environment.neo4j ? openRunning(environment.neo4j, say) : openEmbedded(environment, say, options);
}

async function openRunning(settings: NonNullable<Environment['neo4j']>, say: (line: string) => void): Promise<Graph> {
  const shown = settings.uri.replace(/\/\/[^/]*@/, '//');
  say(`Connecting to ${shown}.`);
  const since = performance.now();
  const database = await connect(settings);
  try {
    await database.verify().catch((error: unknown) => {
      throw error instanceof DatabaseUnavailable ? new StartFailure(`No database answers at ${shown}. Is it running, and is NEO4J_URI right? (${error.message})`, { cause: error }) : error;
    });
    const took = performance.now() - since;
    return { database, firstAnswer: { since, took }, lost: new Promise(() => undefined), close: () => database.close(), kill: () => undefined };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openEmbedded({ dataFolder, neo4jProfile: profile }: Environment, say: (line: string) => void, { onSpawn, recordClasses = true }: OpenOptions): Promise<Graph> {
  const embedded = await startEmbedded({ dataFolder, profile, recordClasses, say });
  onSpawn?.(embedded);
  const database = await connect(embedded);
  let asked = false;
  const close = async (): Promise<void> => {
    asked = true;
    await database.close();
    await embedded.stop();
  };
  try {
    const answered = await embedded.firstAnswer(database);
    const lost = new Promise<string>((resolve) => void embedded.ended.then((output) => { if (!asked) resolve(output); }));
    return {
      database, lost, close, firstAnswer: { since: embedded.spawnedAt, took: answered - embedded.spawnedAt },
      kill: () => { asked = true; embedded.kill(); },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A Neo4j of our own as a child process: started, waited for, stopped, and ended with us whatever happens to us. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ClassArchive, classArchive } from './class-archive.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import type { Database } from './database.ts';
import { DatabaseAccessRefused, DatabaseBusy, DatabaseTimeout, DatabaseUnavailable } from './errors.ts';
import { setFirstPassword } from './first-password.ts';
import { freePort } from './free-port.ts';
import { findJava, type Java } from './java.ts';
import { fetchNeo4j, type Neo4jProgram } from './maven.ts';
import { javaSwitches, type Profile, writeSettings } from './neo4j-settings.ts';
import { lostItsPort, startDiagnosis } from './start-diagnosis.ts';
import { StartFailure } from './start-failure.ts';
import { startWatchdog, type Watchdog } from './watchdog.ts';

export interface EmbeddedSettings {
  dataFolder: string;
  profile: Profile;
  /** Whether a first run writes the archive that makes the next one start quicker; not worth its seconds for one that only fills the store. */
  recordClasses?: boolean;
  /** Takes one line for the person at the terminal. */
  say: (line: string) => void;
}

/** It has been started, and does not answer yet. */
export interface Embedded {
  uri: string;
  user: string;
  password: string;
  database: string;
  pid: number;
  /** `performance.now()` at the spawn. */
  spawnedAt: number;
  /** Waits until `database`, connected with the settings above, gives its first answer; returns `performance.now()` then. Throws `StartFailure`. */
  firstAnswer(database: Database): Promise<number>;
  /** Resolves when the process is gone, with what it printed. */
  ended: Promise<string>;
  /** A clean stop, which takes up to 12 s; says so while waiting. After 30 s it is killed: the database recovers at its next start. */
  stop(): Promise<void>;
  /** At once, without waiting. */
  kill(): void;
}

const longestStart = 300_000;
const longestStop = 30_000;
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(0)} s`;

interface Child { process: ChildProcess; pid: number; port: number; log: string; spawnedAt: number; ended: Promise<string> }

async function spawnNeo4j(folder: DataFolder, java: Java, program: Neo4jProgram, archive: ClassArchive, profile: Profile, watchdog: Watchdog): Promise<Child> {
  const port = await freePort();
  const conf = await writeSettings(folder.home, port);
  const log = path.join(folder.home, 'logs', 'console.log');
  const output = openSync(log, 'w');
  const spawnedAt = performance.now();
  const child = spawn(java.command, [
    ...archive.switches, ...javaSwitches(profile), '-cp', program.classPath, 'org.neo4j.server.CommunityEntryPoint', `--home-dir=${folder.home}`, `--config-dir=${conf}`, '--console-mode',
    // In a session of its own: Ctrl-C at the terminal is for us, and we stop the database in order.
  ], { cwd: folder.home, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  const { pid } = child;
  if (pid === undefined) throw new StartFailure(`Java could not be started (${java.command}).`);
  watchdog.guard(pid);
  folder.record(pid);
  const ended = new Promise<string>((resolve) => child.once('exit', () => resolve(existsSync(log) ? readFileSync(log, 'utf8') : '')));
  return { process: child, pid, port, log, spawnedAt, ended };
}

/**
 * Starts Neo4j on a free loopback port and returns at once, so that other things can be got ready while it starts.
 * Throws `StartFailure` where Java or Maven is missing or too old, or the folder cannot be used.
 */
export async function startEmbedded({ dataFolder, profile, recordClasses = true, say }: EmbeddedSettings): Promise<Embedded> {
  const folder = await openDataFolder(dataFolder);
  try {
    const java = await findJava();
    const program = await fetchNeo4j(folder.program, say);
    folder.settleVersion(program.version);
    const isNew = !existsSync(path.join(folder.home, 'data', 'databases'));
    const archive = classArchive(folder.program, java, program, profile, recordClasses);
    const watchdog = startWatchdog();
    say(`Starting Neo4j ${program.version}${isNew ? ' with an empty store' : ''}.`);
    const child = await spawnNeo4j(folder, java, program, archive, profile, watchdog);
    return embedded(child, folder, archive, watchdog, isNew, say);
  } catch (error) {
    folder.release();
    throw error;
  }
}

function embedded(child: Child, folder: DataFolder, archive: ClassArchive, watchdog: Watchdog, isNew: boolean, say: (line: string) => void): Embedded {
  let gone = false;
  let stopping: Promise<void> | undefined;
  const uri = `bolt://127.0.0.1:${child.port}`;
  void child.ended.then(() => {
    gone = true;
    watchdog.dismiss();
    folder.release();
  });

  const stop = async (): Promise<void> => {
    const started = performance.now();
    say(archive.recording ? 'Stopping Neo4j, and writing the archive that lets it start quicker the next time.' : 'Stopping Neo4j.');
    const progress = setInterval(() => say(`  Neo4j is still stopping after ${seconds(started)}; Ctrl-C once more ends it at once.`), 3_000);
    const tooLong = setTimeout(() => child.process.kill('SIGKILL'), longestStop);
    child.process.kill('SIGTERM');
    await child.ended;
    clearInterval(progress);
    clearTimeout(tooLong);
    if (child.process.signalCode !== 'SIGKILL') await archive.keep();
  };

  const waitForAnswer = async (database: Database): Promise<number> => {
    const progress = setInterval(() => say(`  Neo4j is still starting after ${seconds(child.spawnedAt)}.`), 10_000);
    let untold = isNew;
    try {
      while (performance.now() - child.spawnedAt < longestStart) {
        if (gone) {
          const log = await child.ended;
          if (lostItsPort(log)) throw new StartFailure('Another program took the port meant for the embedded Neo4j. Start again.');
          throw startDiagnosis(log, child.log);
        }
        try {
          if (untold) await setFirstPassword(uri, folder.password);
          untold = false;
          await database.verify();
          return performance.now();
        } catch (error) {
          // A machine with much else to do answers late; that is no answer yet, whatever it is.
          const late = error instanceof DatabaseUnavailable || error instanceof DatabaseTimeout || error instanceof DatabaseBusy;
          if (!late && !(error instanceof DatabaseAccessRefused)) throw error;
          if (!late && untold) untold = false; // It was told before, and only the answer came too late.
          else if (!late) {
            // The run before was killed between making the store and setting its password.
            await setFirstPassword(uri, folder.password).catch((refusal: unknown) => {
              if (!(refusal instanceof DatabaseAccessRefused)) return;
              throw new StartFailure('The embedded Neo4j refuses the password in the file neo4j-password of the data folder. Put the right file back from a backup, or move the folder away to begin with an empty graph.');
            });
          }
        }
        await pause(40);
      }
    } finally {
      clearInterval(progress);
    }
    throw new StartFailure(`The embedded Neo4j did not answer within ${longestStart / 60_000} minutes. Its output is in ${child.log}.`);
  };

  return {
    uri, user: 'neo4j', password: folder.password, database: 'neo4j', pid: child.pid, spawnedAt: child.spawnedAt, ended: child.ended,
    firstAnswer: waitForAnswer,
    stop() {
      stopping ??= gone ? Promise.resolve() : stop();
      return stopping;
    },
    kill: () => void child.process.kill('SIGKILL'),
  };
}

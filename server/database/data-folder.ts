/** The folder of the embedded Neo4j: made, proven writable, and held by one server at a time. A crash leaves nothing that has to be cleaned by hand. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ProcessIdentity, identify, stillRuns } from './process-identity.ts';
import { StartFailure, systemCode } from './start-failure.ts';

export interface DataFolder {
  /** Neo4j's home: store, settings, logs. */
  home: string;
  /** What only makes starting quicker; it may be deleted. */
  program: string;
  password: string;
  /** Writes down which process works on the store. */
  record(neo4jPid: number): void;
  /** The version that last opened the store. Refuses one newer than `version`, then remembers `version`. */
  settleVersion(version: string): void;
  release(): void;
}

interface Holder { server: ProcessIdentity; neo4j?: ProcessIdentity | undefined }

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** The database of a server that was killed: its watchdog ends it, we wait, and help after 4 s. */
async function seeOff(neo4j: ProcessIdentity): Promise<void> {
  for (let waited = 0; stillRuns(neo4j) && waited < 10_000; waited += 100) {
    if (waited === 4_000) process.kill(neo4j.pid, 'SIGKILL');
    await pause(100);
  }
}

async function hold(folder: string, file: string): Promise<Holder> {
  const mine: Holder = { server: identify(process.pid) };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
      return mine;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    const other = readHolder(file);
    if (other !== undefined && stillRuns(other.server)) {
      throw new StartFailure(`The data folder ${folder} is in use by another Kredsnet (process ${other.server.pid}). Stop that one, or set KREDSNET_DATA to another folder.`);
    }
    if (other?.neo4j !== undefined) await seeOff(other.neo4j);
    rmSync(file, { force: true });
  }
  throw new StartFailure(`The data folder ${folder} is being taken by another Kredsnet at the same moment. Start again, or set KREDSNET_DATA to another folder.`);
}

function passwordIn(folder: string, home: string): string {
  const file = path.join(folder, 'neo4j-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(path.join(home, 'data', 'databases'))) {
    throw new StartFailure(`${file} is gone: without it nobody can open the database beside it. Put the file back from a backup, or move ${folder} away to begin with an empty graph.`);
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}

const isNewer = (one: string, other: string): boolean => one.localeCompare(other, 'en', { numeric: true }) > 0;

/** Throws `StartFailure` where the folder cannot be written, is in use, or lacks its password. */
export async function openDataFolder(given: string): Promise<DataFolder> {
  const folder = path.resolve(given);
  const home = path.join(folder, 'neo4j');
  const program = path.join(folder, 'neo4j-program');
  const file = path.join(folder, 'running.json');
  const versionFile = path.join(folder, 'neo4j-version');
  let release = (): void => undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const holder = await hold(folder, file);
    release = () => rmSync(file, { force: true });
    for (const part of [home, path.join(home, 'logs'), program]) mkdirSync(part, { recursive: true });
    return {
      home,
      program,
      password: passwordIn(folder, home),
      record: (pid) => writeFileSync(file, JSON.stringify({ ...holder, neo4j: identify(pid) } satisfies Holder)),
      settleVersion(version) {
        const last = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : '';
        if (isNewer(last, version)) {
          throw new StartFailure(`The database in ${folder} was last opened by Neo4j ${last}; this program has ${version} and cannot read it. Run the newer program, or set KREDSNET_DATA to another folder.`);
        }
        if (last !== version) writeFileSync(versionFile, `${version}\n`);
      },
      release,
    };
  } catch (error) {
    release();
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(`The data folder ${folder} cannot be written (${systemCode(error) || String(error)}). Give this user the right to write there, free some space, or set KREDSNET_DATA to another folder.`, { cause: error });
  }
}

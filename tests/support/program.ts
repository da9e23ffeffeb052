/** The whole program as a person starts it: a process of its own, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { lendNeo4jProgram } from './neo4j-program.ts';

export const project = fileURLToPath(new URL('../..', import.meta.url));

const folders: string[] = [];
/** A data folder that has what makes starting quicker and nothing else; `removeDataFolders` takes it away. */
export function newDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kredsnet-test-'));
  folders.push(folder);
  lendNeo4jProgram(folder);
  return folder;
}
export const removeDataFolders = (): void => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }); };

export interface Program {
  process: ChildProcess;
  /** Everything it has printed so far. */
  output(): string;
  /** Waits until it has printed what matches; throws with its output where it ends before, or after two minutes. */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Exit status, or the signal that ended it. */
  ended: Promise<number | string>;
}

const running = new Set<Program>();
/** Ends what a failed test left behind. */
export function endPrograms(): void {
  for (const { process: child } of running) child.kill('SIGKILL');
}

export function runProgram(environment: Record<string, string>, script: readonly string[] = ['server/main.ts']): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', ...script], { cwd: project, env: { PATH, HOME, NEO4J_PROFILE: 'short-lived', PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { printed += text; });
  let isOver = false;
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (status, signal) => {
      isOver = true;
      running.delete(program);
      resolve(status ?? signal ?? 'unknown');
    });
  });
  const program: Program = {
    process: child, ended, output: () => printed,
    async says(pattern) {
      for (let waited = 0; waited < 120_000; waited += 50) {
        const found = pattern.exec(printed);
        if (found) return found;
        if (isOver) throw new Error(`It ended without saying ${pattern}:\n${printed}`);
        await pause(50);
      }
      throw new Error(`It did not say ${pattern} within two minutes:\n${printed}`);
    },
  };
  running.add(program);
  return program;
}

/** Waits for the address the program serves, and returns it without the slash at its end. */
export const addressOf = async (program: Program): Promise<string> => (await program.says(/Kredsnet: (http:\S+)\//))[1] as string;

/** Asks the running program. */
export async function askProgram<T>(base: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const response = await fetch(`${base}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json() as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map((e) => e.message).join('\n'));
  return data;
}

/** Whether the process is still there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

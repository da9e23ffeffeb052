/**
 * The heads of the history, outside the database: a line for each commit, appended and never written over. Whoever can alter the database
 * could compute a whole new chain; it would not end in these heads.
 */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EventRow } from '#server/commands/event-hash.ts';

export interface Head { sequence: number; hash: string; at: string }
const fileOf = (folder: string): string => path.join(folder, 'history-heads.jsonl');

/** Appends the last entry of a commit, one after the other. @param log where a failure goes: the commit stands all the same */
export function keepHeads(folder: string, log: (line: string, error: unknown) => void): (events: readonly EventRow[]) => void {
  let writing: Promise<unknown> = mkdir(folder, { recursive: true });
  return (events) => {
    const last = events.at(-1);
    if (!last) return;
    const head: Head = { sequence: last.sequence, hash: last.hash, at: last.at };
    writing = writing.then(() => appendFile(fileOf(folder), `${JSON.stringify(head)}\n`, { mode: 0o600 })).catch((error: unknown) => log(`The head of the history could not be kept in ${folder}`, error));
  };
}

/** All of them; none where there is no file. */
export async function readHeads(folder: string): Promise<Head[]> {
  const text = await readFile(fileOf(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  // A line that the last crash cut off tells nothing.
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Head];
    } catch {
      return [];
    }
  });
}

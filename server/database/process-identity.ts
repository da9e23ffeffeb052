/** Tells whether a process that was written down once is still the same one: numbers are given out again. */
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

/** `born`: when it started, in whatever unit the system counts. */
export interface ProcessIdentity { pid: number; born: string }

function born(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold blanks; the third is the state, the 22nd the start.
    const after = fields.slice(fields.lastIndexOf(')') + 2).split(' ');
    return after[0] === 'Z' ? '' : after[19] ?? '';
  } catch {
    if (process.platform === 'linux') return '';
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, LC_ALL: 'C' } }).trim();
  } catch {
    return '';
  }
}

export const identify = (pid: number): ProcessIdentity => ({ pid, born: born(pid) });
export const stillRuns = ({ pid, born: then }: ProcessIdentity): boolean => then !== '' && born(pid) === then;

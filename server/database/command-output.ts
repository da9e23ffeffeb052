/** Runs a program to its end and keeps what it printed. */
import { spawn } from 'node:child_process';

export interface CommandOutput { status: number | null; output: string }

/** Rejects with the system's error (`ENOENT`) where there is no such program. `onText` sees the output while it comes. */
export function commandOutput(command: string, parameters: string[], onText: (text: string) => void = () => undefined, environment: NodeJS.ProcessEnv = process.env): Promise<CommandOutput> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      onText(chunk.toString());
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}

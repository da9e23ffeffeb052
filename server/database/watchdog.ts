/** Ends the embedded Neo4j when this process is gone, however it went: kill -9 leaves no time to do it oneself. */
import { spawn } from 'node:child_process';

export interface Watchdog {
  /** From now on that process must not outlive this one. */
  guard(pid: number): void;
  /** The guarded process has ended in order. */
  dismiss(): void;
}

// A shell that waits on a pipe from us. The system closes the pipe when we are gone, and the shell reads its end.
// Killing the database is safe: it recovers from its transaction log, and nothing acknowledged is lost.
const script = 'read -r pid || exit 0; read -r word; [ "$word" = dismissed ] || kill -KILL "$pid"';

/** In a session of its own, so that neither Ctrl-C nor a signal to our process group reaches it. */
export function startWatchdog(): Watchdog {
  const shell = spawn('/bin/sh', ['-c', script, 'kredsnet-watchdog'], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: { PATH: '/usr/bin:/bin' } });
  shell.unref();
  shell.stdin.on('error', () => undefined);
  return {
    guard: (pid) => void shell.stdin.write(`${pid}\n`),
    dismiss: () => void shell.stdin.end('dismissed\n'),
  };
}

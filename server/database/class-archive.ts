/** Java keeps the classes of an earlier run in an archive (AppCDS) and then starts in half the time. The first run writes it when it stops. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Java } from './java.ts';
import type { Neo4jProgram } from './maven.ts';
import type { Profile } from './neo4j-settings.ts';

export interface ClassArchive {
  switches: string[];
  /** Will this run write the archive at its end? That takes some seconds. */
  recording: boolean;
  /** After a clean end: puts what was recorded where the next start looks for it. */
  keep(): Promise<void>;
}

/** An archive fits exactly one build of Java, one class path and one set of switches; the name says which. */
export function classArchive(folder: string, java: Java, program: Neo4jProgram, profile: Profile, record = true): ClassArchive {
  const fits = createHash('sha256').update([java.version, program.classPath, profile].join('\n')).digest('hex').slice(0, 16);
  const prefix = `classes-${profile}-`;
  const file = path.join(folder, `${prefix}${fits}.jsa`);
  const quiet = '-Xlog:disable -Xlog:all=error:stderr'.split(' ');
  if (existsSync(file)) return { switches: [`-XX:SharedArchiveFile=${file}`, ...quiet], recording: false, keep: async () => undefined };
  if (!record) return { switches: quiet, recording: false, keep: async () => undefined };
  const recorded = `${file}.${process.pid}`;
  return {
    switches: [`-XX:ArchiveClassesAtExit=${recorded}`, ...quiet],
    recording: true,
    async keep() {
      if (!existsSync(recorded)) return;
      for (const name of await readdir(folder)) {
        if (name.startsWith(prefix) && name !== path.basename(recorded)) await rm(path.join(folder, name), { force: true });
      }
      await rename(recorded, file);
    },
  };
}

/** Fetches the embedded Neo4j: Maven resolves neo4j/pom.xml into its local repository, and the class path is remembered. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandOutput } from './command-output.ts';
import { StartFailure } from './start-failure.ts';

/** `classPath`: every jar, in order, joined as Java wants it. */
export interface Neo4jProgram { classPath: string; version: string }

const pom = fileURLToPath(new URL('./neo4j/pom.xml', import.meta.url));
const oldest = [3, 6] as const;
const remedy = `Install Maven ${oldest.join('.')} or newer (Debian: apt install maven) and put mvn on the PATH. Or set NEO4J_URI to a Neo4j that runs already.`;

async function checkMaven(): Promise<void> {
  const { output } = await commandOutput('mvn', ['-version']).catch((error: unknown) => {
    throw new StartFailure(`Maven is missing: it fetches the embedded Neo4j, the first time only. ${remedy}`, { cause: error });
  });
  const [, major, minor] = /Apache Maven (\d+)\.(\d+)/.exec(output) ?? [];
  if (major === undefined) throw new StartFailure(`mvn -version does not work; it says: ${output.trim().slice(0, 300)}\n${remedy}`);
  if (Number(major) < oldest[0] || (Number(major) === oldest[0] && Number(minor) < oldest[1])) throw new StartFailure(`Maven ${major}.${minor} is too old. ${remedy}`);
}

async function resolve(target: string, version: string, say: (line: string) => void): Promise<void> {
  await checkMaven();
  const started = performance.now();
  let jars = 0;
  const passed = (): string => `${Math.round((performance.now() - started) / 1000)} s`;
  say(`Fetching Neo4j ${version} with Maven: about 125 MB, the first time only.`);
  const progress = setInterval(() => say(`  ${jars} jars fetched after ${passed()}.`), 5_000);
  try {
    const parameters = ['-B', '-f', pom, 'dependency:build-classpath', '-DincludeScope=runtime', `-Dmdep.outputFile=${target}`];
    const { status, output } = await commandOutput('mvn', parameters, (text) => {
      jars += text.match(/Downloaded from \S+ \S+\.jar /g)?.length ?? 0;
    });
    if (status !== 0) {
      const errors = output.split('\n').filter((line) => line.includes('[ERROR]')).slice(0, 3).join('\n');
      throw new StartFailure(`Maven could not fetch Neo4j ${version}:\n${errors || output.slice(-500)}\nIs the network reachable, and a proxy named in Maven's settings.xml? Try again: what was fetched is kept.`);
    }
    say(`  Neo4j is here after ${passed()}.`);
  } finally {
    clearInterval(progress);
  }
}

/** Cached in `folder` by the content of the pom, as long as every jar is still there. */
export async function fetchNeo4j(folder: string, say: (line: string) => void): Promise<Neo4jProgram> {
  const project = await readFile(pom, 'utf8');
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(project)?.[1] ?? '';
  const file = path.join(folder, `class-path-${createHash('sha256').update(project).digest('hex').slice(0, 16)}.txt`);
  const cached = existsSync(file) ? (await readFile(file, 'utf8')).trim() : '';
  if (cached !== '' && cached.split(path.delimiter).every((jar) => existsSync(jar))) return { classPath: cached, version };
  await mkdir(folder, { recursive: true });
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, '');
  await resolve(partial, version, say);
  await rename(partial, file);
  return { classPath: (await readFile(file, 'utf8')).trim(), version };
}

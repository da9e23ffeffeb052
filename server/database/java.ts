/** Which Java runs the embedded Neo4j. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { commandOutput } from './command-output.ts';
import { StartFailure } from './start-failure.ts';

/** `version` is all that `java -version` printed: archives made by another build of Java are of no use. */
export interface Java { command: string; version: string }

const oldest = 17;
const remedy = `Install Java ${oldest} or newer (Debian: apt install openjdk-17-jre-headless), put it on the PATH or let JAVA_HOME name its folder. Or set NEO4J_URI to a Neo4j that runs already.`;

/** Java 8 calls itself 1.8; since then the first number counts. Undefined where `text` names no version. */
export function majorVersion(text: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** JAVA_HOME first, then the PATH. Throws `StartFailure` where there is none or it is too old. */
export async function findJava(): Promise<Java> {
  const home = process.env['JAVA_HOME'];
  const command = home === undefined || home === '' ? 'java' : path.join(home, 'bin', 'java');
  if (command !== 'java' && !existsSync(command)) throw new StartFailure(`JAVA_HOME is ${home}, but there is no bin/java in it. ${remedy}`);
  const { status, output } = await commandOutput(command, ['-version']).catch((error: unknown) => {
    throw new StartFailure(`Java is missing: the embedded Neo4j runs on it. ${remedy}`, { cause: error });
  });
  const version = majorVersion(output);
  if (status !== 0 || version === undefined) throw new StartFailure(`${command} -version does not work; it says: ${output.trim().slice(0, 300)}\n${remedy}`);
  if (version < oldest) throw new StartFailure(`Java ${version} is too old (${command}): Neo4j 5.26 needs ${oldest}. ${remedy}`);
  return { command, version: output };
}

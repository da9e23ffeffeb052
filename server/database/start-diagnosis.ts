/** Reads from what Neo4j printed why it did not start. */
import { StartFailure } from './start-failure.ts';

const known: { sign: RegExp; says: (log: string) => string }[] = [
  { sign: /locked by another process|Lock file has been locked/i, says: () => 'another process has the database open. Stop that one (a Neo4j in the same folder), or set KREDSNET_DATA to another folder.' },
  { sign: /No space left on device/i, says: () => 'the disk is full. Free at least 1 GB and start again; nothing that was stored is lost.' },
  { sign: /Could not reserve enough space|Cannot allocate memory|OutOfMemoryError|insufficient memory/i, says: () => 'there is not enough memory: Neo4j needs about 1 GB. Free some, or set NEO4J_URI to a Neo4j elsewhere.' },
  { sign: /unsupported store version|unknown store version|UnknownStoreVersion|store format .*(?:newer|not (?:supported|recognized))|not possible to downgrade/i, says: () => 'the database was written by a newer Neo4j. Run the newer program, or set KREDSNET_DATA to another folder.' },
  { sign: /AccessDenied|Permission denied|Read-only file system/i, says: () => 'it may not write into its folder. Give this user the right to, or set KREDSNET_DATA to another folder.' },
];

/** `Address already in use`: somebody took the port between our choosing it and Neo4j's binding it. */
export const lostItsPort = (log: string): boolean => /Address already in use|BindException/.test(log);

export function startDiagnosis(log: string, file: string): StartFailure {
  const found = known.find(({ sign }) => sign.test(log));
  const told = found?.says(log) ?? `it says:\n${log.trim().split('\n').filter((line) => !line.startsWith('\tat ')).slice(-6).join('\n')}`;
  return new StartFailure(`The embedded Neo4j ended while starting: ${told}\nIts output is in ${file}.`);
}

/** The graph of the plans that the tests read: nobody writes to it. */
import { afterAll, inject } from 'vitest';
import { connect, type Database } from '#server/database/database.ts';

let opened: Promise<Database> | undefined;

/** Connected to the Neo4j of this run; closed after the file's last test. */
export function seededDatabase(): Promise<Database> {
  opened ??= connect(inject('neo4j'));
  return opened;
}

afterAll(async () => {
  await (await opened)?.close();
  opened = undefined;
});

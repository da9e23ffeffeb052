/** The graphs that tests ask: one that nobody writes to, and one for the tests that do. */
import { afterAll, inject } from 'vitest';
import { connect, type Database } from '#server/database/database.ts';

const opened = new Map<'neo4j' | 'scratchNeo4j', Promise<Database>>();

function open(which: 'neo4j' | 'scratchNeo4j'): Promise<Database> {
  const known = opened.get(which) ?? connect(inject(which));
  opened.set(which, known);
  return known;
}

/** The plans, read only; closed after the file's last test. */
export const seededDatabase = (): Promise<Database> => open('neo4j');
/** The plans, to be written to: for files under tests/writes. */
export const scratchDatabase = (): Promise<Database> => open('scratchNeo4j');

afterAll(async () => {
  for (const database of opened.values()) await (await database).close();
  opened.clear();
});

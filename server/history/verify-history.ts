/** Checks the chain of the history, entry by entry, and against the heads that were kept outside the database. */
import { beginning, contentHashOf, type EventRow, hashOf } from '#server/commands/event-hash.ts';
import type { Database } from '#server/database/database.ts';
import type { Head } from './head-file.ts';

export interface Fault { what: string; sequence?: number }

const page = 500;

export async function verifyHistory(database: Database, heads: readonly Head[]): Promise<{ entries: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  const hashes = new Map<number, string>();
  let previousHash = beginning;
  let sequence = 0;
  for (;;) {
    const rows = await database.reader().rows<{ event: EventRow }>({
      name: 'history-page', text: 'MATCH (e:Event) WHERE e.sequence > $sequence RETURN properties(e) AS event ORDER BY e.sequence LIMIT $page',
    }, { sequence, page });
    for (const { event } of rows) {
      if (event.sequence !== sequence + 1) faults.push({ sequence: sequence + 1, what: `entries ${sequence + 1} to ${event.sequence - 1} are missing` });
      sequence = event.sequence;
      const { hash, ...content } = event;
      if (event.previousHash !== previousHash) faults.push({ sequence, what: 'does not follow from the entry before it' });
      // An erased entry keeps the hash of what it told; the entry that erased it says so.
      if (event.erasedBy === undefined && contentHashOf(event) !== event.contentHash) faults.push({ sequence, what: 'tells something else than when it was written' });
      if (hashOf(content) !== hash) faults.push({ sequence, what: 'has been altered' });
      previousHash = hash;
      hashes.set(sequence, hash);
    }
    if (rows.length < page) break;
  }
  for (const head of heads) {
    const found = hashes.get(head.sequence);
    if (found === undefined) faults.push({ sequence: head.sequence, what: `was the last one at ${head.at} and is gone` });
    else if (found !== head.hash) faults.push({ sequence: head.sequence, what: `is not the one that was the last at ${head.at}` });
  }
  return { entries: hashes.size, faults: [...faults, ...(await falseErasures(database))] };
}

/** Entries without their content that no entry of the history accounts for. */
async function falseErasures(database: Database): Promise<Fault[]> {
  const rows = await database.reader().rows<{ sequence: number }>({
    name: 'false-erasures', text: 'MATCH (e:Event) WHERE e.erasedBy IS NOT NULL AND NOT EXISTS { MATCH (by:Event {id: e.erasedBy}) WHERE e.id IN by.targetIds } RETURN e.sequence AS sequence ORDER BY sequence',
  });
  return rows.map(({ sequence }) => ({ sequence, what: 'has no content, and nothing says that it was erased' }));
}

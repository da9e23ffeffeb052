/** The history: append-only, in sequence, each entry holding the hash of the one before it. */
import { createHash } from 'node:crypto';
import { newId } from '#graph-schema/ids.ts';
import type { NodeProperties } from '#graph-schema/nodes.ts';
import type { Transaction } from '#server/database/database.ts';

type EventRow = NodeProperties<'Event'>;
export type EventContent = Pick<EventRow, 'operation' | 'summary' | 'summaryEn' | 'targetIds'> & { before?: unknown; after?: unknown; reason?: string };

/** What the first entry's `previousHash` is. */
export const beginning = '0'.repeat(64);

/** The hash of an entry: SHA-256 of the previous one's hash and the entry's own content, keys in order. */
export function hashOf(event: Omit<EventRow, 'hash'>): string {
  const { previousHash, ...content } = event;
  const ordered = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined && value !== null).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(previousHash).update(JSON.stringify(ordered)).digest('hex');
}

/** Appends an entry inside the transaction that makes the change. The counter's lock puts entries in one order. */
export async function appendEvent(transaction: Transaction, content: EventContent, at: string): Promise<EventRow> {
  const [counted] = await transaction.rows<{ sequence: number; previousHash: string | null }>({
    name: 'next-sequence',
    text: `MERGE (c:Counter {key: 'event'}) ON CREATE SET c.id = $id, c.value = 0
      SET c.value = c.value + 1 WITH c.value AS sequence
      OPTIONAL MATCH (last:Event {sequence: sequence - 1}) RETURN sequence, last.hash AS previousHash`,
  }, { id: newId('Counter') });
  const { before, after, ...rest } = content;
  const event = {
    ...rest, id: newId('Event'), sequence: counted?.sequence ?? 1, at, previousHash: counted?.previousHash ?? beginning,
    ...(before === undefined ? {} : { before: JSON.stringify(before) }), ...(after === undefined ? {} : { after: JSON.stringify(after) }),
  };
  const complete: EventRow = { ...event, hash: hashOf(event) };
  await transaction.rows({ name: 'append-event', text: 'CREATE (e:Event) SET e = $event' }, { event: complete });
  return complete;
}

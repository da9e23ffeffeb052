/** The history: append-only, in sequence, each entry holding the hash of the one before it. */
import { randomBytes } from 'node:crypto';
import { newId } from '#graph-schema/ids.ts';
import type { Transaction } from '#server/database/database.ts';
import { beginning, canonical, contentHashOf, type EventRow, hashOf } from './event-hash.ts';

type Told = Pick<EventRow, 'operation' | 'targetIds'> & Partial<Pick<EventRow, 'id' | 'entityId' | 'claimId' | 'districts' | 'plans' | 'userId' | 'reviewerId' | 'organisation' | 'operationKey' | 'undoes' | 'label' | 'labelEn' | 'summary' | 'summaryEn' | 'reason'>>;
/** What one change says of itself. `changed`: the things it wrote, with the versions it brought them to. */
export type EventContent = Told & { changed?: readonly { id: string; version: number }[]; before?: unknown; after?: unknown };

/**
 * Appends entries inside the transaction that makes the changes. The counter is locked last and until the commit, so that numbers become
 * visible in their order: whoever has seen one has seen all before it.
 */
export async function appendEvents(transaction: Transaction, contents: readonly EventContent[], at: string): Promise<EventRow[]> {
  if (contents.length === 0) return [];
  const [counted] = await transaction.rows<{ last: number; previousHash: string | null }>({
    name: 'next-sequences',
    text: `MERGE (c:Counter {key: 'event'}) ON CREATE SET c.id = $id, c.value = 0
      SET c.value = c.value + $count WITH c.value AS last
      OPTIONAL MATCH (e:Event {sequence: last - $count}) RETURN last, e.hash AS previousHash`,
  }, { id: newId('Counter'), count: contents.length });
  const last = counted?.last ?? contents.length;
  let previousHash = counted?.previousHash ?? beginning;
  const events = contents.map(({ before, after, changed = [], ...told }, index): EventRow => {
    const content = {
      districts: [], plans: [], ...told, ...(before === undefined ? {} : { before: canonical(before) }), ...(after === undefined ? {} : { after: canonical(after) }), salt: randomBytes(16).toString('base64url'),
    };
    const event = {
      ...content, id: told.id ?? newId('Event'), sequence: last - contents.length + index + 1, at, changedIds: changed.map(({ id }) => id), targetVersions: changed.map(({ version }) => version),
      contentHash: contentHashOf(content), previousHash,
    };
    const hash = hashOf(event);
    previousHash = hash;
    return { ...event, hash };
  });
  await transaction.rows({ name: 'append-events', text: 'UNWIND $events AS event CREATE (e:Event) SET e = event' }, { events });
  return events;
}

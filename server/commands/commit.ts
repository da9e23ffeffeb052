/**
 * The one write path. In one transaction: the operation's key, the change itself (each thing locked before it is read, permission asked of what
 * was read), the entries of the history, the result under the key. Whatever goes wrong, all of it or nothing stands; and a repetition
 * with the same key answers what the first one did.
 */
import { createHash } from 'node:crypto';
import { newId } from '#graph-schema/ids.ts';
import type { Database, Transaction } from '#server/database/database.ts';
import { ConstraintViolated } from '#server/database/errors.ts';
import type { Viewer } from '#server/identity/viewer.ts';
import { appendEvents, type EventContent } from './append-events.ts';
import { canonical, type EventRow } from './event-hash.ts';
import { Refused, refuse, type UserError } from './refusal.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

export interface Writing {
  readonly database: Database;
  readonly viewer: Viewer;
  /** Told of the entries that a commit has added, once it stands. */
  readonly onCommitted?: ((events: readonly EventRow[], bookmarks: readonly string[]) => void) | undefined;
}

/** A change asked for: what kind, under which key, with what. A rehearsal does everything and takes it back. */
export interface Request { name: string; key: string; input: unknown; rehearsal?: boolean }

export interface Unit {
  readonly transaction: Transaction;
  readonly workspace: Workspace;
  readonly viewer: Viewer;
  /** The moment of the change. */
  readonly at: string;
  /** Puts an entry into the history, when all is written; its id. */
  record(content: EventContent): string;
}

export type Outcome<T> = { value: T; errors?: undefined; bookmarks: readonly string[] } | { value?: undefined; errors: readonly UserError[]; bookmarks?: undefined };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const longestKey = 200;

export async function commit<T>({ database, viewer, onCommitted }: Writing, { name, key, input, rehearsal = false }: Request, work: (unit: Unit) => Promise<T>): Promise<Outcome<T>> {
  // Two people may hit upon the same key.
  const operationKey = sha256(`${viewer.via}|${viewer.id ?? ''}|${key}`);
  const bodyHash = sha256(`${name}|${canonical(input)}`);
  let events: EventRow[] = [];
  try {
    if (key.trim() === '' || key.length > longestKey) refuse('BAD_KEY', ['idempotencyKey'], `Nøglen skal have 1 til ${longestKey} tegn.`, `The key must have 1 to ${longestKey} characters.`);
    const { value, bookmarks } = await database.write(name, async (transaction) => {
      events = [];
      const at = new Date().toISOString();
      const operation = await begin(transaction, operationKey, bodyHash, at);
      if (operation.result !== undefined) return JSON.parse(operation.result) as T;
      const workspace = openWorkspace(transaction, operation.id);
      const contents: EventContent[] = [];
      const ids: string[] = [];
      const result = await work({
        transaction, workspace, viewer, at,
        record(content) {
          const id = newId('Event');
          contents.push({ ...content, operationKey });
          ids.push(id);
          return id;
        },
      });
      await workspace.flush();
      // Sent together: from here on everybody else who changes something waits for the history.
      [, events] = await Promise.all([
        transaction.rows({ name: 'end-operation', text: 'MATCH (o:Operation {key: $operationKey}) SET o.result = $result' }, { operationKey, result: JSON.stringify(result) }),
        appendEvents(transaction, contents.map((content, index) => ({ ...content, id: ids[index] as string })), at),
      ]);
      if (rehearsal) throw new Refused([]);
      return result;
    });
    if (events.length) onCommitted?.(events, bookmarks);
    return { value, bookmarks };
  } catch (error) {
    if (error instanceof Refused) return { errors: error.errors };
    // Somebody else was quicker to take the slug.
    if (error instanceof ConstraintViolated && error.constraint.endsWith('.slug')) return { errors: [slugTaken([])] };
    throw error;
  }
}

export const slugTaken = (path: readonly string[]): UserError =>
  ({ code: 'SLUG_TAKEN', message: { da: 'Der findes allerede en aktør med det navn.', en: 'There is an actor of that name already.' }, path });

/** The operation of the key: a new one, or what the first one answered. @throws Refused where the key has served for something else */
async function begin(transaction: Transaction, key: string, bodyHash: string, at: string): Promise<{ id: string; result?: string }> {
  const id = newId('Operation');
  const [operation] = await transaction.rows<{ id: string; bodyHash: string; result: string | null }>({
    name: 'begin-operation', text: 'MERGE (o:Operation {key: $key}) ON CREATE SET o.id = $id, o.bodyHash = $bodyHash, o.at = $at RETURN o.id AS id, o.bodyHash AS bodyHash, o.result AS result',
  }, { key, id, bodyHash, at });
  if (!operation || operation.id === id) return { id };
  if (operation.bodyHash !== bodyHash) refuse('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey'], 'Nøglen er brugt til noget andet. Brug en ny.', 'The key has served for something else. Use a new one.');
  return { id: operation.id, result: operation.result ?? 'null' };
}

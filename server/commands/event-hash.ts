/**
 * The hashes that make the history a chain. An entry's hash covers its content only through a salted hash of it, so that content which may
 * not be kept (personal data) can be erased and the chain still holds.
 */
import { createHash } from 'node:crypto';
import type { NodeProperties } from '#graph-schema/nodes.ts';

export type EventRow = NodeProperties<'Event'>;

/** What the first entry's `previousHash` is. */
export const beginning = '0'.repeat(64);

/** What goes when an entry is erased. */
export const erasable = ['label', 'labelEn', 'summary', 'summaryEn', 'before', 'after', 'reason', 'salt'] as const;
const outside = new Set<string>([...erasable, 'erasedBy', 'hash', 'previousHash']);

/** JSON with the keys in order and without what is not there: the same content gives the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, part]) => part !== undefined && part !== null).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

const sha256 = (...parts: string[]): string => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

type Erasable = Partial<Pick<EventRow, (typeof erasable)[number]>>;
/** Of what an entry tells. The salt keeps anybody from guessing an erased name. */
export const contentHashOf = (event: Erasable): string => sha256(canonical(Object.fromEntries(erasable.map((key) => [key, event[key]]))));

/** Of the whole entry and the one before it. */
export const hashOf = (event: Omit<EventRow, 'hash'>): string =>
  sha256(event.previousHash, canonical(Object.fromEntries(Object.entries(event).filter(([key]) => !outside.has(key)))));

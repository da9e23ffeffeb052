/** Looks through everything that somebody writes, before any of it is stored or logged. Says where, never what. */
import { personalNumberIn, type Suspicion } from './personal-number.ts';
import { isPersonsMailbox, personNameIn } from './person-name.ts';

export interface Screened {
  /** Where CPR numbers are. */
  numbers: { path: string[]; suspicion: Suspicion }[];
  /** Where persons seem to be named. */
  names: string[][];
  /** Where a mailbox looks like a person's. */
  mailboxes: string[][];
}

/** What programs write and no person: keys and ids that are looked up or hashed, never stored. */
const machineFields = new Set(['idempotencyKey', 'claim', 'change', 'about', 'proposal', 'finding', 'import', 'after']);
const addressFields = new Set(['url', 'website', 'slug', 'actor', 'commitment', 'plan']);

export function screenTexts(input: unknown): Screened {
  const screened: Screened = { numbers: [], names: [], mailboxes: [] };
  look(input, [], screened);
  return screened;
}

function look(value: unknown, path: string[], into: Screened): void {
  const field = path.findLast((part) => !/^\d+$/.test(part)) ?? '';
  if (machineFields.has(field)) return;
  if (typeof value === 'string') {
    const suspicion = personalNumberIn(value);
    if (suspicion) into.numbers.push({ path, suspicion });
    if (field === 'email') {
      if (isPersonsMailbox(value)) into.mailboxes.push(path);
    } else if (!addressFields.has(field) && personNameIn(value)) into.names.push(path);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) look(part, [...path, key], into);
  }
}

/** What all changes share: who proposes and why, and the checks that every input goes through. */
import { refuse } from './refusal.ts';
import type { Draft } from './draft.ts';
import type { Kind, Loaded } from './things.ts';
import type { Unit } from './commit.ts';

export interface Author { id: string | null; organisation: string | null; actsFor: readonly string[] }
/** Why a change is made, and by whom: at a review, that is not the one who accepts it. */
export interface Given { reason: string; author: Author }

/** Says what a change would do. `path` leads to its input. @throws Refused */
export type Drafter<Input> = (unit: Unit, input: Input, path: readonly string[], given: Given) => Promise<Draft>;

/** @throws Refused CONFLICT with what stands now, where it is not what the author has seen */
export function expectVersion<K extends Kind>({ thing: { version, content } }: Loaded<K>, expected: number, path: readonly string[]): void {
  if (version !== expected) refuse('CONFLICT', path, 'Andre har ændret det imens. Se, hvad der står nu, og prøv igen.', 'Others have changed it meanwhile. Look at what stands now, and try again.', { version, ...(content as object) });
}

const blank = (text: string | null | undefined): boolean => text === null || text === undefined || text.trim() === '';
/** The text, trimmed. @throws Refused where there is none */
export function required(text: string | null | undefined, path: readonly string[]): string {
  if (blank(text)) refuse('REQUIRED', path, 'Feltet skal udfyldes.', 'The field must be filled in.');
  return (text as string).trim();
}
/** The text, trimmed; undefined of none. */
export const optional = (text: string | null | undefined): string | undefined => (blank(text) ? undefined : (text as string).trim());

export function webAddress(text: string | null | undefined, path: readonly string[]): string | undefined {
  const address = optional(text);
  if (address !== undefined && !(URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol))) {
    refuse('BAD_ADDRESS', path, 'Det er ikke en webadresse. Skriv den hele, begyndende med https://.', 'That is no web address. Write all of it, beginning with https://.');
  }
  return address;
}

/** Content without the keys that hold nothing. */
export const defined = <T extends object>(content: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined && value !== null)) as { [K in keyof T]: Exclude<T[K], undefined> };

/** Id of the author's organisation, as the giver of a ground. */
export async function givenBy(unit: Unit, { author }: Given): Promise<string | undefined> {
  if (author.organisation === null) return undefined;
  const [row] = await unit.transaction.rows<{ id: string }>({ name: 'organisation-id', text: 'MATCH (n:Actor {slug: $slug}) RETURN n.id AS id' }, { slug: author.organisation });
  return row?.id;
}

/** What a request carries to its resolvers. */
import type { Reader } from '#server/database/database.ts';
import type { Writing } from '#server/commands/commit.ts';
import type { EventTail } from '#server/live/event-tail.ts';
import type { Viewer } from '#server/identity/viewer.ts';
import type { Vocabulary } from '#server/read-models/vocabulary.ts';

/** Who is asking, and which plans before they are in force they read: slugs. */
export interface Asker { readonly viewer: Viewer; readonly drafts: readonly string[] }

export interface Context extends Asker {
  /** Reads for this request, and counts its round trips. After a change of the same request, another one that sees it. */
  reader: Reader;
  /** Whom limits count: a user, or an address where nobody has signed in. */
  readonly caller: string;
  /** What a command needs to change something in the name of who is asking. */
  readonly writing: Writing;
  /** Reads from now on what the bookmarks stand for. What the request itself writes, it reads anyway. */
  readAfter(bookmarks: readonly string[]): void;
  /** What a caller is given to read the same by; undefined where there is nothing to give. */
  seal(bookmarks: readonly string[]): string | undefined;
  /** Whether whoever asked would still be let in as the same: for what goes on for long. */
  stillThere(): Promise<boolean>;
  /** How often to ask that, in milliseconds. */
  readonly lookAgainEvery: number;
  /** The history as it grows. */
  readonly tail: EventTail;
  /** The names by which things are asked for. */
  readonly vocabulary: Vocabulary;
}

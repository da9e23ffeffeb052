/** What a request carries to its resolvers. */
import type { Database, Reader } from '#server/database/database.ts';
import type { Viewer } from '#server/identity/viewer.ts';

/** Who is asking, and which plans before they are in force they read: slugs. */
export interface Asker { readonly viewer: Viewer; readonly drafts: readonly string[] }

export interface Context extends Asker {
  /** Reads for this request, and counts its round trips. */
  readonly reader: Reader;
  /** Where users and keys are kept; what the network says is changed by commands. */
  readonly administration: Database;
  /** Whom limits count: a user, or an address where nobody has signed in. */
  readonly caller: string;
}

/** What a request carries to its resolvers. */
import type { Reader } from '#server/database/database.ts';
import type { Viewer } from '#server/identity/viewer.ts';

export interface Context {
  /** Reads for this request, and counts its round trips. */
  readonly reader: Reader;
  /** Who is asking. */
  readonly viewer: Viewer;
}

/** What a request carries to its resolvers. */
import type { Reader } from '#server/database/database.ts';

export interface Context {
  /** Reads for this request, and counts its round trips. */
  readonly reader: Reader;
}

/** Something that is claimed of the program, and shown at its full size. */
import type { Database } from '#server/database/database.ts';

export interface Ground { database: Database; settings: { uri: string; user: string; password: string; database: string } }
export interface Proof {
  name: string;
  claim: string;
  run(ground: Ground): Promise<{ figures: object; holds: boolean }>;
}

import { deriveEntries } from '../commitment-entries.ts';

/** Changes of the graph that the vocabulary cannot say, in order: each mends what an earlier version stored. A number is never used twice. */
export const migrations: readonly { number: number; what: string; statements: readonly string[] }[] = [
  { number: 1, what: 'the vocabulary of the first release', statements: [] },
  { number: 2, what: 'commitments can be looked up by what they are about', statements: [deriveEntries] },
  { number: 3, what: 'the plan of a commitment can be looked up', statements: [deriveEntries] },
];

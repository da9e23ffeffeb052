/** Why the program cannot start, in words for the person who started it: what is wrong, where, and the remedy. No stack is shown. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** The code of a failed system call (`ENOENT`, `EACCES`), or an empty string. */
export const systemCode = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

/** Errors whose message is meant for the person at the terminal. Anything else is a fault of the program, and its stack helps to mend it. */
const toldPlainly = new Set(['StartFailure', 'EnvironmentError', 'SeedError', 'DatabaseUnavailable', 'DatabaseAccessRefused', 'DatabaseTimeout']);
/** What the terminal shows of an error that ends the program. */
export const startFailureOf = (error: unknown): string => (error instanceof Error ? (toldPlainly.has(error.name) ? error.message : error.stack ?? error.message) : String(error));

/** Why the program cannot start, in words for the person who started it: what is wrong, where, and the remedy. No stack is shown. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** The code of a failed system call (`ENOENT`, `EACCES`), or an empty string. */
export const systemCode = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

/** What a caller learns of an error: everything of its own mistakes, of ours only that there was one and under which number it is logged. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { DatabaseBusy, DatabaseTimeout, DatabaseUnavailable, OutcomeUnknown } from '#server/database/errors.ts';
import { NotSignedIn } from '#server/identity/not-signed-in.ts';
import { InvalidInput } from '#server/invalid-input.ts';

const original = (error: unknown): unknown => (error instanceof GraphQLError && error.originalError ? original(error.originalError) : error);

/** @param log where an unexpected error goes, with its number */
export const maskError = (log: (line: string, error: unknown) => void) => (error: unknown): Error => {
  const cause = original(error);
  const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  const said = (message: string, extensions: Record<string, unknown>) => new GraphQLError(message, { ...place, extensions });
  if (cause instanceof InvalidInput) return said(cause.message, { code: 'BAD_USER_INPUT', input: cause.input });
  if (cause instanceof NotSignedIn) return said(cause.message, { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'www-authenticate': 'Bearer' } } });
  if (cause instanceof OutcomeUnknown) return said('Nobody knows whether the change was stored. Repeat it with the same idempotency key.', { code: 'OUTCOME_UNKNOWN', http: { status: 503 } });
  if (cause instanceof DatabaseBusy) return said('Others are changing the same things. Try again in a moment, with the same idempotency key.', { code: 'RETRY_LATER', http: { status: 503, headers: { 'retry-after': '1' } } });
  if (cause instanceof DatabaseUnavailable) return said('The database does not answer. Try again in a moment.', { code: 'RETRY_LATER', http: { status: 503, headers: { 'retry-after': '5' } } });
  if (cause instanceof DatabaseTimeout) return said('The question took too long and was given up. Ask for less.', { code: 'TIMEOUT', http: { status: 503 } });
  if (cause instanceof GraphQLError) return error as Error;
  // The caller has gone away, as those who follow the changes do all the time: nobody is left to tell, and nothing is wrong.
  if (cause instanceof DOMException && cause.name === 'AbortError') return said('The request was given up.', { code: 'REQUEST_ABORTED' });
  const number = randomUUID();
  log(`error ${number}`, cause);
  return said(`Something went wrong here. It is logged as ${number}.`, { code: 'INTERNAL_SERVER_ERROR' });
};

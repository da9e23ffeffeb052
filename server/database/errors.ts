/** Driver failures as named errors: each says what happened, in which query, and what to do next. */
import { Neo4jError } from 'neo4j-driver';

/** Base of everything this folder throws. `code` is Neo4j's own code where it gave one. */
export class DatabaseError extends Error {
  readonly code: string | undefined;
  /** The name of the query or the change in which it happened. */
  readonly where: string;
  constructor(message: string, where: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.where = where;
    this.code = cause instanceof Neo4jError ? cause.code : undefined;
  }
}

/** Nobody answers, or the connection broke and retrying did not help. Try again later. */
export class DatabaseUnavailable extends DatabaseError {}
/** Name and password were not accepted, or the user may not do this. */
export class DatabaseAccessRefused extends DatabaseError {}
/** Not done in time. A read had no effect. */
export class DatabaseTimeout extends DatabaseError {}
/** Others hold the same nodes; retrying within the budget did not help. Try again later. */
export class DatabaseBusy extends DatabaseError {}
/** The query wants more memory than one transaction may have. Asking again does not help: ask for less. */
export class QueryTooLarge extends DatabaseError {}
/** The answer to a commit never came: it may or may not stand. Repeat with the same idempotency key to learn which. */
export class OutcomeUnknown extends DatabaseError {}
/** The query itself is at fault: a mistake of the program. */
export class QueryFailed extends DatabaseError {}
/** A value that must be unique is taken. */
export class ConstraintViolated extends DatabaseError {
  /** What is violated, as `Label.property`; as the server words it where that cannot be read from its message. */
  readonly constraint: string;
  constructor(constraint: string, where: string, cause: unknown) {
    super(`${where}: ${constraint} must be unique, and the value is taken. Choose another value, or change the one that has it.`, where, cause);
    this.constraint = constraint;
  }
}

const memory = new Set(['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'Neo.TransientError.General.TransactionOutOfMemoryError']);
const timedOut = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut', 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.TransientError.Transaction.TransactionTimedOut', 'Neo.ClientError.Transaction.TransactionTerminated', 'Neo.TransientError.Transaction.Terminated',
]);
const stopped = new Set(['Neo.ClientError.Transaction.LockClientStopped', 'Neo.TransientError.Transaction.LockClientStopped']);
const unreachable = new Set(['ServiceUnavailable', 'SessionExpired', 'Neo.TransientError.General.DatabaseUnavailable', 'Neo.ClientError.Cluster.NotALeader', 'Neo.DatabaseError.General.UnknownError']);
/** Seen when the commit's answer is lost or the disk is full: the change may stand all the same. */
const commitFailed = new Set(['ServiceUnavailable', 'SessionExpired', 'Neo.DatabaseError.Transaction.TransactionCommitFailed', 'Neo.DatabaseError.Transaction.TransactionLogError']);

const codeOf = (error: unknown): string => (error instanceof Neo4jError || error instanceof DatabaseError ? error.code ?? '' : '');

/** May the same be asked again at once? Not what only wants too much memory: that is as hungry the next time. */
export const isTransient = (error: unknown): boolean => error instanceof Neo4jError && error.retryable && !memory.has(error.code);
/** Safe to repeat once for a write, only because every write carries an idempotency key. */
export const isWorthOneMoreTry = (error: unknown): boolean => stopped.has(codeOf(error)) || codeOf(error) === 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration';
/** After the commit was sent: does this error leave open whether it stands? */
export const leavesCommitOpen = (error: unknown): boolean => commitFailed.has(codeOf(error));

const violated = (message: string): string => {
  const found = /(?:label|type) `([^`]+)` and propert(?:y|ies) ((?:`[^`]+`(?:, )?)+)/.exec(message);
  return found === null ? message : `${found[1]}.${found[2]?.replaceAll('`', '')}`;
};

/** Turns what the driver threw into one of the errors above. What is no driver error passes unchanged: it belongs to the caller. */
export function named(error: unknown, where: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') return new ConstraintViolated(violated(message), where, error);
  if (memory.has(code)) return new QueryTooLarge(`${where}: the database ran out of memory for this query. Ask for fewer things at once.`, where, error);
  if (timedOut.has(code)) return new DatabaseTimeout(`${where}: the database did not finish in time. Ask for less, or try again later.`, where, error);
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new DatabaseAccessRefused(`${where}: the database refuses the user name or the password (${code}). Check NEO4J_USER and NEO4J_PASSWORD.`, where, error);
  }
  if (stopped.has(code) || code.startsWith('Neo.TransientError.Transaction.')) {
    return new DatabaseBusy(`${where}: the database is busy with other changes to the same things. Try again in a moment.`, where, error);
  }
  if (unreachable.has(code) || isTransient(error)) {
    return new DatabaseUnavailable(`${where}: the database does not answer (${message.split('\n')[0]}). Is it running, and is its address right?`, where, error);
  }
  return new QueryFailed(`${where}: ${message}`, where, error);
}

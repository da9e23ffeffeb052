/**
 * The driver notes the stack of every query, and where stacks are told by the lines of the source that costs as much as asking. Our errors name the
 * query instead.
 */
export function withoutStack<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * Asks again for everything that may have changed: what is on the page now at once, the rest when it is next looked at. Until the answer is there, what was
 * known stays.
 */
import { type Client, type Exchange, makeOperation, mapExchange, type Operation } from 'urql';

let round = 0;
const askedIn = new Map<number, number>();
const shown = new Map<number, Operation>();

/** Stands before the cache. */
export const freshnessExchange: Exchange = mapExchange({
  onOperation(operation) {
    if (operation.kind === 'teardown') shown.delete(operation.key);
    if (operation.kind !== 'query') return operation;
    shown.set(operation.key, operation);
    const stale = round > 0 && askedIn.get(operation.key) !== round && operation.context.requestPolicy === 'cache-first';
    askedIn.set(operation.key, round);
    return stale ? makeOperation('query', operation, { ...operation.context, requestPolicy: 'cache-and-network' }) : operation;
  },
});

export const askAgain = (client: Client): void => {
  round += 1;
  for (const operation of [...shown.values()]) client.reexecuteOperation(makeOperation('query', operation, { ...operation.context, requestPolicy: 'cache-first' }));
};

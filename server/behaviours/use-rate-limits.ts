/** What an operation costs besides its first point, which was taken before it was read; and how many streams one caller holds open. */
import { getOperationAST, GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '#server/context.ts';
import { costs, type RateLimits } from './rate-limits.ts';

const searching = new Set(['search', 'findPartners', 'partnerFacets']);
const rootFields = (operation: OperationDefinitionNode): string[] => operation.selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));

const costOf = (operation: OperationDefinitionNode): number => {
  if (operation.operation === 'mutation') return costs.mutation;
  return rootFields(operation).some((field) => searching.has(field)) ? costs.search : costs.query;
};

export const tooMany = (seconds: number): GraphQLError => new GraphQLError(`That was a lot at once. Try again in ${seconds} seconds.`, {
  extensions: { code: 'RATE_LIMITED', http: { status: 429, headers: { 'retry-after': String(seconds) } } },
});

export const useRateLimits = (limits: RateLimits): Plugin<Context> => ({
  async onExecute({ args, setResultAndStopExecution }) {
    const operation = getOperationAST(args.document, args.operationName);
    if (!operation) return;
    const { caller, viewer } = args.contextValue;
    const more = costOf(operation) - 1;
    const wait = more > 0 ? await limits.spend('asking', caller, more) : 0;
    const waitToReport = wait === 0 && !viewer.signedIn && viewer.via === 'public' && rootFields(operation).includes('reportProblem') ? await limits.spend('reporting', caller) : 0;
    if (wait + waitToReport > 0) setResultAndStopExecution({ errors: [tooMany(wait + waitToReport)] });
  },
  onSubscribe({ args, setResultAndStopExecution }) {
    const close = limits.begin('stream', args.contextValue.caller);
    if (!close) {
      setResultAndStopExecution({ errors: [tooMany(30)] });
      return;
    }
    return {
      onSubscribeResult({ result }) {
        if (!isAsyncIterable(result)) close();
        return { onEnd: close };
      },
      onSubscribeError: close,
    };
  },
});

/** Holds every operation to its limits: what it is when it is validated, what it could bring when its variables are known. */
import { type ExecutionArgs, type ExecutionResult, getOperationAST, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { estimateNodes, mostNodes } from './node-estimate.ts';
import { operationLimitsRule } from './operation-limits.ts';

function holdToEstimate({ args, setResultAndStopExecution }: { args: ExecutionArgs; setResultAndStopExecution: (result: ExecutionResult) => void }): undefined {
  const operation = getOperationAST(args.document, args.operationName);
  if (!operation) return;
  const nodes = estimateNodes(args.schema, args.document, operation, args.variableValues ?? {});
  if (nodes > mostNodes) {
    setResultAndStopExecution({
      errors: [new GraphQLError(`The operation could bring more than ${mostNodes} nodes. Ask for smaller pages (\`first\`), or in several operations.`, { extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } } })],
    });
  }
}

export const useOperationLimits = (): Plugin => ({
  onValidate({ addValidationRule }) {
    addValidationRule(operationLimitsRule);
    return ({ result, setResult }) => {
      // Suggestions spell the schema out to whoever guesses.
      if (Array.isArray(result) && result.length) setResult(result.slice(0, 5).map(withoutSuggestion));
    };
  },
  onExecute: holdToEstimate,
  // What a subscription brings it brings with every event.
  onSubscribe: holdToEstimate,
});

const withoutSuggestion = (error: GraphQLError): GraphQLError =>
  error.message.includes('Did you mean') ? new GraphQLError(error.message.replace(/ Did you mean.*$/s, ''), { nodes: error.nodes ?? null, extensions: error.extensions }) : error;

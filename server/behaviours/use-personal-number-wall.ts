/**
 * Refuses questions that hold a CPR number before they are asked: the search box is a text field too. Mutations look through their own
 * input, and answer as data. Says where, never what.
 */
import { type DocumentNode, GraphQLError, getOperationAST, Kind, type OperationDefinitionNode, OperationTypeNode, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { personalNumberIn } from '#server/personal-data/personal-number.ts';

/** Arguments that programs fill in: ids and places in lists. */
const machine = new Set(['id', 'after', 'of', 'from', 'to', 'entity', 'about']);

export const usePersonalNumberWall = (): Plugin => ({
  onExecute({ args, setResultAndStopExecution }) {
    const operation = getOperationAST(args.document, args.operationName);
    if (!operation || operation.operation === OperationTypeNode.MUTATION) return;
    const where = placeOf(args.document, operation, args.variableValues ?? {});
    if (where === undefined) return;
    setResultAndStopExecution({
      errors: [new GraphQLError(`\`${where}\` looks like a CPR number. Cases about individuals do not belong here. / Her hører sager om enkeltpersoner ikke til. Brug jeres eget fagsystem.`, { extensions: { code: 'PERSONAL_NUMBER', input: where } })],
    });
  },
});

function placeOf(document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): string | undefined {
  for (const { variable } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (!machine.has(name) && holds(variables[name])) return name;
  }
  let found: string | undefined;
  visit(document, {
    Argument(node) {
      if (!machine.has(node.name.value) && node.value.kind !== Kind.VARIABLE) {
        visit(node.value, { StringValue(text) { if (personalNumberIn(text.value)) found ??= node.name.value; } });
      }
    },
  });
  return found;
}

const holds = (value: unknown): boolean =>
  typeof value === 'string' ? personalNumberIn(value) !== undefined : typeof value === 'object' && value !== null && Object.values(value).some(holds);

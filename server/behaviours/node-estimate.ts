/**
 * How many nodes an operation could bring at most: page sizes multiplied down the selection, as GitHub counts. Depth, alias and token
 * limits let a small query with a few nested lists of a hundred through that no server survives.
 */
import {
  type DocumentNode, type FieldNode, getArgumentValues, getNamedType, type GraphQLNamedType, type GraphQLSchema, isCompositeType, isInterfaceType, isListType, isNonNullType, isObjectType, Kind,
  type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { defaultPage } from '#server/read-models/connection.ts';

export const mostNodes = 50_000;
const mostSteps = 20_000;

type Variables = Readonly<Record<string, unknown>>;
interface Walk { schema: GraphQLSchema; document: DocumentNode; variables: Variables; nodes: number; steps: number }

/** The estimate; above `mostNodes` it stops counting and answers a number above it. */
export function estimateNodes(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const walk: Walk = { schema, document, variables, nodes: 0, steps: 0 };
  count(walk, root, operation.selectionSet, 1, 1);
  return walk.nodes;
}

function count(walk: Walk, type: GraphQLNamedType, set: SelectionSetNode, times: number, page: number): void {
  for (const node of set.selections) {
    if (++walk.steps > mostSteps || walk.nodes > mostNodes) {
      walk.nodes = Math.max(walk.nodes, mostNodes + 1);
      return;
    }
    if (node.kind === Kind.FIELD) countField(walk, type, node, times, page);
    else if (node.kind === Kind.INLINE_FRAGMENT) count(walk, (node.typeCondition && walk.schema.getType(node.typeCondition.name.value)) ?? type, node.selectionSet, times, page);
    else {
      const fragment = walk.document.definitions.find((d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === node.name.value);
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) count(walk, walk.schema.getType(fragment.typeCondition.name.value) ?? type, fragment.selectionSet, times, page);
    }
  }
}

function countField(walk: Walk, parent: GraphQLNamedType, node: FieldNode, times: number, page: number): void {
  if (!node.selectionSet || !(isObjectType(parent) || isInterfaceType(parent))) return;
  const field = parent.getFields()[node.name.value];
  if (!field) return;
  const named = getNamedType(field.type);
  if (!isCompositeType(named)) return;
  const { listSize, sizeArgument, pageOfParent } = field.extensions as { listSize?: number; sizeArgument?: string; pageOfParent?: boolean };
  const asked = (name: string) => {
    const value = getArgumentValues(field, node, walk.variables as Record<string, unknown>)[name];
    return typeof value === 'number' && value > 0 ? value : undefined;
  };
  if (named.name.endsWith('Connection')) {
    count(walk, named, node.selectionSet, times, asked('first') ?? defaultPage);
    return;
  }
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const each = pageOfParent ? page : isList ? ((sizeArgument && asked(sizeArgument)) || listSize || defaultPage) : 1;
  const here = times * each;
  // The node of an edge is counted with its edge.
  if (!(node.name.value === 'node' && parent.name.endsWith('Edge'))) walk.nodes += here;
  count(walk, named, node.selectionSet, here, 1);
}

/** What a GraphQL operation selects, as the compiler wants it: aliases, fragments and directives resolved, arguments left to be read per request. */
import {
  type FieldNode, type FragmentDefinitionNode, getArgumentValues, getDirectiveValues, getNamedType, GraphQLIncludeDirective, type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema,
  GraphQLSkipDirective, isAbstractType, isObjectType, Kind, type SelectionSetNode,
} from 'graphql';
import type { Accessor, Selected } from '#server/database/compile.ts';

type Variables = Readonly<Record<string, unknown>>;
/** Notes what the selection depends on besides the document: the values of @skip and @include. */
export type Note = (read: Accessor) => unknown;

interface Source { schema: GraphQLSchema; fragments: Readonly<Record<string, FragmentDefinitionNode>>; note: Note }

/** The root field that `info` is resolving. */
export function selectedBy(info: GraphQLResolveInfo, note: Note): Selected {
  return select({ schema: info.schema, fragments: info.fragments, note }, info.parentType, String(info.path.key), [...info.fieldNodes]);
}

function select(source: Source, parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Selected {
  const [first] = nodes as [FieldNode];
  const field = first.name.value;
  const definition = parent.getFields()[field];
  if (!definition) return { key, field, type: 'String', concrete: [], argument: () => () => undefined, below: () => [] };   // __typename
  const named = getNamedType(definition.type);
  const concrete = isAbstractType(named) ? source.schema.getPossibleTypes(named) : isObjectType(named) ? [named] : [];
  const below = new Map<string, readonly Selected[]>();
  return {
    key,
    field,
    type: named.name,
    concrete: concrete.map((type) => type.name),
    argument: (name) => (variables) => getArgumentValues(definition, first, variables as Record<string, unknown>)[name],
    below: (name) => {
      const known = below.get(name);
      if (known) return known;
      const type = source.schema.getType(name) as GraphQLObjectType;
      const collected = new Map<string, FieldNode[]>();
      for (const node of nodes) if (node.selectionSet) collect(source, type, node.selectionSet, collected);
      const fields = [...collected].map(([childKey, children]) => select(source, type, childKey, children));
      below.set(name, fields);
      return fields;
    },
  };
}

function collect(source: Source, type: GraphQLObjectType, { selections }: SelectionSetNode, into: Map<string, FieldNode[]>): void {
  for (const node of selections) {
    const included = (variables: Variables) => getDirectiveValues(GraphQLSkipDirective, node, variables as Record<string, unknown>)?.if !== true
      && getDirectiveValues(GraphQLIncludeDirective, node, variables as Record<string, unknown>)?.if !== false;
    if (node.directives?.length && source.note(included) !== true) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      into.set(key, [...(into.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? source.fragments[node.name.value] : node;
    if (!fragment) continue;
    const condition = fragment.typeCondition && source.schema.getType(fragment.typeCondition.name.value);
    if (condition && condition !== type && !(isAbstractType(condition) && source.schema.isSubType(condition, type))) continue;
    collect(source, type, fragment.selectionSet, into);
  }
}

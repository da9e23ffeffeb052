/** How large an operation may be in itself, whatever it asks of the graph. One walk, which counts its own steps: a limiter must not be the attack. */
import { type ASTVisitor, type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

export const limits = { depth: 12, aliases: 15, directives: 6, rootFields: 10, definitions: 50, operations: 5, steps: 20_000 } as const;

interface Found { depth: number; aliases: number; directives: number; rootFields: number; steps: number }

/** A validation rule: Yoga keeps its outcome with the parsed document. */
export const operationLimitsRule = (context: ValidationContext): ASTVisitor => ({
  Document: (document) => {
    for (const message of problemsOf(document)) context.reportError(new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } } }));
    return undefined;
  },
});

export function problemsOf(document: DocumentNode): string[] {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const problems = [
    over('definitions', document.definitions.length, limits.definitions),
    over('operations', operations.length, limits.operations),
  ];
  for (const operation of operations) {
    const found: Found = { depth: 0, aliases: 0, directives: operation.directives?.length ?? 0, rootFields: 0, steps: 0 };
    walk(operation.selectionSet, 1, fragments, new Set(), found);
    problems.push(
      over('fields and fragments', found.steps, limits.steps), over('levels', found.depth, limits.depth), over('aliases', found.aliases, limits.aliases),
      over('directives', found.directives, limits.directives), over('root fields', found.rootFields, limits.rootFields),
    );
  }
  return problems.filter((problem): problem is string => problem !== undefined);
}

const over = (what: string, found: number, most: number): string | undefined =>
  found > most ? `The operation has ${found > limits.steps ? 'too many' : found} ${what}; at most ${most} are allowed. Ask in several operations.` : undefined;

function walk(set: SelectionSetNode, depth: number, fragments: Map<string, FragmentDefinitionNode>, within: Set<string>, found: Found): void {
  for (const node of set.selections) {
    if (++found.steps > limits.steps) return;
    found.directives += node.directives?.length ?? 0;
    if (node.kind === Kind.FIELD) {
      found.depth = Math.max(found.depth, depth);
      if (node.alias) found.aliases += 1;
      if (depth === 1) found.rootFields += 1;
      if (node.selectionSet) walk(node.selectionSet, depth + 1, fragments, within, found);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      walk(node.selectionSet, depth, fragments, within, found);
    } else {
      const fragment = fragments.get(node.name.value);
      // A fragment within itself is another rule's to report.
      if (fragment && !within.has(node.name.value)) walk(fragment.selectionSet, depth, fragments, new Set(within).add(node.name.value), found);
    }
  }
}

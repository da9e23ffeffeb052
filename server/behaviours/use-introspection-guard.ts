/** Tells the schema to those who may ask for it. Not a wall: names can be guessed. It keeps the curious from a map. */
import { type DocumentNode, GraphQLError, Kind, visit, BREAK } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '#server/context.ts';
import { can, noTarget } from '#server/identity/permissions.ts';

/** Whether a document asks for the schema, by document: the parser keeps them. */
const known = new WeakMap<DocumentNode, boolean>();
function asksForSchema(document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let found = false;
  visit(document, {
    [Kind.FIELD]: (node) => {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  known.set(document, found);
  return found;
}

export const useIntrospectionGuard = (): Plugin<Context> => ({
  onExecute({ args, setResultAndStopExecution }) {
    if (!asksForSchema(args.document) || can(args.contextValue.viewer, 'introspect', noTarget, {}) === 'YES') return;
    setResultAndStopExecution({ errors: [new GraphQLError('Introspection is the administrator\'s. The schema is in the project: server/schema.graphql.', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } })] });
  },
});

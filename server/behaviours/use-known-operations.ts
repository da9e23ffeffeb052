/**
 * From browsers only what our own client sends: a page that got hold of somebody's session cannot ask what it likes. Programs with a key or a token
 * are not browsers, and an administrator may ask anything.
 */
import { createHash } from 'node:crypto';
import { type DocumentNode, GraphQLError, print } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '#server/context.ts';
import { can, noTarget } from '#server/identity/permissions.ts';

const hashes = new WeakMap<DocumentNode, string>();
/** As `web/build/known-operations.ts` writes it: fragments have no order. */
export function operationHash(document: DocumentNode): string {
  const had = hashes.get(document);
  if (had !== undefined) return had;
  const texts = { ...document, definitions: [...document.definitions].sort((a, b) => (print(a) < print(b) ? -1 : 1)) };
  const hash = createHash('sha256').update(print(texts)).digest('hex');
  hashes.set(document, hash);
  return hash;
}

const unknown = () => new GraphQLError('From a browser only Kredsnet\'s own questions are answered. A program asks with a key.', { extensions: { code: 'UNKNOWN_OPERATION', http: { status: 403 } } });

/** @param known hashes of the client's operations; undefined: whatever is asked */
export const useKnownOperations = (known: ReadonlySet<string> | undefined): Plugin<Context & { request: Request }> => {
  const allows = (document: DocumentNode, { viewer, request }: Context & { request: Request }): boolean => {
    const fromBrowser = viewer.via === 'oidc' || (viewer.via === 'public' && request.headers.has('sec-fetch-site'));
    return !known || !fromBrowser || can(viewer, 'introspect', noTarget, {}) === 'YES' || known.has(operationHash(document));
  };
  return {
    onExecute({ args, setResultAndStopExecution }) {
      if (!allows(args.document, args.contextValue)) setResultAndStopExecution({ errors: [unknown()] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      if (!allows(args.document, args.contextValue)) setResultAndStopExecution({ errors: [unknown()] });
    },
  };
};

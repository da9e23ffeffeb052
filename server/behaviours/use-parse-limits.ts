/**
 * Refuses a text before the parser sees what would hurt it: graphql-js recurses, so a few thousand open brackets overflow its stack,
 * token limit or not. A linear scan first, the parser's own token limit second.
 */
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export const mostTokens = 2000;
export const deepestNesting = 50;

const refused = (message: string) => new GraphQLError(message, { extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } } });

/** The deepest nesting of brackets in a text, strings and comments included: none of ours has that many anyway. */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x7b || c === 0x5b || c === 0x28) deepest = Math.max(deepest, ++depth);
    else if (c === 0x7d || c === 0x5d || c === 0x29) depth = Math.max(0, depth - 1);
  }
  return deepest;
}

export const useParseLimits = (): Plugin => ({
  onParse({ params, parseFn, setParseFn }) {
    const nesting = nestingOf(typeof params.source === 'string' ? params.source : params.source.body);
    if (nesting > deepestNesting) throw refused(`The operation nests brackets ${nesting} deep; at most ${deepestNesting} are allowed. Ask in several operations.`);
    setParseFn((source: Parameters<typeof parseFn>[0], options: object) => parseFn(source, { ...options, maxTokens: mostTokens }));
  },
});

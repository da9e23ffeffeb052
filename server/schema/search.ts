/** The search box. */
import { search } from '#server/read-models/search.ts';
import { termsOf } from '#server/read-models/search-text.ts';
import { builder } from './builder.ts';
import { SearchKind } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Entity } from './node.ts';
import { SearchHit } from './refs.ts';
import { answerMany } from './root.ts';

/** The first text that holds one of the words that were asked for; the name, where stemming found it. */
const matchedIn = (texts: (string | null)[], query: string): string => {
  const terms = termsOf(query);
  const present = texts.filter((text): text is string => text !== null);
  return present.find((text) => terms.some((term) => text.toLowerCase().includes(term))) ?? present[0] ?? '';
};

SearchHit.implement({
  description: 'One of the things that a search found.',
  fields: (t) => ({
    node: fieldsOf(t).one(Entity), score: fieldsOf(t).float(),
    matched: t.field({
      type: 'String', description: 'The text that matched, with the match in it.',
      resolve: (row, _a, _c, info) => matchedIn(row[info.path.key] as (string | null)[], String(row.query)),
    }),
  }),
});

builder.queryField('search', (t) => t.field({
  type: [SearchHit], description: 'Everything with a name or a text, best first.',
  args: { query: t.arg.string({ required: true }), kinds: t.arg({ type: [SearchKind] }), plans: t.arg.stringList(), first: t.arg.int() }, extensions: { listSize: 10, sizeArgument: 'first' },
  resolve: async (root, args, context, info) => (await answerMany(search)(root, args, context, info)).map((hit) => ({ ...hit, query: args.query })),
}));

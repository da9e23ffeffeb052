/** The search box. */
import { search } from '#server/read-models/search.ts';
import { type MatchedTexts, matchedIn } from '#server/language/matched.ts';
import { askInWords } from './ask-in-words.ts';
import { builder } from './builder.ts';
import { SearchKind } from './enums.ts';
import { fieldsOf, type Row } from './fields.ts';
import { Entity } from './node.ts';
import { SearchHit } from './refs.ts';

SearchHit.implement({
  description: 'One of the things that a search found.',
  fields: (t) => ({
    node: fieldsOf(t).one(Entity), score: fieldsOf(t).float(),
    matched: t.field({
      type: 'String', description: 'The text that matched, with the match in it; what pointed there, where the words themselves are in no text.',
      resolve: (row, _a, _c, info) => matchedIn(row[info.path.key] as MatchedTexts, String(row.query)),
    }),
  }),
});

builder.queryField('search', (t) => t.field({
  type: [SearchHit], description: 'Everything with a name or a text, best first.',
  args: { query: t.arg.string({ required: true }), kinds: t.arg({ type: [SearchKind] }), plans: t.arg.stringList(), first: t.arg.int() }, extensions: { listSize: 10, sizeArgument: 'first' },
  resolve: async (_root, { query, plans }, context, info) => {
    if (!query.trim()) return [];
    const { values, understanding } = await askInWords<{ hit: Row; sequence: number }>(search, query, { plans }, ({ sequence }) => sequence, context, info);
    // Words that say nothing find nothing, and not everything.
    return understanding.telling + understanding.places.length === 0 ? [] : values.map(({ hit }) => ({ ...hit, query }));
  },
}));

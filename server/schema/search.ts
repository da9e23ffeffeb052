/** The search box. */
import { firstOf, hitsFound, labelsOf, search } from '#server/read-models/search.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { type MatchedTexts, matchedIn } from '#server/language/matched.ts';
import { askInWords } from './ask-in-words.ts';
import { askGraph } from './compiled.ts';
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
  resolve: async (_root, { query, kinds, plans, first }, context, info) => {
    if (!query.trim()) return [];
    const { row, understanding } = await askInWords<{ hits: unknown[]; sequence: number }>(search, query, { plans }, ({ sequence }) => sequence, context, { labels: labelsOf(kinds), limit: firstOf(first) });
    // Words that say nothing find nothing, and not everything.
    if (row.hits.length === 0 || understanding.telling + understanding.places.length === 0) return [];
    return ((await askGraph(hitsFound, shapes, context, info, { hits: row.hits })) as Row[]).map((hit) => ({ ...hit, query }));
  },
}));

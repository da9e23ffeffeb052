/** What a link rests on: citations, passages, public sources. */
import { citationLabel, type CitedPassage, type CitedSource } from './citation-label.ts';
import { fieldsOf } from './fields.ts';
import { Locale } from './enums.ts';
import { Node } from './node.ts';
import { Citation, Passage, Plan, PublicSource } from './refs.ts';

PublicSource.implement({
  description: 'A public page that says what the plan does not.',
  fields: (t) => ({ publisher: fieldsOf(t).text(), title: fieldsOf(t).text(), url: fieldsOf(t).text(), seenOn: fieldsOf(t).text('The day it was seen: 2026-11-01.') }),
});

Passage.implement({
  description: 'What a citation points to: a commitment, whole, or a sentence of running text.',
  interfaces: [Node],
  fields: (t) => ({
    key: fieldsOf(t).text('"ostjylland-2026/2.2/3"'), section: fieldsOf(t).text(), page: fieldsOf(t).maybeInt('Null where the page is not known for certain.'),
    paraphrase: fieldsOf(t).worded('In our own words.'), text: fieldsOf(t).maybeText("The plan's own words, where the plan itself has been imported."),
  }),
});

Citation.implement({
  description: 'Either a passage of a plan or a public source.',
  fields: (t) => ({
    label: t.field({
      type: 'String', description: '"Samarbejdsplan 2026, afsnit 2.2, indsats 3, s. 4"', args: { locale: t.arg({ type: Locale, required: true, defaultValue: 'DA' }) },
      resolve: (row, { locale }, _c, info) => citationLabel(row[info.path.key] as CitedPassage | CitedSource, locale),
    }),
    plan: fieldsOf(t).maybe(Plan), section: fieldsOf(t).maybeText('"2.2"'), passage: fieldsOf(t).maybe(Passage), source: fieldsOf(t).maybe(PublicSource),
  }),
});


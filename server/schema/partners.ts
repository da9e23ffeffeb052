/** Finding the right partner: the question in words and in facets, the answers with their reasons, and what they can be narrowed by. */
import { type FacetDeclaration, type FacetKey, facets } from '#graph-schema/facets.ts';
import type { Context } from '#server/context.ts';
import { judge, type Judgement, type KnownToPlans } from '#server/language/answerable.ts';
import type { Understanding } from '#server/language/understand.ts';
import type { Query } from '#server/database/database.ts';
import { type ConnectionRow, decodeCursor, pageSize } from '#server/read-models/connection.ts';
import { findPartners, partnerFacets, partnersOnPage } from '#server/read-models/find-partners.ts';
import { choicesOf } from '#server/read-models/partner-facets.ts';
import { shapes } from '#server/read-models/shapes.ts';
import { askGraph } from './compiled.ts';
import { builder } from './builder.ts';
import { askInWords } from './ask-in-words.ts';
import { connectionType } from './connection.ts';
import { ActorKind, Evidence, Reach, SectorType } from './enums.ts';
import { fieldsOf } from './fields.ts';
import { Entity } from './node.ts';
import { type CaveatRow, caveatsOf, notesOf, type ReasonRow, reasonText } from './partner-words.ts';
import { Actor, Citation, PartnerReason } from './refs.ts';

interface FacetValueRow { slug: string; count: number; atLeast: boolean; named: { da: string; en: string } | null }
interface FacetRow { key: FacetKey; values: FacetValueRow[] }
interface FacetValueOf extends FacetValueRow { names: { da: string; en: string } }
interface Found { total: number; atLeast: boolean; page: { key: (string | number)[] }[]; known: KnownToPlans & { sequence: number } }
interface Counted { facets: FacetRow[]; known: KnownToPlans & { sequence: number } }
type PartnersRow = ConnectionRow & { totalIsAtLeast: boolean; understanding: Understanding; judgement: Judgement; asked: Arguments };

const locale = 'locale' as const;
const inLanguage = (names: { da: string; en: string }, language: 'DA' | 'EN') => (language === 'EN' ? names.en : names.da);

const FacetValue = builder.objectRef<FacetValueOf>('FacetValue').implement({
  description: 'A value that answers have, and how many. Of an enum, `slug` is the value.',
  fields: (t) => ({
    slug: t.exposeString('slug'), name: t.string({ args: fieldsOf(t).locale(), resolve: ({ names }, args) => inLanguage(names, args[locale]) }),
    count: t.exposeInt('count'), atLeast: t.exposeBoolean('atLeast', { description: 'There are more than `count`: "1000+".' }),
  }),
});
const Facet = builder.objectRef<FacetRow>('Facet').implement({
  description: 'What answers can be narrowed by. Each counts the answers that fit all the other choices.',
  fields: (t) => ({
    key: t.exposeString('key'), name: t.string({ args: fieldsOf(t).locale(), resolve: ({ key }, args) => inLanguage(facets[key].name, args[locale]) }),
    values: t.field({
      type: [FacetValue], extensions: { listSize: 12 },
      resolve: ({ key, values }) => {
        const declared: FacetDeclaration['values'] = facets[key].values;
        const names = 'names' in declared ? declared.names : {};
        return values.map((value) => ({ ...value, names: value.named ?? names[value.slug] ?? { da: value.slug, en: value.slug } }));
      },
    }),
  }),
});

PartnerReason.implement({
  description: 'Why an actor is in the answer: a path that a person can follow, ending at the actor. The weights of all reasons add up to the score.',
  fields: (t) => ({
    text: t.string({ args: fieldsOf(t).locale(), resolve: (row, args, _c, info) => reasonText(row[info.path.key] as ReasonRow, args[locale]) }),
    weight: fieldsOf(t).float(), steps: fieldsOf(t).list(Entity, 'few'), citations: fieldsOf(t).list(Citation, 'few'),
  }),
});

const PartnerConnection = connectionType('Partner', Actor, (fields) => ({
  score: fields.float(), reach: fields.enumerated(Reach, 'How far the actor works.'), reasons: fields.list(PartnerReason, 'few'),
}), (t) => ({
  caveats: t.stringList({
    description: 'What speaks against it, or has to be known before ringing.', args: fieldsOf(t).locale(),
    resolve: (edge, args, _c, info) => caveatsOf(edge[info.path.key] as CaveatRow, args[locale] as 'DA' | 'EN'),
  }),
}));
builder.objectFields(PartnerConnection, (t) => ({
  notes: t.stringList({ description: 'How the question was understood.', args: fieldsOf(t).locale(), resolve: (row, args) => { const { understanding, judgement } = row as unknown as PartnersRow; return notesOf(understanding, judgement, args[locale]); } }),
  totalIsAtLeast: t.boolean({ description: 'There are more than `totalCount`.', resolve: (row) => (row as unknown as PartnersRow).totalIsAtLeast }),
  facets: t.field({ type: [Facet], extensions: { listSize: 8 }, resolve: (row, _args, context) => countedFacets((row as unknown as PartnersRow).asked, context) }),
}));

const PartnerFilter = builder.inputType('PartnerFilter', {
  description: 'Choices among the answers. Within one list any will do; the lists hold together.',
  fields: (t) => ({
    plans: t.stringList({ description: 'Slugs; the newest plan in force of each district where absent.' }), themes: t.stringList(),
    municipalities: t.stringList({ description: 'Who works in the whole district or the whole country stays in the answer.' }),
    kinds: t.field({ type: [ActorKind] }), sectors: t.field({ type: [SectorType] }), targetGroups: t.stringList(), methods: t.stringList(), evidence: t.field({ type: [Evidence] }),
  }),
});

interface Arguments { query?: string | null | undefined; filter?: { plans?: string[] | null | undefined; municipalities?: string[] | null | undefined } | null | undefined; near?: string | null | undefined }

async function asking<T extends { known: KnownToPlans & { sequence: number } }>(question: Query, { query, filter, near }: Arguments, context: Context, besides: Readonly<Record<string, unknown>> = {}) {
  const narrowing = { plans: filter?.plans, municipalities: filter?.municipalities, near };
  const { row, understanding } = await askInWords<T>(question, query ?? '', narrowing, ({ known }) => known.sequence, context, { choices: choicesOf(filter), ...besides });
  const judgement: Judgement = query?.trim() ? judge(understanding, row.known) : { verdict: 'ANSWER', spokenOf: [], notSpokenOf: [] };
  return { row, understanding, judgement, silent: judgement.verdict === 'ELSEWHERE' || judgement.verdict === 'NOT_IN_PLAN' };
}

const countedFacets = async (asked: Arguments, context: Context): Promise<FacetRow[]> => {
  const { row, silent } = await asking<Counted>(partnerFacets, asked, context);
  return silent ? row.facets.map((facet) => ({ ...facet, values: [] })) : row.facets;
};

builder.queryFields((t) => ({
  findPartners: t.field({
    type: PartnerConnection, description: 'The organisations to turn to, best first, each with its reasons. Without a question: everybody whom the plans give a part.',
    args: { query: t.arg.string(), filter: t.arg({ type: PartnerFilter }), near: t.arg.string({ description: 'Slug of the asker\'s own organisation: who works with it already comes a little higher.' }), first: t.arg.int(), after: t.arg.string() },
    resolve: async (_root, args, context, info) => {
      const [first, after] = [pageSize(args.first), decodeCursor(args.after)];
      const { row, understanding, judgement, silent } = await asking<Found>(findPartners, args, context, { after, limit: first + 1 });
      const told = silent || row.page.length === 0 ? [] : await askGraph(partnersOnPage, shapes, context, info, { page: row.page }) as NonNullable<ConnectionRow['rows']>;
      return { totalCount: silent ? 0 : row.total, totalIsAtLeast: !silent && row.atLeast, first, after: after !== null, rows: told, understanding, judgement, asked: args };
    },
  }),
  partnerFacets: t.field({
    type: [Facet], description: 'What the answers to the same question can be narrowed by.', extensions: { listSize: 8 },
    args: { query: t.arg.string(), filter: t.arg({ type: PartnerFilter }) },
    resolve: (_root, args, context) => countedFacets(args, context),
  }),
}));

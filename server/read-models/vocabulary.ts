/**
 * The names by which things are asked for, kept in memory: language cannot be compared word by word inside the database. Known as of one event
 * of the history; a question tells the newest that it has seen, and names are read again where that is newer.
 */
import type { Database } from '#server/database/database.ts';
import { unfoldDictionary } from '#server/language/danish-words.ts';
import { type Lexicon, lexiconOf, type Term, type TermKind } from '#server/language/lexicon.ts';
import { type Thesaurus, thesaurusOf } from '#server/language/thesaurus.ts';
import { type Abilities, allAbilities, understand } from '#server/language/understand.ts';
import { allParts, askedOf, type RetrievalParts } from './asked.ts';
import { findPartners, partnerFacets } from './find-partners.ts';
import { choicesOf } from './partner-facets.ts';
import { search } from './search.ts';

export interface Vocabulary {
  /** As of `sequence` at least, where that is given. */
  lexicon(sequence?: number): Promise<Known>;
  readonly abilities: Abilities;
  readonly parts: RetrievalParts;
}
/** What is switched on: all, but where the worth of each part is measured. */
export interface Switches { abilities?: Abilities; parts?: RetrievalParts }
export interface Known { lexicon: Lexicon; thesaurus: Thesaurus; sequence: number }

interface NamedRow { kind: TermKind; slug: string; scheme: string | null; topic: boolean; name: string; nameEn: string; names: (string | null)[]; broader: string[]; related: string[] }

/** More names than this are not kept in memory: beyond them only the full-text indexes find things. */
const most = 20_000;

/** Actors are known by name where a plan mentions them or where they are a name for several; their local members are found by place. */
const names = {
  name: 'names',
  text: `CALL () {
      MATCH (c:Concept) RETURN 'CONCEPT' AS kind, c.slug AS slug, c.scheme AS scheme, c.name AS name, coalesce(c.nameEn, c.name) AS nameEn,
        c.scheme IN ['THEME', 'LEGAL_BASIS'] OR EXISTS { (c)-[:BROADER*1..4]->(:Concept {scheme: 'THEME'}) } AS topic,
        [c.name, c.nameEn] + coalesce(c.otherNames, []) + coalesce(c.hiddenNames, []) AS names,
        COLLECT { MATCH (c)-[:BROADER]->(wider:Concept) RETURN wider.slug ORDER BY wider.slug } AS broader, COLLECT { MATCH (c)-[:RELATED]->(other:Concept) RETURN other.slug ORDER BY other.slug } AS related
      UNION ALL
      MATCH (a:Actor) WHERE a.scope <> 'GENERIC' AND (a.scope = 'COLLECTIVE' OR EXISTS { (a)<-[:MENTIONS]-(:Passage) })
      RETURN 'ACTOR' AS kind, a.slug AS slug, a.kind AS scheme, a.name AS name, coalesce(a.nameEn, a.name) AS nameEn, a.kind IN ['COUNCIL', 'NETWORK', 'PARTNERSHIP', 'JUSTICE', 'STATE_AUTHORITY'] AS topic, [a.name, a.nameEn] + coalesce(a.otherNames, []) + coalesce(a.hiddenNames, []) AS names, [] AS broader, [] AS related
      UNION ALL
      MATCH (m:Municipality) RETURN 'MUNICIPALITY' AS kind, m.slug AS slug, null AS scheme, m.name AS name, m.name AS nameEn, false AS topic, [m.name] + coalesce(m.localities, []) AS names, [] AS broader, [] AS related
      UNION ALL
      MATCH (d:District) RETURN 'DISTRICT' AS kind, d.slug AS slug, null AS scheme, d.name AS name, d.name AS nameEn, false AS topic, [d.name, replace(d.name, ' Politikreds', ''), replace(d.name, 's Politikreds', '')] + coalesce(d.otherNames, []) AS names, [] AS broader, [] AS related
    } RETURN kind, slug, scheme, name, nameEn, topic, names, broader, related LIMIT ${most}`,
};
/** The concept above all that is asked of authorities and is no prevention: seeds/concepts/topics-other-matters.yaml. */
const everyday = 'hverdagens-sager';
const newest = { name: 'newest-event', text: "OPTIONAL MATCH (c:Counter {key: 'event'}) RETURN coalesce(c.value, 0) AS sequence" };

/** Long texts that never change: planning one takes seconds on a database that has just started, so it is done before the first question and not against its deadline. */
const longTexts = [findPartners, partnerFacets, search];
const planning = 120_000;
const nothingAsked = {
  ...askedOf(understand('', lexiconOf([])), thesaurusOf([]), {}), everything: false, choices: choicesOf(null), after: null, limit: 1, labels: null,
};

export function createVocabulary(database: Database, { abilities = allAbilities, parts = allParts }: Switches = {}): Vocabulary {
  let known: Promise<Known> | undefined;
  let prepared: Promise<unknown> | undefined;
  const load = async (): Promise<Known> => {
    const reader = database.reader();
    prepared ??= Promise.all(longTexts.map((query) => reader.rows({ ...query, patience: planning }, { asked: nothingAsked, drafts: [] }))).catch(() => undefined);
    await prepared;
    unfoldDictionary();
    // The sequence first: what is written in between is read again, and not missed.
    const [counted] = await reader.rows<{ sequence: number }>(newest);
    const rows = await reader.rows<NamedRow>(names);
    const terms = rows.map(({ names: all, scheme, broader, related: _, ...row }): Term => ({ ...row, everyday: broader.includes(everyday), scheme: scheme ?? undefined, names: all.filter((name): name is string => name !== null) }));
    const concepts = rows.filter(({ kind }) => kind === 'CONCEPT').map(({ slug, scheme, broader, related }) => ({ slug, scheme: scheme ?? '', broader, related }));
    return { lexicon: lexiconOf(terms, abilities.keys), thesaurus: thesaurusOf(concepts), sequence: counted?.sequence ?? 0 };
  };
  const again = (): Promise<Known> => {
    const loading = load();
    known = loading;
    // A failure is not kept: the next question tries again.
    loading.catch(() => { if (known === loading) known = undefined; });
    return loading;
  };
  return {
    abilities,
    parts,
    async lexicon(sequence = 0) {
      const present = await (known ?? again());
      return present.sequence >= sequence ? present : again();
    },
  };
}

/**
 * What a question points to in the graph, as one piece of Cypher that finding partners and the search box share. It binds
 * `plans` (those asked), `wanted` (concepts, wider and narrower ones included), and `hits`: commitments, each with its strength from 0 to 1 and what pointed to it.
 *
 * Evidence is counted by how much it says: what points to n commitments gives each 1/√n. What a commitment is about is looked up by plan and concept at once
 * (`graph-schema/commitment-entries.ts`): nothing is walked that the question does not point to, and other plans cost nothing, however many there are.
 */
import { entriesIndex, promisesIndex } from '#graph-schema/constraints.ts';
import { evidenceWeights, roleWeights } from '#graph-schema/weights.ts';
import type { Wanted } from '#server/language/thesaurus.ts';
import { visible } from './visible.ts';

/** What is asked, as the query's parameter `$asked`. */
export interface Asked {
  near: string | null;
  districts: readonly string[];
  /** Nothing is asked for but a place. */
  placeOnly: boolean;
  /** Slugs; null: the newest plan in force of each district. */
  plans: readonly string[] | null;
  wanted: readonly Wanted[];
  /** Some concept or actor says what the question is about. */
  told: boolean;
  /** `topic`: to name it is to say what the question is about. */
  actors: readonly { slug: string; weight: number; topic: boolean }[];
  words: readonly { word: string; query: string; weight: number }[];
  /** Slugs of municipalities. */
  places: readonly string[];
  /** Nothing is asked but to see who is there. */
  everything: boolean;
  /** The text as words and beginnings of words, for the search box. */
  text: string | null;
}

/** Milliseconds that a query with the retrieval in it may take: its work is bounded, but a busy database may have to plan it anew (docs/decisions.md). */
export const patience = 20_000;

// Lists are cut after they are collected (`[..n]`) instead of by LIMIT where rows carry lists: of ORDER BY with LIMIT, Neo4j counts the lists once a row against
// the memory that a query may use, of ORDER BY alone once.

/** Hits below this share of the strongest are about something else. */
const weakestShare = 0.2;
const besideTheTopic = 0.4;
/** What a topic is worth to the one commitment that it is about with no other: less than half of that is no full answer. */
const full = 0.5;
const mostHits = 10;
/** Who is there for the matter itself comes before who is there for a wider one. */
const forWider = 0.9;
/** Of those whom the plans give a part, where nothing is asked. */
export const mostOfAll = 400;
const mostPlans = 24;
/** Concepts looked up at once, the closest first: an index takes no more than about a thousand words a question. */
const mostSought = 400;

export const weighted = (weights: Readonly<Record<string, number>>, expression: string): string =>
  `CASE ${expression} ${Object.entries(weights).map(([value, weight]) => `WHEN '${value}' THEN ${weight.toFixed(2)}`).join(' ')} ELSE 0.0 END`;
/** How much a claim says, by its role and its ground. */
export const claimWeight = (claim: string): string => `${weighted(roleWeights, `${claim}.role`)} * ${weighted(evidenceWeights, `${claim}.evidence`)}`;

/** Binds `plans`, `slugs` of them, and `ages`: rows `{plan, years}` of those that are older than the newest of their district. */
const plansAsked = `CALL () {
    MATCH (plan:Plan) WHERE plan.slug IN $asked.plans AND ${visible('plan', 'Plan')} WITH plan ORDER BY plan.slug LIMIT ${mostPlans} RETURN collect(plan) AS named
  }
  CALL () {
    MATCH (plan:Plan {type: 'COOPERATION_PLAN', status: 'ADOPTED'})-[:COVERS]->(district:District)
    WITH district, plan ORDER BY plan.year DESC, plan.slug
    WITH district, head(collect(plan)) AS plan ORDER BY plan.slug LIMIT ${mostPlans}
    RETURN collect({district: district, plan: plan}) AS newests
  }
  CALL (named, newests) {
    UNWIND named AS plan MATCH (plan)-[:COVERS]->(district:District)
    WITH plan, head([row IN newests WHERE row.district = district AND row.plan.year > plan.year | row.plan.year - plan.year]) AS years WHERE years IS NOT NULL
    RETURN collect({plan: plan.slug, years: years}) AS ages
  }
  WITH CASE WHEN $asked.plans IS NULL THEN [row IN newests | row.plan] ELSE named END AS plans, ages
  WITH plans, ages, [plan IN plans | plan.slug] AS slugs`;

/** Binds `wanted`: the concepts looked for, as the thesaurus gives them, with their nodes. */
const conceptsAsked = `CALL () {
    UNWIND $asked.wanted AS w MATCH (concept:Concept {slug: w.asked}) MATCH (towards:Concept {slug: w.towards})
    RETURN collect(w {.*, slug: w.towards, concept: concept, towards: towards}) AS wanted
  }`;

/** What n hits of one thing are worth: each its share of the best, and all of them less the more there are. */
const shared = 'hit.asked * (hit.weight / best) / sqrt(total / best)';

/** One of several slugs, in the language of the full-text index; empty of none. */
const anyOf = (slugs: string): string => `reduce(text = '', slug IN ${slugs} | text + ' "' + slug + '"')`;
/** Whether `promised` is of the plans asked: its entry has an index, and what else is linked with it is not touched. Without the hint, a database that has just been filled reads all entries. */
const inPlansAsked = '()-[entry:HAS_COMMITMENT {commitment: promised.slug}]->() USING INDEX entry:HAS_COMMITMENT(commitment) WHERE entry.plan IN slugs';

/** Binds `pointed`: rows of what pointed to a commitment. A focus area's own topic points to all its commitments, half as much. */
const pointers = `CALL (wanted) {
    UNWIND wanted AS w WITH w.slug AS slug, max(w.weight * w.close) AS close ORDER BY close DESC, slug LIMIT ${mostSought} RETURN collect(slug) AS sought
  }
  CALL (slugs, wanted, sought) {
    WITH slugs, wanted, sought, ${anyOf('sought')} AS some WHERE size(sought) > 0 AND size(slugs) > 0
    CALL db.index.fulltext.queryRelationships('${entriesIndex}', '+plan:(' + ${anyOf('slugs')} + ') +(concepts:(' + some + ') areaConcepts:(' + some + '))') YIELD relationship AS entry
    WITH wanted, sought, entry, endNode(entry) AS promised ORDER BY elementId(entry)
    UNWIND [slug IN entry.concepts WHERE slug IN sought | {towards: slug, near: 1.0}] + [slug IN entry.areaConcepts WHERE slug IN sought | {towards: slug, near: 0.5}] AS way
    UNWIND [w IN wanted WHERE w.slug = way.towards] AS w
    WITH w, promised, w.close * way.near AS near ORDER BY near DESC, w.paired
    WITH w.concept AS by, w.weight AS asked, w.topic AS topic, promised, max(near) AS weight, min(CASE WHEN w.paired THEN 1 ELSE 0 END) AS paired, head(collect([CASE WHEN w.paired THEN w.towards END]))[0] AS via
    WITH by, topic, min(paired) = 1 AS paired, collect({promised: promised, asked: asked, weight: weight, via: via}) AS hits, max(weight) AS best, sum(weight) AS total
    UNWIND hits AS hit
    RETURN collect({promised: hit.promised, by: by, via: hit.via, word: null, topic: topic, paired: paired, weight: ${shared}}) AS byConcept
  }
  CALL (slugs) {
    UNWIND $asked.words AS one
    CALL db.index.fulltext.queryNodes('${promisesIndex}', one.query, {limit: 100}) YIELD node
    CALL (node) { WITH node WHERE node:Commitment RETURN node AS promised UNION ALL WITH node WHERE node:Passage MATCH (node)<-[:STATED_IN]-(promised:Commitment) RETURN promised }
    MATCH ${inPlansAsked}
    WITH one, collect(DISTINCT promised) AS found
    UNWIND found AS promised
    RETURN collect({promised: promised, by: null, word: one.word, topic: false, weight: one.weight / sqrt(size(found))}) AS byWord
  }
  CALL (slugs) {
    UNWIND $asked.actors AS one MATCH (by:Actor {slug: one.slug})-[claim:CONTRIBUTES_TO]->(promised:Commitment) WHERE claim.standing <> 'DECLINED'
    MATCH ${inPlansAsked}
    WITH one, by, promised, max(${claimWeight('claim')}) AS weight
    WITH by, one.topic AS topic, collect({promised: promised, asked: one.weight, weight: weight}) AS hits, max(weight) AS best, sum(weight) AS total
    UNWIND hits AS hit
    RETURN collect({promised: hit.promised, by: by, word: null, topic: topic, weight: ${shared}}) AS byActor
  }
  CALL (plans) {
    UNWIND plans AS plan WITH plan WHERE $asked.everything
    MATCH (plan)-[:HAS_FOCUS_AREA]->(:FocusArea)-[:HAS_COMMITMENT]->(promised) WITH promised ORDER BY promised.slug LIMIT ${2 * mostOfAll}
    RETURN collect({promised: promised, by: null, word: null, topic: true, weight: 1.0}) AS allOfThem
  }
  CALL (byConcept, byWord, byActor, allOfThem) { UNWIND byConcept + byWord + byActor + allOfThem AS row RETURN collect(row) AS pointed }`;

/**
 * Binds `bodies`: rows `{body, w, weight, cites}` of who is there for what is asked for or is named in the question, as far as the plans mention them; `w` the
 * wanted concept, null of one that is only named. Who is there for a wider group is there for the narrower one as well.
 */
const bodiesAsked = `CALL (slugs, wanted) {
    CALL (wanted) {
      UNWIND wanted AS w WITH w, w.towards AS towards WHERE w.up OR w.close > 0.6
      MATCH (body:Actor)-[:SUPPORTS|GOVERNED_BY]->(towards) RETURN body, w, w.weight * CASE WHEN w.up AND w.asked = w.slug THEN 1.0 WHEN w.up THEN ${forWider} ELSE w.close END AS weight, w.topic AS topic
      UNION ALL
      UNWIND $asked.actors AS one MATCH (body:Actor {slug: one.slug}) RETURN body, null AS w, 0.0 AS weight, one.topic AS topic
    }
    WITH slugs, body, collect(DISTINCT {w: w, weight: weight, topic: topic}) AS ways
    CALL (slugs, body) { MATCH (body)<-[:MENTIONS]-(said) WITH slugs, said.key AS key WHERE split(key, '/')[0] IN slugs WITH DISTINCT key ORDER BY key LIMIT 2 RETURN collect(key) AS cites }
    WITH body, ways, cites WHERE size(cites) > 0
    UNWIND ways AS way
    WITH body, way, cites ORDER BY way.weight DESC, way.w.concept.slug, body.slug
    RETURN collect({body: body, w: way.w, weight: way.weight, topic: way.topic, cites: cites}) AS bodies
  }`;

/**
 * Binds `ranked` and `hits`: rows `{promised, weight, strength, by, via, words}`, strongest first; `by` the concept or actor that points most, or null, `via` the topic
 * that it lies nearest to, where the plans do not speak of itself; of `hits` with their focus area, and by how many years their plan is older than the newest of its district. Where the
 * question says what it is about, a commitment that is only for the same people or done in the same way is hardly an answer.
 */
const strongestHits = `CALL (pointed) {
    WITH pointed, $asked.told AS told
    UNWIND pointed AS row
    WITH told, row ORDER BY row.weight DESC, row.by.slug
    WITH told, row.promised AS promised, sum(row.weight) AS sum, max(CASE WHEN row.topic THEN 1 ELSE 0 END) AS topical, head(collect(CASE WHEN row.by IS NOT NULL THEN row END)) AS most, collect(row.word) AS words
    WITH told, promised, most.by AS by, most.via AS via, words, sum * CASE WHEN told AND topical = 0 THEN ${besideTheTopic} ELSE 1.0 END AS weight
    ORDER BY weight DESC, promised.slug
    WITH told, collect({promised: promised, weight: weight, by: by, via: via, words: words})[..CASE WHEN $asked.everything THEN ${mostOfAll} ELSE 50 END] AS rows, max(weight) AS top
    UNWIND rows AS row
    RETURN collect(row {.*, strength: row.weight / CASE WHEN told AND top < ${full} THEN ${full} ELSE top END}) AS ranked
  }
  CALL (ranked, ages) {
    UNWIND range(0, size(ranked) - 1) AS place WITH ages, place, ranked[place] AS row WHERE $asked.everything OR row.strength >= ${weakestShare}
    WITH ages, place, row, row.promised AS promised LIMIT CASE WHEN $asked.everything THEN ${mostOfAll} ELSE ${mostHits} END
    MATCH (promised)<-[entry:HAS_COMMITMENT]-(area)
    WITH place, row {.*, area: area, years: coalesce(head([age IN ages WHERE age.plan = entry.plan | age.years]), 0)} AS hit ORDER BY place
    RETURN collect(hit) AS hits
  }`;

/** Binds `plans`, `wanted`, `pointed`, `ranked` and `hits`. */
export const retrieval = `${plansAsked}\n${conceptsAsked}\n${pointers}\n${strongestHits}`;
export { bodiesAsked };

/** The sequence of the newest event: whether the names kept in memory are the graph's. */
export const newestEvent = "coalesce(head(COLLECT { MATCH (c:Counter {key: 'event'}) RETURN c.value }), 0)";

/**
 * A map of what the plans asked know of the question: places in their area; concepts and words that some commitment or body answers to; actors that they
 * mention. What is not in it, they say nothing about. `sequence` is the newest event of the graph.
 */
export const known = `{
    sequence: ${newestEvent},
    places: COLLECT { UNWIND $asked.places AS slug MATCH (place:Municipality {slug: slug})<-[:CONTAINS*0..1]-(area)<-[:COVERS]-(plan:Plan) WHERE plan.slug IN slugs RETURN DISTINCT slug },
    districts: COLLECT { UNWIND $asked.districts AS slug MATCH (area:District {slug: slug})<-[:COVERS]-(plan:Plan) WHERE plan.slug IN slugs RETURN DISTINCT slug },
    paired: COLLECT { UNWIND byConcept AS row WITH row WHERE row.paired RETURN DISTINCT row.by.slug },
    nearest: COLLECT { UNWIND wanted AS w WITH w WHERE w.paired AND w.towards.scheme = 'THEME' AND any(row IN byConcept WHERE row.paired AND row.by = w.concept) RETURN DISTINCT {name: w.towards.name, nameEn: coalesce(w.towards.nameEn, w.towards.name)} },
    concepts: COLLECT { UNWIND byConcept AS row WITH row WHERE NOT row.paired RETURN DISTINCT row.by.slug } + [row IN bodies WHERE row.w IS NOT NULL | row.w.concept.slug],
    words: COLLECT { UNWIND byWord AS row RETURN DISTINCT row.word },
    actors: [row IN bodies WHERE row.w IS NULL | row.body.slug] }`;

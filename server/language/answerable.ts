/**
 * Whether the plans have an answer to a question at all, and how the question was understood. Silence is an answer: a name for something that the plans
 * do not speak of is recognised, said, and not answered with whoever happens to share a word with it.
 */
import type { Term } from './lexicon.ts';
import { isCommon } from './settings.ts';
import { saysNothing } from './stop-words.ts';
import type { Found, Understanding } from './understand.ts';
import { stem } from './words.ts';

/** What the plans asked know of the question: slugs, and words that some commitment has. See `read-models/retrieval.ts`. */
export interface KnownToPlans { /** Concepts that only what they are related to brings into the plan, and the topics among that. */ paired: readonly string[]; nearest: readonly Pick<Term, 'name' | 'nameEn'>[]; places: readonly string[]; districts: readonly string[]; concepts: readonly string[]; words: readonly string[]; actors: readonly string[] }

export type Verdict = 'ANSWER' | 'PLACE_ALONE' | 'ELSEWHERE' | 'NOT_IN_PLAN';
export interface Judgement { verdict: Verdict; spokenOf: readonly Pick<Term, 'name' | 'nameEn'>[]; notSpokenOf: readonly Term[] }

/** How much of what is said has to be known where nothing says what it is about, and where only a part of a compound does. */
const enoughKnown = { untold: 2 / 3, hinted: 1 / 2 };

const inPart = ({ by }: Found): boolean => by === 'PART' || by === 'BEGINNING';
/**
 * A word that names both something that the plans speak of and something else means the former. Not so in compounds: of two parts each says something ("fyrværkeriulykker"),
 * and a head whose beginning nobody knows is of something else ("sadeltyve").
 */
const sharesItsWords = (one: Found, others: readonly Found[], found: readonly Found[]): boolean => others.some((other) => {
  if (!one.at.some((i) => other.at.includes(i))) return false;
  if (!inPart(other)) return true;
  if (one.term.everyday) return false;
  if (!inPart(one) || one.setting) return true;
  return one.parts.some((part) => other.parts.includes(part)) && found.some(({ at, parts }) => at[0] === one.at[0] && parts.some((part) => !one.parts.includes(part)));
});
/** "tyveri og indbrud": both are asked for. */
const saidTogether = (one: Found, other: Found, said: readonly string[]): boolean => {
  const [from, to] = [Math.min(Math.max(...one.at), Math.max(...other.at)), Math.max(Math.min(...one.at), Math.min(...other.at))];
  return said.slice(from + 1, to).some((word) => joining.has(word)) && to - from <= 3;
};
const joining: ReadonlySet<string> = new Set(['og', 'eller', 'samt', 'and', 'or']);

const isBody = ({ term }: Found): boolean => term.kind === 'ACTOR';
const isOne = (some: readonly Found[]): boolean => new Set(some.map(({ at }) => at[0])).size === 1;
/** Whether all of it is names of bodies; what a body is there for may have the same name. */
const isOfBodies = (some: readonly Found[]): boolean => {
  const named = new Set(some.filter(isBody).flatMap(({ at }) => at));
  return some.every(({ at }) => at.every((i) => named.has(i)));
};
const mostlyKnown = (words: Understanding['words'], understood: ReadonlySet<string>): boolean => words.filter(({ word }) => understood.has(word)).length > words.length / 2;

export function judge({ found, places, words, said, elsewhere, telling }: Understanding, known: KnownToPlans): Judgement {
  const wordsIn = (some: readonly Found[]): number => new Set(some.flatMap(({ at }) => at.filter((i) => !saysNothing(said[i] ?? '')))).size;
  const inPlans = ({ term }: Found) => (term.kind === 'ACTOR' ? known.actors : known.concepts).includes(term.slug);
  const here = places.filter(({ term }) => (term.kind === 'DISTRICT' ? known.districts : known.places).includes(term.slug));
  const [present, absent] = [found.filter(inPlans), found.filter((one) => !inPlans(one))];
  // "trafikmeldinger" are no traffic: of a compound whose head nobody knows, its beginning is no answer.
  const topics = present.filter(({ term, by }) => term.topic && by !== 'BEGINNING');
  const typical = absent.filter(({ term }) => known.paired.includes(term.slug));
  // Where nothing says what it is about, a way of working that no plan has does.
  const beyond = absent.filter((one) => (one.term.scheme === 'THEME' || (one.term.scheme === 'METHOD' && topics.length === 0 && !inPart(one))) && !typical.includes(one) && !sharesItsWords(one, topics, found));
  const beside = known.nearest.length > 0 ? typical.filter(({ term }) => term.scheme === 'THEME') : [];
  const judged = (verdict: Verdict): Judgement => ({ verdict, spokenOf: [...topics.map(({ term }) => term), ...known.nearest], notSpokenOf: [...beyond, ...beside].map(({ term }) => term) });

  if (here.length === 0 && (places.length > 0 || elsewhere)) return judged('ELSEWHERE');
  if (telling === 0) return judged(here.length > 0 ? 'PLACE_ALONE' : 'NOT_IN_PLAN');
  // A name says more than a part of a compound: "fødevarekontrol på pizzeria" is not about controls.
  const inFull = (some: readonly Found[]) => some.some((one) => !inPart(one));
  const understood = new Set([...present.flatMap((one) => one.words), ...known.words]);
  const matters = beyond.filter((one) => !one.setting && (one.term.everyday ? one.by !== 'BEGINNING' : !inPart(one) && !one.passing));
  const about = topics.filter((one) => !inPart(one) && !((one.setting || one.passing) && matters.length > 0));
  if (about.length > 0 && about.every(({ words: [word = '', ...more] }) => more.length === 0 && (isCommon(word) || isCommon(stem(word)))) && !mostlyKnown(words, understood)) return judged('NOT_IN_PLAN');
  // "Al Capone pizza": a body's name beside a matter of its own is that matter, however long the name is.
  if (matters.length > 0 && about.length > 0 && isOfBodies(about)) return judged('NOT_IN_PLAN');
  if (about.some(({ against }) => against)) return judged('ANSWER');
  if (about.length > 0 && (wordsIn(topics.filter((one) => !inPart(one))) > wordsIn(matters) || about.some((one) => matters.some((other) => saidTogether(one, other, said))))) return judged('ANSWER');
  if (beyond.length > 0) return judged('NOT_IN_PLAN');
  if (typical.length > 0) return judged('ANSWER');
  // For whom and how, but not about what: then enough of what is said has to be known.
  const counted = present.length === 0 ? words : words.filter(({ word, thing }) => thing || understood.has(word));
  const share = counted.filter(({ word }) => understood.has(word)).length / Math.max(1, counted.length);
  if (topics.length === 0 && present.length > 0 && !inFull(present)) return judged('NOT_IN_PLAN');
  // Who is named alone is asked for something else where a word is left that nobody knows; of several, where a noun is.
  if (topics.length === 0 && present.length > 0 && present.every(isBody) && (share < 1 || (isOne(present) && words.some(({ word }) => !understood.has(word))))) return judged('NOT_IN_PLAN');
  return judged((topics.length > 0 ? share > enoughKnown.hinted : share >= enoughKnown.untold) ? 'ANSWER' : 'NOT_IN_PLAN');
}

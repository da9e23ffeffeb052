/**
 * What a question names: concepts, actors and places, and the words that are left. Pure: the same text and lexicon give the same answer.
 * Longer names win over shorter ones that share a word with them: "vold i hjemmet" is not "vold".
 */
import { partsOf, saysLittle } from './compounds.ts';
import { type Label, type Lexicon, type Keys, stems, type Term } from './lexicon.ts';
import { nearest } from './spelling.ts';
import { isEnglish, saysNothing } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** How a name was found in the text. */
export type Recognition = 'NAME' | 'PART' | 'SPELLING';
/** `against`: the text says that something is done to it, "mod" it. */
export interface Found { term: Term; words: readonly string[]; by: Recognition; against: boolean }
export interface Word { word: string; known: boolean }

export interface Understanding {
  found: readonly Found[];
  places: readonly Found[];
  /** The words that say something and are no place, each once; `known` where they belong to something found. */
  words: readonly Word[];
  /** Something is happening now: the answer says whom to ring. */
  urgent: boolean;
  /** How many words say something, and how many of them nothing found knows. */
  telling: number; unknown: number;
}

/** Which parts of the understanding are switched on: all, but where their worth is measured. */
export interface Abilities { keys: Keys; chunks: boolean }
export const allAbilities: Abilities = { keys: stems, chunks: true };

const longestText = 2_000;
const mostWords = 60;
/** A head or a beginning of a compound whose other part nobody knows has to be this long to say something. */
const shortestHalf = 5;
const shortestStem = 4;

interface Token { at: number; word: string; danish: string; english: string; says: boolean; capital: boolean }
interface Match { label: Label; tokens: readonly number[]; by: Recognition }

export function understand(text: string, lexicon: Lexicon, { keys, chunks }: Abilities = allAbilities): Understanding {
  const tokens = tokensOf(text, keys);
  const english = isEnglish(tokens.map(({ word }) => word));
  const places = placesIn(tokens, lexicon);
  const placed = new Set(places.flatMap((match) => match.tokens));

  if (chunks) for (const token of tokens) correct(token, lexicon, keys, placed);
  const languages = english ? ['english', 'danish'] as const : ['danish', 'english'] as const;
  const matches = longest(languages.flatMap((language) => inLanguage(tokens, lexicon, placed, language)));
  const taken = new Set(matches.flatMap((match) => match.tokens));
  const halves: Match[] = [];
  if (chunks) for (const token of tokens.filter(({ at, says }) => says && !taken.has(at) && !placed.has(at))) halves.push(...partsIn(token, lexicon, keys));
  for (const { tokens: at } of halves) for (const i of at) taken.add(i);

  const telling = tokens.filter(({ at, says }) => says && !placed.has(at));
  const wordsAt = (at: readonly number[]) => at.map((i) => (tokens[i] as Token).word);
  const named = ({ label, tokens: at, by }: Match): Found => ({ term: label.term, words: wordsAt(at), by, against: towards.has(tokens[Math.min(...at) - 1]?.word ?? '') });
  const found = unique([...matches, ...halves].map(named));
  const words = [...new Map(telling.map((token) => [token.word, { word: token.word, known: taken.has(token.at) }])).values()];
  return {
    found, words, places: unique(places.map(named)),
    urgent: tokens.some(({ word }) => urgency.has(word)) || /(?:lige nu|i gang nu|right now)/i.test(text.slice(0, longestText)),
    telling: telling.length, unknown: telling.filter(({ at }) => !taken.has(at)).length,
  };
}

/** An age as the word for those who have it: "15-årige" are young people. */
const ages: readonly [from: number, word: string][] = [[65, 'ældre'], [25, 'voksne'], [13, 'unge'], [1, 'børn']];
const withAges = (text: string): string =>
  text.replace(/(?<![\d.,-])(\d{1,3})\s?-?\s?(?=(?:år(?:ig|s)|year))/giu, (written, years: string) => `${ages.find(([from]) => Number(years) >= from)?.[1] ?? ''} ${written}`);

const towards = new Set(['mod', 'imod', 'against', 'overfor']);
const urgency = new Set(['akut', 'akutte', 'nødsituation', 'emergency', 'urgent']);

function tokensOf(text: string, keys: Keys): Token[] {
  const cut = text.slice(0, longestText);
  const capitals = new Set((cut.match(/\p{Lu}[\p{L}]+/gu) ?? []).flatMap((word) => wordsOf(word)));
  return wordsOf(withAges(cut)).slice(0, mostWords).map((word, at) => ({ at, word, danish: keys.danish(word), english: keys.english(word), says: !saysNothing(word), capital: capitals.has(word) }));
}

/** Municipalities whose name is an everyday word as well: they need their capital letter and not to begin the question. */
const everyday = new Set(['vejen', 'skive', 'greve']);

function placesIn(tokens: readonly Token[], lexicon: Lexicon): Match[] {
  const matches: Match[] = [];
  for (const token of tokens) {
    // A genitive's s is not a part of the name.
    for (const word of [token.word, token.word.replace(/s$/, '')]) {
      const labels = lexicon.places.get(word)?.filter(({ raw }) => raw.every((part, i) => i === 0 || tokens[token.at + i]?.word === part || tokens[token.at + i]?.word === `${part}s`)) ?? [];
      if (labels.length === 0 || (everyday.has(word) && (!token.capital || token.at === 0))) continue;
      for (const label of labels) matches.push({ label, tokens: label.raw.map((_, i) => token.at + i), by: 'NAME' });
      break;
    }
  }
  return matches;
}

/** Brings a word that nobody knows, and that is no compound of known words, to the known word that it is nearest to. */
function correct(token: Token, lexicon: Lexicon, keys: Keys, placed: ReadonlySet<number>): void {
  if (!token.says || placed.has(token.at) || lexicon.keys.has(token.danish) || lexicon.keys.has(token.english)) return;
  if (partsOf(token.word, (key) => lexicon.single.has(key)).length > 0) return;
  const meant = nearest(token.word, lexicon.spellings);
  if (meant !== undefined) [token.danish, token.english] = [keys.danish(meant), keys.english(meant)];
  // Bent as well as misspelt: then its stem lies near a stem.
  else token.danish = nearest(token.danish, lexicon.keys) ?? token.danish;
}

/** All names that occur in one language. A phrase's words stand near each other, in any order but where small words say how they belong together ("vej til skole"); one that small words make is there word by word. */
function inLanguage(tokens: readonly Token[], lexicon: Lexicon, placed: ReadonlySet<number>, language: 'danish' | 'english'): Match[] {
  const matches: Match[] = [];
  for (const token of tokens) {
    const key = token[language];
    // A place is no other word that looks like it when it is bent; a quarter may be the name of those who live there.
    const labels = token.says ? lexicon.single.get(key)?.filter(({ raw }) => !placed.has(token.at) || raw[0] === token.word) ?? [] : [];
    // A word as it is written beats one that it only shares a stem with.
    const written = labels.filter(({ raw }) => raw[0] === token.word);
    for (const label of written.length > 0 ? written : labels) matches.push({ label, tokens: [token.at], by: 'NAME' });
    for (const label of lexicon.phrases.get(key) ?? []) {
      const at = label.keys.length < 2 ? standing(tokens, token.at, label) : nearby(tokens, token.at, label, language);
      if (at) matches.push({ label, tokens: at, by: 'NAME' });
    }
  }
  return matches;
}

/** Where the whole name stands word by word around the token that is its only telling word. */
function standing(tokens: readonly Token[], at: number, { raw, keys }: Label): number[] | undefined {
  const telling = keys.length === 1 && raw.some((word) => !saysNothing(word)) ? raw.findIndex((word) => !saysNothing(word)) : 0;
  const from = at - telling;
  const fits = raw.every((word, i) => i === telling || tokens[from + i]?.word === word);
  return fits ? raw.map((_, i) => from + i) : undefined;
}

function nearby(tokens: readonly Token[], at: number, { keys, raw }: Label, language: 'danish' | 'english'): number[] | undefined {
  const used = [at];
  const inOrder = raw.length > keys.length;
  for (const key of keys.slice(1)) {
    const next = tokens.find((token) => token[language] === key && !used.includes(token.at) && Math.abs(token.at - at) <= keys.length + 2 && !(inOrder && token.at < (used.at(-1) as number)));
    if (!next) return undefined;
    used.push(next.at);
  }
  return used;
}

/** Without those that share a word with a longer one. For whom it is does not hide behind what it is about: "lokke drenge" is about boys as well. */
function longest(matches: readonly Match[]): Match[] {
  const isGroup = ({ label }: Match) => label.term.scheme === 'TARGET_GROUP' && !label.term.topic;
  const longestOf = (some: readonly Match[]): Match[] => {
    const size = new Map<number, number>();
    for (const { tokens } of some) for (const at of tokens) size.set(at, Math.max(size.get(at) ?? 0, tokens.length));
    return some.filter(({ tokens }) => tokens.every((at) => (size.get(at) as number) <= tokens.length));
  };
  const kept = new Set([...longestOf(matches.filter((match) => !isGroup(match))), ...longestOf(matches.filter(isGroup))]);
  return matches.filter((match) => kept.has(match));
}

/** What the parts of a compound name: both where both are known, otherwise its head or its beginning. */
function partsIn(token: Token, lexicon: Lexicon, keys: Keys): Match[] {
  const name = (key: string): Match[] => (lexicon.single.get(key) ?? []).map((label) => ({ label, tokens: [token.at], by: 'PART' }));
  const parts = partsOf(token.word, (key) => lexicon.single.has(key) || saysLittle(key));
  // A part that goes with everything may say for whom, but not what it is about.
  const named = parts.flatMap((key) => name(key).filter(({ label }) => !label.term.topic || !saysLittle(key)));
  if (named.length > 0) return named;
  for (let cut = 3; token.word.length - cut >= shortestHalf; cut++) {
    const head = keys.danish(token.word.slice(cut));
    if (head.length >= shortestStem && lexicon.single.has(head)) return name(head);
  }
  for (let end = token.word.length - 3; end >= shortestHalf; end--) {
    const beginning = keys.danish(token.word.slice(0, end).replace(/s$/, ''));
    if (beginning.length >= shortestStem && lexicon.single.has(beginning)) return name(beginning);
  }
  return [];
}

const unique = (found: readonly Found[]): Found[] => [...new Map([...found].reverse().map((one) => [`${one.term.kind}/${one.term.slug}`, one])).values()].reverse();

/**
 * What a question names: concepts, actors and places, and the words that are left. Pure: the same text and lexicon give the same answer.
 * Longer names win over shorter ones that share a word with them: "vold i hjemmet" is not "vold".
 */
import { partsOf, saysLittle } from './compounds.ts';
import { basesOf, isBent, isCapitalised, isCompound, isDanish, isEntry, isNoun, isProperName } from './danish-words.ts';
import { type Label, type Lexicon, type Keys, stems, type Term } from './lexicon.ts';
import { circumstance, isSetting } from './settings.ts';
import { nearest, tolerance, toleranceOfStrange } from './spelling.ts';
import { isEnglish, saysNothing } from './stop-words.ts';
import { isIrregular, wordsOf } from './words.ts';

/** How a name was found in the text: whole, misspelt, in a compound, or in the beginning of one whose head nobody knows. */
export type Recognition = 'NAME' | 'PART' | 'BEGINNING' | 'SPELLING';
/** `against`: the text says that something is done to it, "mod" it. `setting`: it says where, with what or who asks, and not what; `passing`: it is said in passing. `at`: the places of its words in the text. */
export interface Found { term: Term; words: readonly string[]; by: Recognition; against: boolean; setting: boolean; passing: boolean; at: readonly number[]; /** The keys of the parts of compounds by which it was found. */ parts: readonly string[] }
/** `thing`: a noun that says something on its own, and not where or when. */
export interface Word { word: string; known: boolean; thing: boolean }

export interface Understanding {
  found: readonly Found[];
  places: readonly Found[];
  /** The words that say something and are no place, each once; `known` where they belong to something found. */
  words: readonly Word[];
  /** Something is happening now: the answer says whom to ring. */
  urgent: boolean;
  /** All words in order. */
  said: readonly string[];
  /** It is about a place that none of the places known is. */
  elsewhere: boolean;
  /** It is nothing but the name of a person whom nobody knows. */
  person: boolean;
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
const shortestOfPair = 3;
const shortestPair = 3;
const longestAsker = 7;
const mostOfName = 4;

interface Token { at: number; word: string; danish: string; english: string; says: boolean; capital: boolean; corrected: boolean; age: boolean }
interface Match { label: Label; tokens: readonly number[]; by: Recognition }

export function understand(text: string, lexicon: Lexicon, { keys, chunks }: Abilities = allAbilities): Understanding {
  const tokens = tokensOf(text, keys);
  const english = isEnglish(tokens.map(({ word }) => word));
  const places = placesIn(tokens, lexicon);
  const placed = new Set(places.flatMap((match) => match.tokens));

  if (chunks) for (const token of tokens) correct(token, lexicon, keys, placed, english);
  const languages = english ? ['english', 'danish'] as const : ['danish', 'english'] as const;
  const matches = longest([...languages.flatMap((language) => inLanguage(tokens, lexicon, placed, language, english)), ...(chunks ? writtenApart(tokens, lexicon, keys, placed) : [])]);
  if (chunks && matches.every(({ label }) => !label.term.topic)) matches.push(...nameAlone(tokens, lexicon, placed));
  const taken = new Set(matches.flatMap((match) => match.tokens));
  const halves: Match[] = [];
  if (chunks) for (const token of tokens.filter(({ at, says }) => says && !taken.has(at) && !placed.has(at))) halves.push(...partsIn(token, lexicon, keys));
  for (const { tokens: at } of halves) for (const i of at) taken.add(i);

  const asker = whoAsks(text);
  // A number that no name has tells nothing.
  const telling = tokens.filter(({ at, says, word }) => says && !placed.has(at) && (taken.has(at) || !/^\d+$/.test(word)));
  const wordsAt = (at: readonly number[]) => at.map((i) => (tokens[i] as Token).word);
  const named = ({ label, tokens: at, by }: Match): Found => ({
    term: label.term, words: wordsAt(at), by: at.some((i) => tokens[i]?.corrected) ? 'SPELLING' : by, against: towards.has(tokens[Math.min(...at) - 1]?.word ?? ''),
    passing: inPassing(at, tokens, asker, placed), setting: at.every((i) => i < asker) || (at.length === 1 && (isSetting((tokens[at[0] as number] as Token).danish) || (by === 'PART' && isSetting(label.keys[0] as string)))), at, parts: by === 'PART' || by === 'BEGINNING' ? [label.keys[0] as string] : [],
  });
  const found = unique([...matches, ...halves].map(named));
  const words = [...new Map(telling.map((token) => [token.word, { word: token.word, known: taken.has(token.at), thing: isNoun(token.word) && !isSetting(token.danish) }])).values()];
  return {
    found, words, person: isPerson(tokens, found.length + places.length), elsewhere: isElsewhere(tokens, placed, taken), said: tokens.map(({ word }) => word), places: unique(places.map(named)),
    urgent: tokens.some(({ word }) => urgency.has(word)) || /(?:lige nu|i gang nu|right now)/i.test(text.slice(0, longestText)),
    telling: telling.length, unknown: telling.filter(({ at }) => !taken.has(at)).length,
  };
}

/** "Apoteker i Aarhus: …": how many words say who is asking, before what is asked. */
function whoAsks(text: string): number {
  const [before, ...rest] = text.slice(0, longestText).split(/:\s/);
  const words = wordsOf(before ?? '').length;
  return rest.length > 0 && words <= longestAsker ? words : 0;
}

/** Of a place that none of ours is, at the end or after what it is about: "skyderier i Malmø", "lokalrådet i Gjessø vil …". */
const isElsewhere = (tokens: readonly Token[], placed: ReadonlySet<number>, taken: ReadonlySet<number>): boolean =>
  tokens.some(({ at, word, capital }) => !placed.has(at) && capital && whereabouts.has(tokens[at - 1]?.word ?? '') && (at === tokens.length - 1 || taken.has(at - 2)) && isProperName(word));
const whereabouts = new Set(['i', 'fra', 'ved', 'på', 'in', 'from', 'for']);

/** Two to four names and nothing else, one of them in the dictionary. */
const isPerson = (tokens: readonly Token[], known: number): boolean =>
  known === 0 && tokens.length >= 2 && tokens.length <= mostOfName && tokens.every(({ capital, says }) => capital && says) && tokens.some(({ word }) => isCapitalised(word));

/** Whether it comes after a small word that says when or where, and after something that is said first. */
function inPassing(at: readonly number[], tokens: readonly Token[], from: number, placed: ReadonlySet<number>): boolean {
  const first = Math.min(...at);
  for (let i = first - 1; i >= Math.max(from, first - 3); i--) {
    if (circumstance.has(tokens[i]?.word ?? '')) return tokens.slice(from, i).some(({ says }) => says);
    if (placed.has(i) || (i < first - 1 && tokens[i]?.says)) return false;
  }
  return false;
}

/** An age as the word for those who have it: "15-årige" are young people. */
const ages: readonly [from: number, word: string][] = [[65, 'ældre'], [25, 'voksne'], [13, 'unge'], [1, 'børn']];
const withAges = (text: string): string =>
  text.replace(/(?<=\p{L} på )(\d{1,2})(?!\d|[.,:]\d|\s*(?:%|k[mr]|m\b|meter|år|min|time|pro|million|tusind))/giu, '$1-årig').replace(/(?<![\d.,-])(\d{1,3})\s?-?\s?(?=(?:år(?:ig|s)|year))/giu, (written, years: string) => `${ages.find(([from]) => Number(years) >= from)?.[1] ?? ''} ${written}`);

const towards = new Set(['mod', 'imod', 'against', 'overfor']);
const urgency = new Set(['akut', 'akutte', 'nødsituation', 'emergency', 'urgent']);

function tokensOf(text: string, keys: Keys): Token[] {
  const cut = text.slice(0, longestText);
  const capitals = new Set((cut.match(/\p{Lu}[\p{L}]+/gu) ?? []).flatMap((word) => wordsOf(word)));
  return wordsOf(withAges(cut)).slice(0, mostWords).map((word, at, all) => ({ at, word, danish: keys.danish(word), english: keys.english(word), says: !saysNothing(word), capital: capitals.has(word), corrected: false, age: ages.some(([, group]) => group === word) && /^\d/.test(all[at + 1] ?? '') }));
}

/** Municipalities whose name is an everyday word as well: they need their capital letter and not to begin the question. */
const everyday = new Set(['vejen', 'skive', 'greve', 'hou', 'holme', 'falling', 'mørke', 'balle', 'hammel']);

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

/** Brings a word that nobody knows, and that is neither everyday Danish nor a compound of known words, to the known word that it is nearest to. */
function correct(token: Token, lexicon: Lexicon, keys: Keys, placed: ReadonlySet<number>, english: boolean): void {
  if (!token.says || placed.has(token.at) || lexicon.keys.has(token.danish) || lexicon.keys.has(token.english) || isDanish(token.word)) return;
  if (partsOf(token.word, (key) => lexicon.single.has(key)).length > 0) return;
  // No dictionary tells a misspelt English word from another one, nor a misspelt compound from a new one.
  const allowed = english || isCompound(token.word) ? tolerance : toleranceOfStrange;
  const meant = nearest(token.word, lexicon.spellings, allowed);
  // Bent as well as misspelt: then its stem lies near a stem.
  const stemmed = meant === undefined ? nearest(token.danish, lexicon.keys) : undefined;
  if (meant !== undefined) [token.danish, token.english] = [keys.danish(meant), keys.english(meant)];
  else if (stemmed !== undefined) token.danish = stemmed;
  token.corrected = meant !== undefined || stemmed !== undefined;
}

/** Compounds that are written as two words: "lokal politiet", "skole start". */
function writtenApart(tokens: readonly Token[], lexicon: Lexicon, keys: Keys, placed: ReadonlySet<number>): Match[] {
  return tokens.slice(0, -1).flatMap((token) => {
    const next = tokens[token.at + 1] as Token;
    if (placed.has(token.at) || placed.has(next.at) || token.word.length < shortestOfPair || next.word.length < shortestOfPair || !(token.says || next.says)) return [];
    const beginnings = [token.word, `${token.word}s`, token.word.replace(/e$/, '')];
    const labels = [...new Set(beginnings)].flatMap((beginning) => (lexicon.single.get(keys.danish(`${beginning}${next.word}`)) ?? []).filter(({ raw: [name = ''] }) => name.startsWith(beginning + next.word.slice(0, shortestOfPair))));
    return labels.map((label): Match => ({ label, tokens: [token.at, next.at], by: 'NAME' }));
  });
}

/** A text that is hardly more than the name of a body, misspelt or with other gaps: "al kapone". */
function nameAlone(tokens: readonly Token[], lexicon: Lexicon, placed: ReadonlySet<number>): Match[] {
  const rest = tokens.filter(({ at, danish }) => !placed.has(at) && !saysLittle(danish)).map(({ at }) => at);
  const only = rest.length === 1 ? tokens[rest[0] as number]?.word ?? '' : '';
  if (rest.length === 0 || rest.length > mostOfName) return [];
  const meant = nearest(rest.map((i) => tokens[i]?.word).join(''), lexicon.bodies.keys(), isCompound(only) ? tolerance : toleranceOfStrange);
  return meant === undefined ? [] : (lexicon.bodies.get(meant) ?? []).map((label) => ({ label, tokens: rest, by: 'SPELLING' }));
}

/** All names that occur in one language. A phrase's words stand near each other, in any order but where small words say how they belong together ("vej til skole"); one that small words make is there word by word. */
function inLanguage(tokens: readonly Token[], lexicon: Lexicon, placed: ReadonlySet<number>, language: 'danish' | 'english', english: boolean): Match[] {
  const matches: Match[] = [];
  for (const token of tokens) {
    const key = token[language];
    // A place is no other word that looks like it when it is bent; a quarter may be the name of those who live there.
    const labels = token.says ? (lexicon.single.get(key) ?? (isDanish(token.word) ? undefined : lexicon.joined.get(key)))?.filter(({ raw }) => !placed.has(token.at) || raw[0] === token.word) ?? [] : [];
    // A word as it is written beats one that it only shares a stem with.
    const written = labels.filter(({ raw }) => raw[0] === token.word);
    for (const label of written.length > 0 ? written : labels.filter(({ raw }) => (language === 'danish' ? maybeBent(token.word, raw[0] as string) : english || !isDanish(raw[0] as string)))) matches.push({ label, tokens: [token.at], by: 'NAME' });
    for (const label of lexicon.phrases.get(key) ?? []) {
      const at = label.keys.length < 2 ? standing(tokens, token.at, label) : nearby(tokens, token.at, label, language);
      if (at) matches.push({ label, tokens: at, by: 'NAME' });
    }
  }
  return matches;
}

/** Two words of the dictionary that share a stem are forms of one word only where an ending is all between them: not "lægge" and "lægen", "narkose" and "narko". */
const maybeBent = (word: string, name: string): boolean => {
  if (isIrregular(word) || isIrregular(name)) return true;
  const bases = basesOf(name);
  if (isEntry(word)) return bases.length === 0 || bases.some((base) => isBent(word, base) || isBent(base, word));
  const own = basesOf(word);
  return bases.length === 0 || own.length === 0 || own.some((one) => bases.some((base) => one !== `${base}s` && (isBent(one, base) || isBent(base, one))));
};

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
    const next = tokens.find((token) => token[language] === key && (token.says || raw.includes(token.word)) && !token.age && !used.includes(token.at) && Math.abs(token.at - at) <= keys.length + 2 && !(inOrder && token.at < (used.at(-1) as number)));
    if (!next) return undefined;
    used.push(next.at);
  }
  return used;
}

/** Without those that share a word with a longer one. For whom it is does not hide behind what it is about: "lokke drenge" is about boys as well. */
function longest(matches: readonly Match[]): Match[] {
  const isGroup = ({ label }: Match) => label.term.scheme === 'TARGET_GROUP' && !label.term.topic;
  const longestOf = (some: readonly Match[]): Match[] => {
    // Of two as long, the one whose words stand closer together.
    const sizeOf = ({ tokens }: Match) => tokens.length - (Math.max(...tokens) - Math.min(...tokens)) / (2 * mostWords);
    // What has lost a word to a longer one does not keep its other words from shorter ones.
    const owned = new Map<number, number>();
    return [...some].sort((one, other) => sizeOf(other) - sizeOf(one)).filter((match) => {
      const size = sizeOf(match);
      const free = match.tokens.every((at) => (owned.get(at) ?? size) === size);
      if (free) for (const at of match.tokens) owned.set(at, size);
      return free;
    });
  };
  // "lokalrådets handleplan" names the council as well.
  const isCouncil = ({ label }: Match) => label.term.kind === 'ACTOR' && label.term.scheme === 'COUNCIL';
  const kept = new Set([...longestOf(matches.filter((match) => !isGroup(match))), ...longestOf(matches.filter(isGroup)), ...longestOf(matches.filter(isCouncil))]);
  return matches.filter((match) => kept.has(match));
}

/** What the parts of a compound name: both where both are known, otherwise its head or its beginning. */
function partsIn(token: Token, lexicon: Lexicon, keys: Keys): Match[] {
  if (isDanish(token.word) && !isNoun(token.word)) return [];
  const name = (key: string, by: Recognition = 'PART'): Match[] => (lexicon.single.get(key) ?? []).map((label) => ({ label, tokens: [token.at], by }));
  // "passagerer" are no "pas": a word of the dictionary is taken apart into longer ones only.
  const parts = partsOf(token.word, (key) => lexicon.single.has(key) || saysLittle(key)).filter((key) => key.length >= shortestStem || !isDanish(token.word));
  // A part that goes with everything may say for whom, but not what it is about.
  const named = parts.flatMap((key) => name(key).filter(({ label }) => !label.term.topic || !saysLittle(key)));
  if (named.length > 0) return named;
  for (let cut = 3; token.word.length - cut >= shortestPair; cut++) {
    const [before, rest] = [token.word.slice(0, cut), token.word.slice(cut)];
    const head = keys.danish(rest);
    const named = rest.length >= shortestHalf ? head.length >= shortestStem ? name(head) : [] : isWord(before) ? name(head).filter(({ label }) => label.raw[0] === rest) : [];
    if (named.length > 0) return named;
  }
  for (let end = token.word.length - 3; end >= shortestHalf; end--) {
    const beginning = keys.danish(token.word.slice(0, end).replace(/s$/, ''));
    if (beginning.length >= shortestStem && lexicon.single.has(beginning)) return name(beginning, isWord(token.word.slice(end)) ? 'BEGINNING' : 'PART');
  }
  return [];
}
const isWord = (part: string): boolean => isDanish(part) || isDanish(part.replace(/s$/, ''));

/** Each thing once, as what the question is about where it is that as well. */
const unique = (found: readonly Found[]): Found[] => {
  const first = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.term.kind}/${one.term.slug}`;
    const known = first.get(key);
    first.set(key, known ? { ...known, setting: known.setting && one.setting, passing: known.passing && one.passing, parts: [...known.parts, ...one.parts] } : one);
  }
  return [...first.values()];
};

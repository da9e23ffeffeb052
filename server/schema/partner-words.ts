/** What the answers say in words: why an actor is among them, what speaks against it, and how the question was understood. Danish and English. */
import type { Judgement } from '#server/language/answerable.ts';
import type { Found, Understanding } from '#server/language/understand.ts';

type Locale = 'DA' | 'EN';
interface Step { label: string; da: string; en: string; ordinal: number | null }
export interface ReasonRow { kind: string; evidence: string | null; role: string | null; implied: boolean | null; how: string | null; howEn: string | null; number: string | null; steps: Step[] }

const named = (step: Step | undefined, locale: Locale): string => (step ? (locale === 'EN' ? step.en : step.da) : '');
const commitmentOf = ({ steps, number }: ReasonRow, locale: Locale): string => {
  const step = steps.find(({ label }) => label === 'Commitment');
  return step ? `${locale === 'EN' ? 'commitment' : 'indsats'} ${number}-${step.ordinal}` : '';
};

const says: Record<string, Record<Locale, (who: string, where: string) => string>> = {
  CONFIRMED: { DA: (who, where) => `${who} har selv bekræftet sin del i ${where}`, EN: (who, where) => `${who} has confirmed its part in ${where}` },
  NAMED: { DA: (who, where) => `${who} er nævnt i ${where}`, EN: (who, where) => `${who} is named in ${where}` },
  LOCAL: { DA: (who, where) => `${who} er nævnt i den lokale handleplan om ${where}`, EN: (who, where) => `${who} is named in the local action plan on ${where}` },
  SOURCED: { DA: (who, where) => `En offentlig kilde siger, at ${who} er med i ${where}`, EN: (who, where) => `A public source says that ${who} has a part in ${where}` },
  COLLECTIVE: { DA: (who, where) => `${who} er omfattet af ${where}`, EN: (who, where) => `${who} is covered by ${where}` },
  NARRATIVE: { DA: (who, where) => `${who} er nævnt i brødteksten til ${where}`, EN: (who, where) => `${who} is named in the running text to ${where}` },
  INFERRED: { DA: (who, where) => `${who} er med i ${where} efter en faglig vurdering`, EN: (who, where) => `${who} has a part in ${where} by professional judgement` },
};

/** "Bo Trygt er nævnt i indsats 2.2-3 (oplæg og arrangementer lokalt)". */
export function reasonText(reason: ReasonRow, locale: Locale): string {
  const { kind, evidence, implied, how, howEn, steps, number } = reason;
  const english = locale === 'EN';
  const who = named(steps.at(-1), locale);
  const first = named(steps[0], locale);
  const does = english ? (howEn ?? how) : how;
  const detail = does ? ` (${does})` : '';
  if (kind === 'CONTRIBUTION') {
    const where = commitmentOf(reason, locale);
    if (implied) return (english ? `${who} is meant by "we" in ${where}` : `${who} er underforstået (»vi«) i ${where}`) + detail;
    const through = steps.length > 2 && steps.at(-2)?.label === 'Actor' ? named(steps.at(-2), locale) : undefined;
    if (through) return (english ? `${who} is one of "${through}" in ${where}` : `${who} er en af »${through}« i ${where}`) + detail;
    return ((says[evidence ?? 'INFERRED'] ?? says['INFERRED']) as Record<Locale, (who: string, where: string) => string>)[locale](who, where) + detail;
  }
  if (kind === 'AREA') return (english ? `${who} is named in the running text of section ${number}` : `${who} er nævnt i brødteksten i afsnit ${number}`) + detail;
  if (kind === 'SUPPORT') return english ? `${who} is there for: ${first}` : `${who} er til for: ${first}`;
  if (kind === 'NAMED') return english ? `${who} is named in the question` : `${who} er nævnt i spørgsmålet`;
  if (kind === 'MEMBER') return english ? `${who} sits in ${first}` : `${who} sidder med i ${first}`;
  if (kind === 'COLLABORATION') return (english ? `${who} works together with ${first}` : `${who} arbejder sammen med ${first}`) + detail;
  if (kind === 'PLACE') return english ? `${who} works in ${first}` : `${who} arbejder i ${first}`;
  if (kind === 'COUNCIL') return english ? `${who} knows whom to ask there` : `${who} ved, hvem man kan spørge der`;
  const common = commitmentOf(reason, locale);
  return english ? `${first} and ${who} both have a part in ${common}` : `${first} og ${who} er begge med i ${common}`;
}

export interface CaveatRow { scope: string; mentioned: boolean; contacts: number; members: string[]; parts: { kind: string; evidence: string | null; implied: boolean | null; years: number | null }[] }

/** What speaks against an answer, or what one has to know before ringing. */
export function caveatsOf({ scope, mentioned, contacts, members, parts }: CaveatRow, locale: Locale): string[] {
  const say = (da: string, en: string) => (locale === 'EN' ? en : da);
  const claims = parts.filter(({ kind }) => kind !== 'SUPPORT');
  const only = (evidence: string) => claims.length > 0 && claims.every((part) => part.evidence === evidence);
  const youngest = claims.length > 0 ? Math.min(...claims.map(({ years }) => years ?? 0)) : 0;
  return [
    ...(only('COLLECTIVE') && claims.every(({ implied }) => !implied) ? [say('Kun omfattet af en fællesbetegnelse, ikke nævnt ved navn.', 'Only covered by a collective term, not named.')] : []),
    ...(claims.length > 0 && claims.every(({ implied }) => implied) ? [say('Kun underforstået (»vi«).', 'Only implied ("we").')] : []),
    ...(only('NARRATIVE') ? [say('Kun nævnt i brødteksten.', 'Only named in the running text.')] : []),
    ...(only('INFERRED') || !mentioned ? [say('Ikke bekræftet: planen nævner den ikke ved navn.', 'Not confirmed: the plan does not name it.')] : []),
    ...(youngest > 0 ? [say(`Sidst set i en plan, der er ${youngest} år ældre end den nyeste.`, `Last seen in a plan ${youngest} years older than the newest.`)] : []),
    ...(scope === 'COLLECTIVE' ? [members.length > 0
      ? say(`En gruppe: gå til ${members.join(', ')} eller en anden af dem.`, `A group: turn to ${members.join(', ')} or another of them.`)
      : say('En gruppe uden kendte medlemmer: spørg kommunen eller lokalrådet, hvem man ringer til.', 'A group without known members: ask the municipality or the lokalråd whom to ring.')] : []),
    ...(scope === 'SPECIFIC' && contacts === 0 ? [say('Ingen kontakt registreret.', 'No contact recorded.')] : []),
  ];
}

/** How the question was understood, and where to turn when the plans do not answer it. */
export function notesOf({ places, urgent, person }: Understanding, { verdict, spokenOf, notSpokenOf }: Judgement, locale: Locale): string[] {
  const say = (da: string, en: string) => (locale === 'EN' ? en : da);
  const name = (term: Pick<Found['term'], 'name' | 'nameEn'>) => (locale === 'EN' ? term.nameEn : term.name);
  const list = (terms: readonly Pick<Found['term'], 'name' | 'nameEn'>[]) => [...new Set(terms.map(name))].slice(0, 3).join(', ');
  const municipalities = places.filter(({ term }) => term.kind === 'MUNICIPALITY');
  const where = list(municipalities.map(({ term }) => term));
  const read = municipalities.filter(({ term, words }) => !words.join(' ').startsWith(term.name.toLowerCase().replaceAll('aa', 'å').slice(0, 4)));
  const nearest = spokenOf.length > 0 ? say(` Nærmest: ${list(spokenOf)}.`, ` Nearest: ${list(spokenOf)}.`) : '';
  return [
    ...(urgent ? [say('Er det akut, så ring 112. Politiet: 114.', 'If it is an emergency, ring 112. Police: 114.')] : []),
    ...(notSpokenOf.length > 0 ? [say(`Planen nævner ikke ${list(notSpokenOf)}.`, `The plan does not mention ${list(notSpokenOf)}.`) + nearest] : []),
    ...read.map(({ term, words }) => say(`Stedet »${words.join(' ')}« er læst som ${term.name}.`, `The place "${words.join(' ')}" was read as ${term.nameEn}.`)),
    ...(verdict === 'ELSEWHERE' && places.length > 0 ? [say(`${list(places.map(({ term }) => term))} hører ikke til planens område.`, `${list(places.map(({ term }) => term))} is not in the plan's area.`)] : []),
    // A place that no map here has: only the question's own words name it.
    ...(verdict === 'ELSEWHERE' && places.length === 0 ? [say('Stedet hører ikke til planens område.', "The place is not in the plan's area.")] : []),
    ...(verdict === 'NOT_IN_PLAN' && where ? [say(`Planen siger ikke noget om det. Spørg lokalrådet i ${where}.`, `The plan does not mention this. Ask the lokalråd in ${where}.`)] : []),
    ...(verdict === 'NOT_IN_PLAN' && person ? [say('Kredsnet kender organisationer og funktioner, ikke personer ved navn. Spørg efter funktionen eller organisationen.', 'Kredsnet knows organisations and functions, not persons by name. Ask for the function or the organisation.')] : []),
    ...(verdict === 'NOT_IN_PLAN' && !person && !where && notSpokenOf.length === 0 ? [say('Planen siger ikke noget om det.', 'The plan does not mention this.')] : []),
  ];
}

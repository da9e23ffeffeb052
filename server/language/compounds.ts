/** Danish compounds taken apart: "indbrudsforebyggelse" is found by "indbrud" and by "forebyggelse". */
import { fold, stem } from './words.ts';

const shortestPart = 3;
const shortestWord = 7;
/** What joins the parts: nothing, or a letter that belongs to neither. */
const joints = ['', 's', 'e'];

/**
 * The stems of a folded word's two or three parts, longest first part first; none where it is no compound of known words.
 * @param known whether a stem is a word of the field
 */
export function partsOf(word: string, known: (stem: string) => boolean, most = 3): string[] {
  if (word.length < shortestWord) return [];
  for (let at = word.length - shortestPart; at >= shortestPart; at--) {
    const rest = word.slice(at);
    const first = joints.map((joint) => word.slice(0, at - joint.length)).find((head, i) => head.length >= shortestPart && word.slice(0, at).endsWith(joints[i] as string) && known(stem(head)));
    if (first === undefined) continue;
    if (rest.length >= shortestPart && known(stem(rest))) return [stem(first), stem(rest)];
    const parts = most > 2 ? partsOf(rest, known, most - 1) : [];
    if (parts.length) return [stem(first), ...parts];
  }
  return [];
}

/** Parts that go with everything: "hashproblem" is about hash, "svindelsag" about fraud. Only together with a word of the field. */
const ordinary = new Set(fold(`
problem sag sager gruppe folk mand mænd kvinde dreng pige barn børn person menneske ung unge elev borger beboer kunde gæst ven bruger ryger sælger køber ejer
møde kursus dag aften nat uge tid år sæson periode område sted plads kvarter by vej gade hus bolig skole klasse hjem miljø scene marked lokale
arbejde indsats forebyggelse bekæmpelse håndtering tilbud projekt forløb opgave aktivitet ordning plan strategi politik regel lov aftale forbud konsulent medarbejder leder lærer ansvarlig ansat ekspert rådgiver vejleder
råd rådgivning vejledning hjælp støtte oplysning information kampagne viden data tal statistik udvikling stigning bølge episode hændelse situation risiko fare skade følge skilt krise dialog partnerskab netværk samarbejde
debat tema emne spørgsmål besked opkald brev adfærd kultur vane forsøg ramt truet udsat relateret fri sikker farlig
`).split(/\s+/).filter(Boolean).map(stem));
export const saysLittle = (key: string): boolean => ordinary.has(key);

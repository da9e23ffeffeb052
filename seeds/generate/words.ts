/** Made-up names that read like the real ones and are none. */
import type { actorKinds, sectors } from '#graph-schema/nodes.ts';
import type { Chance } from './random.ts';

const beginnings = ['Aske', 'Birke', 'Elle', 'Fjord', 'Gran', 'Hasle', 'Klinte', 'Linde', 'Mose', 'Nørre', 'Pile', 'Ravn', 'Sønder', 'Tranne', 'Vester', 'Øster', 'Ådal', 'Bakke', 'Eng', 'Hede', 'Skov', 'Sø', 'Strand', 'Mølle'];
const endings = ['bæk', 'lund', 'by', 'holm', 'rup', 'lev', 'strup', 'høj', 'dal', 'vig', 'sted', 'borg', 'mark', 'kær', 'skær', 'næs'];
const tails = ['', ' Nord', ' Syd', ' Øst', ' Vest', ' Midt'];

/** The n-th place: each n another name. */
export function placeName(n: number): string {
  const beginning = beginnings[n % beginnings.length] ?? '';
  const rest = Math.floor(n / beginnings.length);
  const ending = endings[rest % endings.length] ?? '';
  const round = Math.floor(rest / endings.length);
  const tail = tails[round % tails.length] ?? '';
  const more = Math.floor(round / tails.length);
  return `${beginning}${ending}${tail}${more === 0 ? '' : ` ${more + 1}`}`;
}

type Kind = keyof typeof actorKinds;
type Sector = keyof typeof sectors;
export interface Body { name: string; kind: Kind; sectors: Sector[]; publicAuthority: boolean }
const body = (name: string, kind: Kind, sector: Sector, publicAuthority = false): Body => ({ name, kind, sectors: [sector], publicAuthority });

/** What every municipality has: with the place's name behind it. */
export const localBodies: readonly Body[] = [
  body('Skolerne', 'EDUCATION', 'EDUCATION'), body('Ungdomsskolen', 'EDUCATION', 'EDUCATION'), body('Biblioteket', 'EDUCATION', 'MUNICIPAL'), body('SSP', 'NETWORK', 'MUNICIPAL', true),
  body('Lokalrådet', 'COUNCIL', 'MUNICIPAL', true), body('Boligforeningen', 'HOUSING', 'HOUSING'), body('Beboerrådet', 'HOUSING', 'HOUSING'), body('Gadeplan', 'SOCIAL_SERVICE', 'MUNICIPAL', true),
  body('Jobcentret', 'SOCIAL_SERVICE', 'MUNICIPAL', true), body('Socialpsykiatrien', 'HEALTH', 'HEALTH', true), body('Misbrugscentret', 'HEALTH', 'HEALTH', true), body('Familiecentret', 'SOCIAL_SERVICE', 'MUNICIPAL', true),
  body('Idrætsforeningerne', 'ASSOCIATION', 'CIVIL_SOCIETY'), body('Handelsforeningen', 'BUSINESS', 'BUSINESS'), body('Restauratørerne', 'BUSINESS', 'BUSINESS'), body('Natteravnene', 'ASSOCIATION', 'CIVIL_SOCIETY'),
  body('Seniorrådet', 'ASSOCIATION', 'CIVIL_SOCIETY'), body('Frivilligcentret', 'ASSOCIATION', 'CIVIL_SOCIETY'), body('Nabohjælpen', 'CITIZENS', 'CIVIL_SOCIETY'), body('Lokalpolitiet', 'POLICE', 'POLICE', true),
];
/** What every district has besides its municipalities. */
export const districtBodies: readonly Body[] = [
  body('Kredsrådet', 'COUNCIL', 'POLICE', true), body('Politiet', 'POLICE', 'POLICE', true), body('Kriminalforsorgen', 'JUSTICE', 'JUSTICE', true), body('PSP-samarbejdet', 'NETWORK', 'HEALTH', true),
  body('Byretten', 'JUSTICE', 'JUSTICE', true), body('Erhvervsakademiet', 'EDUCATION', 'EDUCATION'), body('Regionshospitalet', 'HEALTH', 'HEALTH', true), body('Trafikselskabet', 'BUSINESS', 'BUSINESS'),
  body('Lokalradioen', 'MEDIA', 'MEDIA'), body('Partnerskabet Tryg Hverdag', 'PARTNERSHIP', 'CIVIL_SOCIETY'), body('Ungdomsfængslet', 'JUSTICE', 'JUSTICE', true), body('Vagtselskaberne', 'BUSINESS', 'BUSINESS'),
];
/** Bodies of the whole country: any district may name them. */
const nationalFields = ['Trafik', 'Forbruger', 'Ungdoms', 'Bolig', 'Handels', 'Told', 'Offer', 'Digital', 'Ædruelighed', 'Idræts'];
const nationalForms: readonly Body[] = [
  body('rådet', 'COUNCIL', 'STATE', true), body('styrelsen', 'STATE_AUTHORITY', 'STATE', true), body('forbundet', 'ASSOCIATION', 'CIVIL_SOCIETY'), body('fonden', 'ASSOCIATION', 'CIVIL_SOCIETY'),
];
export const nationalBodies: readonly Body[] = nationalForms.flatMap((form) => nationalFields.map((field) => ({ ...form, name: `${field}${form.name}` })));

export const themes = ['Indbrud', 'Trafik', 'Ungdomskriminalitet', 'Nattelivet', 'Digital svindel', 'Utryghed i boligområder', 'Vold i nære relationer', 'Rusmidler', 'Radikalisering', 'Cykeltyveri', 'Hærværk', 'Psykisk sårbarhed'] as const;
export const targetGroups = ['Børn', 'Unge', 'Unge i udsatte stillinger', 'Forældre', 'Ældre', 'Beboere', 'Bilister', 'Cyklister', 'Gæster i nattelivet', 'Butikker', 'Nye borgere', 'Studerende', 'Pårørende', 'Husejere', 'Elever', 'Sårbare voksne'] as const;
export const against = ['Sælgere af stoffer', 'Bander', 'Omrejsende tyve', 'Spritbilister', 'Svindlere', 'Hælere'] as const;
export const methods = ['Tryghedsvandring', 'Dialogmøde', 'Kampagne', 'Undervisning', 'Brobygning', 'Fælles patrulje', 'Rådgivning', 'Kontrol', 'Netværksmøde', 'Informationsmøde', 'Opsøgende arbejde', 'Belysning', 'Konfliktråd', 'Mentor', 'Temadag', 'Nabonetværk'] as const;
const doings = ['Fælles', 'Styrket', 'Tidlig', 'Opsøgende', 'Samordnet', 'Ugentlig', 'Lokal', 'Forebyggende'] as const;

/** What a commitment is called: how, with what, for whom. */
export const commitmentName = (random: Chance, method: string, group: string): string => `${random.pick(doings)} ${method.toLowerCase()} for ${group.toLowerCase()}`;

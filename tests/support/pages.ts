/** Every page of the client with addresses that show it: the table of `web/src/paths.ts`, so a page without an example does not compile. */
import { home, type PageName, paths } from '../../web/src/paths.ts';

/** What fills the parameters of a page's address, beyond language, district and year; one element for each page worth a visit. */
const examples: Record<PageName, Record<string, string>[]> = {
  overview: [{}],
  partners: [{}, { '?': 'q=indbrud&in=favrskov&list=bo-trygt' }, { '?': 'q=stalking&in=odder&evidence=NAMED' }],
  plan: [{}, { '?': 'view=relations' }, { '?': 'view=map' }, { '?': 'view=table' }, { '?': 'sel=a:ssp' }, { '?': 'sel=c:2.2-3' }, { '?': 'sel=f:2.2' }, { '?': 'sel=t:aeldre' }],
  focusAreas: [{}],
  focusArea: [{ area: '2.5' }, { area: '2.6' }, { area: '9.9' }],
  commitment: [{ commitment: '2.2-3' }, { commitment: '2.6-3' }],
  actors: [{}, { '?': 'known=all&in=aarhus&kind=council' }, { '?': 'q=xyzzy' }],
  actor: [{ actor: 'ssp' }, { actor: 'randers-kommune' }, { actor: 'psp' }, { actor: 'jobcenter-odder' }, { actor: 'andre-relevante-aktoerer' }, { actor: 'ssp-samarbejdet' }],
  municipality: [{ municipality: 'aarhus' }, { municipality: 'odense' }, { municipality: 'aarhuus' }],
  meetings: [{}],
  glossary: [{}, { '?': 'show=target-groups' }, { '?': 'show=legal-bases&q=retsplejeloven' }],
  proposals: [{}],
  proposal: [{ proposal: 'pp_unknown' }],
  changes: [{}],
  organisation: [{}],
  notifications: [{}],
  digest: [{}, { '?': 'since=2026-01-01' }],
  views: [{}],
  administration: [{}],
  country: [{}, { '?': 'view=table' }],
};

export interface Visit { page: PageName; lang: 'da' | 'en'; address: string }

const fill = (pattern: string, parameters: Record<string, string>): string => {
  const { '?': search, ...named } = parameters;
  return pattern.replaceAll(/\$([a-z]+)/g, (_, name: string) => named[name] ?? `$${name}`) + (search ? `?${search}` : '');
};

/** Every example of every page, in a language. */
export const visits = (lang: 'da' | 'en'): Visit[] => (Object.keys(paths) as PageName[]).flatMap((page) =>
  examples[page].map((example) => ({ page, lang, address: fill(paths[page], { ...home, lang, ...example }) })));

/** How a citation is written, in Danish and English. */

export interface CitedPassage { key: string; section: string; page: number | null; plan: { type: string; year: number; yearTo: number } | null }
export interface CitedSource { publisher: string; title: string; seenOn: string }
type Locale = 'DA' | 'EN';

const words = {
  DA: { COOPERATION_PLAN: 'Samarbejdsplan', ACTION_PLAN: 'Handleplan', section: 'afsnit', commitment: 'indsats', runningText: 'brødteksten', page: 's.', seen: 'set' },
  EN: { COOPERATION_PLAN: 'Cooperation plan', ACTION_PLAN: 'Local action plan', section: 'section', commitment: 'commitment', runningText: 'running text', page: 'p.', seen: 'seen' },
} as const;

/** "Samarbejdsplan 2026, afsnit 2.2, indsats 3, s. 4", or "Bo Trygt: Lokale partnerskaber (set 1. november 2026)". */
export function citationLabel(cited: CitedPassage | CitedSource, locale: Locale): string {
  const word = words[locale];
  if (!('key' in cited)) {
    const day = new Intl.DateTimeFormat(locale === 'DA' ? 'da-DK' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${cited.seenOn}T00:00:00Z`));
    return `${cited.publisher}: ${cited.title} (${word.seen} ${day})`;
  }
  const { plan, section, page, key } = cited;
  const years = plan && (plan.yearTo > plan.year ? `${plan.year}–${plan.yearTo}` : `${plan.year}`);
  const ordinal = /\/(\d+)$/.exec(key)?.[1];
  return [
    plan ? `${word[plan.type as 'COOPERATION_PLAN' | 'ACTION_PLAN']} ${years}` : key,
    `${word.section} ${section}`,
    ordinal ? `${word.commitment} ${ordinal}` : word.runningText,
    ...(page === null ? [] : [`${word.page} ${page}`]),
  ].join(', ');
}

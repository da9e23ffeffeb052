/**
 * What a page is in a sentence, for whoever is sent its address: asked of the API as anybody without a session may ask it, kept for some minutes. An answer that
 * does not come soon is not waited for, and the page goes out without it.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from '#server/api.ts';
import { type Preview, type PreviewOf, pageWords } from '#server/client-files.ts';

const patience = 300;
const keptFor = 5 * 60_000;
const kept = 500;

interface Named { name: string; summary?: string | null; goal?: string | null; number?: string; ordinal?: number; focusArea?: { number: string } }
type Ask = (query: string, variables: Record<string, string>) => Promise<Record<string, Named | null> | undefined>;

/** The pages of one thing, by the segment of the address: how it is asked for, and what it is called. */
const things: Record<string, { field: string; selection: string; inPlan?: boolean; title?: (thing: Named) => string }> = {
  actors: { field: 'actor', selection: 'summary(locale: $locale)' },
  'focus-areas': { field: 'focusArea', selection: 'number summary(locale: $locale) goal(locale: $locale)', inPlan: true, title: ({ number, name }) => `${number} ${name}` },
  commitments: { field: 'commitment', selection: 'ordinal summary(locale: $locale) focusArea { number }', inPlan: true, title: ({ focusArea, ordinal, name }) => `${focusArea?.number}-${ordinal} ${name}` },
  municipalities: { field: 'municipality', selection: '' },
};
/** The pages of the plan as a whole, by the segment of the address and as the client calls them. */
const lists: Record<string, string> = { '': 'overview', find: 'partners', plan: 'plan', 'focus-areas': 'focusAreas', actors: 'actors', meetings: 'meetings', glossary: 'glossary', changes: 'changes' };

async function previewOf(ask: Ask, pageNames: ReturnType<typeof pageWords>, pathname: string): Promise<Preview | undefined> {
  const [, language, district, year, segment = '', key] = /^\/(da|en)\/([a-z-]+)\/(\d{4})(?:\/([a-z-]+))?(?:\/([a-z0-9.-]+))?\/?$/.exec(pathname) ?? [];
  const words = pageNames[language ?? ''];
  if ((language !== 'da' && language !== 'en') || !words) return undefined;
  const plan = `${district}-${year}`;
  const thing = key ? things[segment] : undefined;
  const page = words[lists[segment] ?? ''];
  if (thing ? false : !page || key) return undefined;
  const slug = thing?.inPlan ? `${plan}-${key}` : key ?? '';
  const answer = await ask(
    `query ($plan: String!, $locale: Locale!${thing ? ', $slug: String!' : ''}) { plan(slug: $plan) { name(locale: $locale) } ${thing ? `thing: ${thing.field}(slug: $slug) { name(locale: $locale) ${thing.selection} }` : ''} }`,
    { plan, locale: language.toUpperCase(), ...(thing ? { slug } : {}) },
  );
  const found = answer?.['plan'];
  const named = answer?.['thing'];
  if (!found || (thing && !named)) return undefined;
  const description = `${found.name}: ${words['tagline']?.toLowerCase()}.`;
  if (!thing || !named) return { language, title: `${page} · ${found.name} · Kredsnet`, description };
  return { language, title: `${thing.title?.(named) ?? named.name} · ${found.name} · Kredsnet`, description: named.summary ?? named.goal ?? description };
}

export function createPreviews(api: Pick<Api, 'fetch'>): PreviewOf {
  const pageNames = pageWords();
  const known = new Map<string, { until: number; preview: Promise<Preview | undefined> }>();
  const ask: Ask = async (query, variables) => {
    const response = await api.fetch(new Request('http://127.0.0.1/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify({ query, variables }) }), 'previews');
    const { data } = await response.json() as { data?: Record<string, Named | null> };
    return data ?? undefined;
  };
  return (pathname) => {
    const now = Date.now();
    const before = known.get(pathname);
    const preview = before && before.until > now ? before.preview : previewOf(ask, pageNames, pathname).catch(() => undefined);
    if (preview !== before?.preview) {
      if (known.size >= kept) known.delete(known.keys().next().value ?? '');
      known.set(pathname, { until: now + keptFor, preview });
      // What could not be told now may be there a moment later.
      void preview.then((told) => { if (!told) known.delete(pathname); });
    }
    return Promise.race([preview, wait(patience, undefined, { ref: false })]);
  };
}

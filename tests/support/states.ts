/** What may come between a page and its answers, put on the way: a question that fails, one that never comes back, a part that is missing. The API itself stays as it is. */
import type { Page, Route } from 'playwright-core';

const api = '**/graphql';
type Answer = 'fail' | 'partly' | 'never';

const failure = (path?: string[]) => ({ message: 'The question took too long.', extensions: { code: 'TIMEOUT' }, ...(path ? { path } : {}) });

/** Lets a question through and changes its answer. */
const changed = async (route: Route, change: (body: Record<string, unknown>) => unknown): Promise<void> => {
  // What tells of changes never ends.
  if (route.request().headers()['accept'] === 'text/event-stream') return route.fallback();
  const response = await route.fetch();
  await route.fulfill({ response, json: change(await response.json() as Record<string, unknown>) });
};

/** Answers the operations of a name as told (`*`: all), lets the others through. `page.unroute(api)` or `letThrough` ends it. */
export const answer = (page: Page, operation: string, how: Answer): Promise<unknown> => page.route(api, async (route) => {
  if (operation !== '*' && route.request().postDataJSON()?.operationName !== operation) return route.fallback();
  if (how === 'never') return undefined;
  if (how === 'fail') return route.fulfill({ status: 200, contentType: 'application/graphql-response+json', body: JSON.stringify({ data: null, errors: [failure()] }) });
  return changed(route, (body) => ({ ...body, errors: [failure(['plan', 'name'])] }));
});
export const letThrough = (page: Page): Promise<void> => page.unroute(api);

/** A name as no plan has it, with a word that no line holds. */
const lengthened = (name: string): string => `${name} og ${name.toLowerCase()} i samarbejde med Ungdomskriminalitetsforebyggelsessamarbejdskoordinationsudvalget`;

/** Every name in every answer is about three lines long. */
export const lengthenNames = (page: Page): Promise<unknown> => page.route(api, (route) => changed(route, (body) => JSON.parse(JSON.stringify(body, (key, value: unknown) => (['name', 'danishName', 'title'].includes(key) && typeof value === 'string' ? lengthened(value) : value)))));

/** What English pages get where nobody has written the English words: the Danish ones. */
export const withoutEnglish = (page: Page): Promise<unknown> => page.route(api, (route) => {
  const body = route.request().postDataJSON() as { variables?: Record<string, unknown> };
  if (!body.variables?.['locale']) return route.fallback();
  return route.continue({ postData: JSON.stringify({ ...body, variables: { ...body.variables, locale: 'DA' } }) });
});

export interface State { name: string; address: string; prepare?: (page: Page) => Promise<unknown>; afterwards?: (page: Page) => Promise<unknown>; waits?: boolean }

const base = '/da/ostjylland/2026';
/** One example of each state that a person can meet, for pictures. */
export const states: State[] = [
  ...[['plan', 'PlanQuery', '/plan'], ['overview', 'OverviewQuery', ''], ['actor', 'ActorQuery', '/actors/ssp'], ['focus-area', 'FocusAreaQuery', '/focus-areas/2.5'], ['glossary', 'GlossaryQuery', '/glossary'], ['find', 'FindPartnersQuery', '/find?q=indbrud&in=favrskov']]
    .map(([name = '', operation = '', address = '']): State => ({ name: `skeleton-${name}`, address: `${base}${address}`, prepare: (page) => answer(page, operation, 'never'), waits: true })),
  { name: 'failed-page', address: `${base}/actors/ssp`, prepare: (page) => answer(page, 'ActorQuery', 'fail') },
  { name: 'failed-part', address: `${base}/actors/ssp`, prepare: (page) => answer(page, 'ActorMembersQuery', 'fail') },
  { name: 'partial', address: base, prepare: (page) => answer(page, 'OverviewQuery', 'partly') },
  { name: 'nothing-fits-plan', address: `${base}/plan?area=2.3&kind=business` },
  { name: 'nothing-fits-actors', address: `${base}/actors?q=xyzzy&in=aarhus` },
  { name: 'nothing-fits-glossary', address: `${base}/glossary?q=xyzzy` },
  { name: 'not-found-actor', address: `${base}/actors/bo-trygtt` },
  { name: 'not-found-area', address: `${base}/focus-areas/9.9` },
  { name: 'not-found-plan', address: '/da/ostjylland/2019' },
  { name: 'not-found-address', address: `${base}/findes/ikke` },
  { name: 'dropped', address: `${base}/plan?view=spring&role=lead` },
  { name: 'offline', address: `${base}/actors/ssp`, afterwards: async (page) => { await page.context().setOffline(true); await page.locator('.offline').waitFor({ state: 'attached' }); } },
  { name: 'search', address: base, afterwards: async (page) => { await page.getByRole('banner').getByRole('button', { name: /^Søg/ }).click(); await page.getByRole('dialog').getByRole('searchbox').fill('indbrud'); await page.getByRole('dialog').getByRole('option').first().waitFor(); } },
  { name: 'evidence', address: `${base}/commitments/2.2-3`, afterwards: (page) => page.getByRole('button', { name: 'Grundlag for Bo Trygt:' }).first().click() },
  ...[['plan', '/plan'], ['actor', '/actors/ssp'], ['focus-area', '/focus-areas/2.5'], ['overview', ''], ['actors', '/actors'], ['municipality', '/municipalities/aarhus'], ['find', '/find?q=indbrud&in=favrskov']]
    .map(([name = '', address = '']): State => ({ name: `long-names-${name}`, address: `${base}${address}`, prepare: lengthenNames })),
  ...[['focus-area', '/focus-areas/2.5'], ['commitment', '/commitments/2.2-3'], ['actor', '/actors/ssp']].map(([name = '', address = '']): State => ({ name: `without-english-${name}`, address: `/en/ostjylland/2026${address}`, prepare: withoutEnglish })),
];

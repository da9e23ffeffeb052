/** What browser tests of people who change things share: who comes in, and how a correction is proposed. */
import { expect } from 'vitest';
import { expectAccessible, expectOrderedHeadings, type Open, type OpenedPage, type OpenOptions, settled } from './browser.ts';
import { rawPieces } from './words.ts';
import da from '../../web/src/i18n/da.json' with { type: 'json' };

export const here = '/da/ostjylland/2026';
const keys = new Set(Object.keys(da));
const pictures = process.env['KREDSNET_PICTURES'];
export const picture = async (page: OpenedPage, name: string): Promise<void> => { if (pictures) await page.screenshot({ path: `${pictures}/together-${name}.png`, fullPage: true }); };

export const people = {
  contributor: { role: 'CONTRIBUTOR', organisation: 'bo-trygt', name: 'Bidragyderen' },
  steward: { role: 'STEWARD', organisation: 'ostjyllands-politi', name: 'Redaktøren' },
  neighbour: { role: 'CONTRIBUTOR', organisation: 'randers-kommune', name: 'Naboen' },
  admin: { role: 'ADMIN', organisation: 'ostjyllands-politi', name: 'Administratoren' },
} as const;

export const main = (page: OpenedPage) => page.getByRole('main');

/** By how pages are opened. */
export const togetherIn = (open: Open) => ({
  /** Somebody signs in and goes to an address. */
  async comeIn(who: keyof typeof people, address: string, options?: OpenOptions): ReturnType<Open> {
    const page = await open(`${here}/meetings`, options);
    page.context().setDefaultTimeout(40_000);
    expect((await page.request.post('/local-session', { data: people[who] })).ok()).toBe(true);
    await page.goto(`${here}${address}`);
    await settled(page);
    return page;
  },
  async check(page: OpenedPage): Promise<void> {
    await expectAccessible(page);
    await expectOrderedHeadings(page);
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read.
    expect(rawPieces(await page.locator('body').innerText(), keys)).toEqual([]);
  },
  async correct(page: OpenedPage, summary: string, reason: string): Promise<void> {
    await main(page).getByRole('button', { name: 'Foreslå en rettelse' }).click();
    await main(page).getByLabel('Beskrivelse på dansk').fill(summary);
    await main(page).getByLabel('Begrundelse').fill(reason);
    await main(page).getByRole('button', { name: 'Send til godkendelse' }).click();
  },
});

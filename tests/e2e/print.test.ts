/** What a page is on paper: no controls, white, and the places that say so written out. */
import { expect, it } from 'vitest';
import { describeInBrowser, type OpenedPage } from '#tests/support/browser.ts';

const base = '/da/ostjylland/2026';
/** A sheet of A4 less its margins. */
const paper = { width: 703, height: 1000, colours: 'dark' as const };

/** Whatever is still drawn of what only a screen can do. A button that is a row of a picture, or the words of a ground, is read like text. */
const controls = (page: OpenedPage): Promise<string[]> => page.evaluate(() =>
  [...document.querySelectorAll('nav, .button, .button-plain, .link-button, .search-button, .menu-button, main :is(input, select):not(.question *)')].filter((element) => element.checkVisibility({ visibilityProperty: true })).map((element) => element.outerHTML.slice(0, 90)));

describeInBrowser('On paper', (open) => {
  it('no page has a menu, a button or a grey ground, and all keep to the sheet and say where they come from', async () => {
    const page = await open(base, paper);
    await page.emulateMedia({ media: 'print' });
    for (const address of ['', '/plan', '/plan?view=table', '/plan?sel=c:2.2-3', '/focus-areas', '/focus-areas/2.5', '/commitments/2.2-3', '/actors', '/actors/ssp', '/municipalities/aarhus', '/meetings', '/glossary', '/find?q=indbrud&in=favrskov', '/changes']) {
      await page.goto(`${base}${address}`);
      await page.locator('h1').waitFor();
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
      expect(await controls(page), address).toEqual([]);
      const sheet = await page.evaluate(() => ({ ground: getComputedStyle(document.documentElement).backgroundColor, overhang: document.documentElement.scrollWidth - window.innerWidth, source: document.querySelector('footer')?.checkVisibility() }));
      expect(sheet, address).toEqual({ ground: 'rgb(255, 255, 255)', overhang: expect.any(Number), source: true });
      expect(sheet.overhang, address).toBeLessThanOrEqual(0);
    }
  });

  it('every link has its ground written out, without a click', async () => {
    const page = await open(`${base}/commitments/2.2-3`, paper);
    const parties = page.getByRole('region', { name: 'Parter', exact: true });
    await parties.waitFor();
    const place = parties.getByText('Samarbejdsplan 2026, afsnit 2.2, indsats 3, s. 4').first();
    expect(await place.isVisible(), 'on the screen').toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await place.isVisible(), 'on paper').toBe(true);
    expect(await parties.locator('.citation-words').first().innerText()).toMatch(/\S.{20,}/);
  });
});

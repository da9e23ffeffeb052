/** Planen as a person meets it: read, choose by pointer and by keyboard, fold, see the grounds, go back. */
import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, expectOrderedHeadings, type OpenedPage } from '#tests/support/browser.ts';

const plan = '/da/ostjylland/2026/plan';
const commitments = (page: OpenedPage) => page.locator('.column-what .row');
const panel = (page: OpenedPage) => page.getByRole('complementary', { name: 'Det valgte' });
const focused = (page: OpenedPage): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

describeInBrowser('Planen', (open) => {
  for (const width of [1440, 390]) {
    for (const colours of ['light', 'dark'] as const) {
      it(`is accessible with headings in order at ${width} px, ${colours}, at rest and with a selection`, async () => {
        const page = await open(plan, { width, colours });
        await expectOrderedHeadings(page);
        await expectAccessible(page);
        await page.goto(`${plan}?sel=c:2.2-3`);
        await panel(page).waitFor();
        await expectOrderedHeadings(page);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 'nothing hangs out to the right').toBeLessThanOrEqual(0);
      });
    }
  }

  it('shows every commitment of every focus area at rest', async () => {
    const page = await open(plan);
    expect(await commitments(page).count()).toBe(25);
    expect(await page.locator('.lane').count()).toBe(7);
  });

  it('folds to what belongs together when an actor is chosen, opens its panel with the grounds, and goes back', async () => {
    const page = await open(plan);
    await page.getByRole('button', { name: /^Bo Trygt/ }).first().click();
    await panel(page).getByRole('heading', { name: 'Bo Trygt' }).waitFor();
    expect(new URL(page.url()).search).toBe('?sel=a:bo-trygt');
    expect(await commitments(page).count()).toBeLessThan(25);
    const evidence = panel(page).locator('details.evidence').first();
    await evidence.locator('summary').click();
    expect(await evidence.locator('.citation').first().textContent()).toMatch(/Samarbejdsplan 2026, afsnit 2\.2, indsats 3, s\. \d+/);
    await page.goBack();
    await panel(page).waitFor({ state: 'detached' });
    expect(await commitments(page).count()).toBe(25);
  });

  it('shows the whole plan around a selection where one asks for it', async () => {
    const page = await open(`${plan}?sel=a:bo-trygt`);
    await page.getByRole('checkbox', { name: 'Vis kun det, der hænger sammen' }).uncheck();
    expect(new URL(page.url()).searchParams.get('fold')).toBe('0');
    expect(await commitments(page).count()).toBe(25);
  });

  it('is one stop of the Tab key; arrows follow the relations, Enter chooses, Esc clears, and the focus stays where it was', async () => {
    const page = await open(plan);
    await page.locator('.lanes [tabindex="0"], .lanes button:not([tabindex="-1"])').first().focus();
    const start = await focused(page);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).not.toBe(start);
    await page.keyboard.press('ArrowRight');
    const commitment = await focused(page);
    expect(commitment).toMatch(/indsatsområde 2\.\d/);
    await page.keyboard.press('Enter');
    await panel(page).waitFor();
    expect(await focused(page)).toBe(commitment);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(commitment);
  });

  it('says quietly what in an address it does not know, and shows the page', async () => {
    const page = await open(`${plan}?farve=gul`);
    expect(await page.getByRole('status').filter({ hasText: 'farve=gul' }).count()).toBe(1);
    expect(await commitments(page).count()).toBe(25);
  });
});

import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible } from '#tests/support/browser.ts';

const base = '/da/ostjylland/2026/focus-areas';

describeInBrowser('A focus area', (open) => {
  it('is reached from the list and read with its grounds by keyboard alone', async () => {
    const page = await open(base);
    await page.getByRole('link', { name: '2.5 Trafiksikkerhed' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/focus-areas/2.5');
    await page.getByRole('heading', { level: 1, name: 'Trafiksikkerhed' }).waitFor();
    const button = page.getByRole('region', { name: 'Indsatser' }).getByRole('button', { name: 'Grundlag for Kampagner om sikker trafik:' });
    await button.waitFor();
    // The link to the commitment comes first, its grounds are the next stop.
    await page.getByRole('region', { name: 'Indsatser' }).getByRole('link').first().focus();
    await page.keyboard.press('Tab');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.getByText('Samarbejdsplan 2026, afsnit 2.5, indsats 1, s. 7').first().isVisible()).toBe(true);
    expect(await button.evaluate((element) => element === document.activeElement), 'the focus stays').toBe(true);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
  });

  it('shows its figures with what speaks against them, without a click', async () => {
    const page = await open(`${base}/2.5`);
    const figures = page.getByRole('region', { name: 'Nøgletal' });
    await figures.waitFor();
    expect(await figures.getByText('Forbehold', { exact: true }).count()).toBe(6);
    expect(await figures.innerText()).toMatch(/nogle modsiger hinanden/);
  });

  it('says in what tense running text speaks, and is opened at a statement by the address', async () => {
    const page = await open(`${base}/2.6#ostjylland-2026-2.6-n-2.6-4`);
    const statement = page.locator('[id="ostjylland-2026-2.6-n-2.6-4"]');
    await statement.getByText('Gennemført').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'ostjylland-2026-2.6-n-2.6-4');
    expect(await statement.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true);
  });

  it('that is not in the plan names those that are near', async () => {
    const page = await open(`${base}/2.9`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('»2.9« findes ikke i planen');
    await page.getByRole('link', { name: 'Alle indsatsområder' }).click();
    await page.waitForURL(`**${base}`);
  });

  it('fits 320 pixels', async () => {
    const page = await open(`${base}/2.5`, { width: 320 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

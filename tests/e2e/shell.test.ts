/** The frame around the pages: search, menu, plan chooser, languages, colours, ways past the header, by pointer and by keyboard. */
import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, type OpenedPage, settled } from '#tests/support/browser.ts';

const plan = '/da/ostjylland/2026/plan';
const dialog = (page: OpenedPage) => page.getByRole('dialog', { name: 'Søg i planen' });
const isFocused = (page: OpenedPage, selector: string): Promise<boolean> => page.evaluate((asked) => document.activeElement?.matches(asked) ?? false, selector);

describeInBrowser('The frame', (open) => {
  it('searches from anywhere by "/": what is found stands by type, arrows choose, Enter opens it', async () => {
    const page = await open(plan);
    await page.keyboard.press('/');
    const field = dialog(page).getByRole('searchbox');
    await field.waitFor();
    expect(await isFocused(page, '.search-input')).toBe(true);
    // Answers to the first letters come before the one to the whole name, and each is a list of its own.
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('"Bo Trygt"') ?? false, { timeout: 40_000 });
    await page.keyboard.type('Bo Trygt');
    await answered;
    await page.waitForTimeout(300);
    await dialog(page).getByRole('option', { name: /^Bo Trygt/ }).first().waitFor();
    expect(await dialog(page).getByRole('group', { name: 'Aktører' }).count()).toBe(1);
    await expectAccessible(page);
    const chosen = (): Promise<string | null> => page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null);
    for (let presses = 0; presses < 20 && !/^Bo Trygt.*Partnerskab$/.test(await chosen() ?? ''); presses += 1) {
      const before = await chosen();
      await page.keyboard.press('ArrowDown');
      await expect.poll(chosen).not.toBe(before);
    }
    expect(await chosen()).toMatch(/^Bo Trygt.*Partnerskab$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/bo-trygt/);
    expect(await dialog(page).count()).toBe(0);
  });

  it('gives the focus back when the search is left with Esc', async () => {
    const page = await open(plan);
    await page.getByRole('banner').getByRole('button', { name: /Søg efter/ }).click();
    await dialog(page).getByRole('searchbox').waitFor();
    await page.keyboard.type('ssp');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await isFocused(page, '.search-button')).toBe(true);
  });

  it('says so where nothing is found', async () => {
    const page = await open(plan);
    await page.keyboard.press('/');
    await dialog(page).getByRole('searchbox').fill('xyzzyqwerty');
    await dialog(page).getByRole('status').filter({ hasText: 'siger ikke noget om »xyzzyqwerty«' }).waitFor();
  });

  it('leaves "/" alone for those who turned single-key shortcuts off', async () => {
    const page = await open(plan);
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Brug genveje med ét tegn' }).uncheck();
    await page.getByRole('button', { name: 'Luk' }).click();
    await page.keyboard.press('/');
    expect(await dialog(page).count()).toBe(0);
  });

  it('changes language and keeps what is shown', async () => {
    const page = await open(`${plan}?sel=a:bo-trygt&fold=0`);
    await page.getByRole('link', { name: /^English/ }).click();
    await page.waitForURL(/\/en\//);
    expect(page.url().replace(/^.*\/en\//, '')).toBe('ostjylland/2026/plan?sel=a:bo-trygt&fold=0');
    await page.getByRole('complementary').getByRole('heading', { name: 'Bo Trygt' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('keeps the chosen colours when the page is loaded again', async () => {
    const page = await open(plan, { colours: 'light' });
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Skift til mørk visning' }).click();
    await expect.poll(ground).not.toBe(light);
    const dark = await ground();
    await page.reload();
    await page.locator('h1').waitFor();
    await expect.poll(ground).toBe(dark);
  });

  it('lets the keyboard skip the header', async () => {
    const page = await open(plan);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gå til indholdet');
    await page.keyboard.press('Enter');
    expect(await isFocused(page, 'main')).toBe(true);
  });

  it('offers the plans of the districts that have one', async () => {
    const page = await open(plan);
    await page.getByRole('button', { name: /vælg en anden plan/ }).click();
    const link = page.getByRole('link', { name: /Samarbejdsplan 2026/ });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/da/ostjylland/2026');
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
  });

  it('folds into one row on a phone: the menu opens, leads on and closes', async () => {
    const page = await open('/da/ostjylland/2026', { width: 390 });
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThanOrEqual(60);
    await page.getByRole('button', { name: 'Menu' }).click();
    await expectAccessible(page);
    await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Planen' }).click();
    await page.waitForURL(/\/plan$/);
    await page.getByRole('navigation', { name: 'Hovedmenu' }).waitFor({ state: 'hidden' });
  });

  it('fits a window of 320 pixels and one of 2560', async () => {
    for (const width of [320, 2560]) {
      const page = await open(plan, { width });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${width} px`).toBeLessThanOrEqual(0);
    }
  });

  it('draws its shapes and lines with the system\'s colours where these are forced', async () => {
    const page = await open(plan, { forcedColours: true });
    const colours = await page.evaluate(() => ({
      line: getComputedStyle(document.querySelector('.gutter .line') as Element).stroke, text: getComputedStyle(document.body).color, glyph: getComputedStyle(document.querySelector('.row .glyph') as Element).color,
    }));
    expect(colours.line).toBe(colours.text);
    expect(colours.glyph).toBe(colours.text);
  });

  it('says that it is offline, and since when, and goes on showing what it had', async () => {
    const page = await open(plan);
    // Whoever loses the connection had one: it begins a moment after the page is drawn.
    const connected = page.waitForResponse((response) => response.request().headers()['accept'] === 'text/event-stream');
    await page.reload();
    await connected;
    await settled(page);
    await page.context().setOffline(true);
    await page.getByRole('status').filter({ hasText: /Opdateres ikke\. Sidst hentet kl\. \d{2}\.\d{2}\./ }).waitFor();
    expect(await page.locator('.lane').count()).toBe(7);
    await page.context().setOffline(false);
    await page.getByRole('status').filter({ hasText: 'Opdateres ikke' }).waitFor({ state: 'detached' });
    // What was being followed is cut off, and the browser says so; nothing else goes wrong.
    expect(page.takeTrouble().filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});

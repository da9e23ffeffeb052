import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, settled } from '#tests/support/browser.ts';

const base = '/da/ostjylland/2026/glossary';

describeInBrowser('The glossary', (open) => {
  it('is opened at a word by the address, and the reading position is there', async () => {
    const page = await open(`${base}#ukn`);
    await page.waitForFunction(() => document.activeElement?.id === 'ukn');
    expect(await page.locator('#ukn').evaluate((element) => element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().top < window.innerHeight)).toBe(true);
  });

  it('always says what is uncertain, and why', async () => {
    const page = await open(`${base}?show=legal-bases`);
    const entry = page.locator('#bekendtgoerelse-om-kredsraad');
    expect(await entry.getByText('Usikkert', { exact: true }).isVisible()).toBe(true);
    expect(await entry.locator('.callout').innerText()).toMatch(/\S.{20,}/);
    expect(await entry.getByRole('link').first().getAttribute('href')).toMatch(/^https:/);
  });

  it('is searched with the keyboard a lacking letter at a time, and says when nothing is there', async () => {
    const page = await open(base);
    await page.getByLabel('Find i ordlisten').focus();
    await page.keyboard.type('lokalraad');
    await page.waitForURL('**/glossary?q=lokalraad');
    expect(await page.getByRole('heading', { level: 3, name: 'Lokalråd' }).isVisible()).toBe(true);
    expect(await page.locator('.concept').count()).toBeLessThan(15);
    await page.getByLabel('Find i ordlisten').fill('xyzzy');
    await page.getByRole('heading', { name: '»xyzzy« står ikke her' }).waitFor();
    await page.getByRole('button', { name: 'Fjern »xyzzy«' }).click();
    await page.waitForURL((url) => !url.search);
  });

  it('changes kind by its own menu and tells the commitments that use a word, and how', async () => {
    const page = await open(base);
    await page.getByRole('navigation', { name: 'Slags ord' }).getByRole('link', { name: 'Målgrupper' }).click();
    await page.waitForURL('**/glossary?show=target-groups');
    await settled(page);
    await page.getByRole('button', { name: /Bruges i/ }).first().click();
    expect(await page.locator('.uses .link-row').first().innerText()).toMatch(/Målgruppe|Retter sig mod/);
    await expectAccessible(page);
  });
});

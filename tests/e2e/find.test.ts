import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, settled } from '#tests/support/browser.ts';

const base = '/da/ostjylland/2026/find';

describeInBrowser('Finding a partner', (open) => {
  it('goes from a question to the reasons, what they stand on, whom to reach, and a list that a link sends on', async () => {
    const page = await open(base);
    await page.getByRole('heading', { name: 'Hvem kan hjælpe?' }).waitFor();
    await page.getByLabel('Hvad er problemet?').fill('indbrud i parcelhuse');
    await page.getByRole('button', { name: 'Find part' }).click();
    await page.waitForURL('**/find?q=indbrud*');
    const partner = page.locator('[data-actor="bo-trygt"]');
    await partner.waitFor();
    expect(await partner.getByRole('list', { name: 'Hvad der taler for' }).innerText()).toMatch(/\d/);
    await partner.getByRole('button', { name: /^Hvorfor/ }).click();
    const reasons = partner.locator('.reason');
    expect(await reasons.count()).toBeGreaterThan(0);
    expect(await reasons.first().getByRole('list', { name: 'Vejen dertil' }).locator('li').last().innerText()).toContain('Bo Trygt');
    expect(await reasons.first().locator('.citation-label').first().innerText()).toMatch(/^Samarbejdsplan 2026, afsnit \d/);
    expect(await partner.getByText('Kontakt (funktion)').isVisible()).toBe(true);
    await expectAccessible(page);
    await partner.getByRole('checkbox', { name: /^På listen/ }).check();
    await page.waitForURL('**list=bo-trygt');
    const list = page.getByRole('region', { name: 'Listen' });
    await list.getByRole('link', { name: 'Bo Trygt' }).waitFor();
    await settled(page);
    const names = await page.locator('.partner h3 .entity-link').allInnerTexts();
    const shared = await open(page.url().replace(/^https?:\/\/[^/]+/, ''));
    await shared.getByRole('region', { name: 'Listen' }).getByRole('link', { name: 'Bo Trygt' }).waitFor();
    expect(await shared.locator('.partner h3 .entity-link').allInnerTexts()).toEqual(names);
    expect(await shared.getByLabel('Hvad er problemet?').inputValue()).toBe('indbrud i parcelhuse');
  });

  it('is done by keyboard alone', async () => {
    const page = await open(base);
    await page.getByLabel('Hvad er problemet?').focus();
    await page.keyboard.type('skolestart og trafik i Norddjurs');
    await page.keyboard.press('Enter');
    await page.locator('.partner').first().waitFor();
    const name = await page.locator('.partner h3 .entity-link').first().innerText();
    expect(name).toBe('Norddjurs Kommune');
    const focusedOn = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let step = 0; step < 60 && !(await focusedOn()).startsWith('Hvorfor'); step += 1) await page.keyboard.press('Tab');
    expect(await focusedOn()).toContain(name.trim());
    await page.keyboard.press('Enter');
    const partner = page.locator('.partner').first();
    expect(await partner.locator('.reason').first().isVisible()).toBe(true);
    expect(await partner.locator('.reason .citation-label').first().isVisible()).toBe(true);
    expect(await partner.getByText('Kontakt (funktion)').isVisible()).toBe(true);
    const onList = () => page.evaluate(() => document.activeElement?.matches('.partner input[type="checkbox"]') ?? false);
    for (let step = 0; step < 20 && !(await onList()); step += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.waitForURL(/[?&]list=/);
    const shared = await open(page.url().replace(/^https?:\/\/[^/]+/, ''));
    await shared.getByRole('region', { name: 'Listen' }).getByRole('link').first().waitFor();
    expect(await shared.locator('.partner h3 .entity-link').first().innerText()).toBe(name);
  });

  it('puts those of the place first, and is narrowed by what the answers have, until going back', async () => {
    const page = await open(`${base}?q=trafiksikkerhed&in=norddjurs`);
    await page.getByRole('region', { name: 'I Norddjurs' }).getByRole('link', { name: 'Norddjurs Kommune' }).waitFor();
    const all = await page.locator('.partner').count();
    await page.getByRole('checkbox', { name: /^Politi/ }).first().check();
    await page.waitForURL('**kind=POLICE*');
    await page.waitForFunction((before) => document.querySelectorAll('.partner').length < before, all);
    await page.goBack();
    await page.waitForFunction((before) => document.querySelectorAll('.partner').length === before, all);
    await settled(page);
  });

  it('that the plan says nothing about is said to be so, with how it was understood and whom to ask there', async () => {
    const page = await open(`${base}?q=stalking&in=odder`);
    await page.getByRole('heading', { name: 'Sådan er spørgsmålet forstået' }).waitFor();
    await page.getByRole('link', { name: 'Lokalrådet i Odder' }).waitFor();
    expect(await page.locator('.partner').count()).toBe(0);
    await page.getByText('Akut: ring 112. Politi i øvrigt: 114.').waitFor();
    await page.getByRole('button', { name: 'Vis dem, der arbejder i Odder' }).click();
    await page.locator('.partner').first().waitFor();
    await settled(page);
  });

  it('that too many choices leave empty is had back one choice at a time', async () => {
    const page = await open(`${base}?q=indbrud&sector=MEDIA`);
    await page.getByRole('heading', { name: 'Ingen aktører passer til alle filtre' }).waitFor();
    await page.getByRole('button', { name: /^Fjern / }).click();
    await page.waitForURL('**/find?q=indbrud');
    await page.locator('.partner').first().waitFor();
    await settled(page);
  });

  it('fits 320 pixels, in the dark and in English as well', async () => {
    const page = await open('/en/ostjylland/2026/find?q=burglary&list=bo-trygt', { width: 320, colours: 'dark', language: 'en' });
    await page.locator('.partner').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
  });
});

import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, settled } from '#tests/support/browser.ts';

const base = '/da/ostjylland/2026/actors';

describeInBrowser('The actors', (open) => {
  it('are narrowed by words, kinds and municipality, and the address says so', async () => {
    const page = await open(base);
    const all = await page.locator('.actor-row').count();
    expect(all).toBeGreaterThan(40);
    await page.getByLabel('Find i listen').fill('raad');
    await page.waitForURL('**/actors?q=raad');
    const names = await page.locator('.actor-row .entity-link:has(svg)').allInnerTexts();
    expect(names.length).toBeGreaterThan(2);
    expect(names.length).toBeLessThan(all);
    expect(names).toContain('Rådet for Sikker Trafik');
    await page.getByLabel('Find i listen').fill('');
    await page.waitForURL((url) => !url.search);
    await page.getByRole('checkbox', { name: /^Politi/ }).uncheck();
    await page.waitForURL('**/actors?kind=*');
    expect(await page.getByRole('region', { name: 'Politi', exact: true }).count()).toBe(0);
    await page.goBack();
    await page.getByRole('region', { name: 'Politi' }).waitFor();
    await page.getByLabel('Arbejder i').selectOption('Aarhus');
    await page.waitForURL('**/actors?in=aarhus');
    expect(await page.getByRole('link', { name: 'Bo Trygt' }).isVisible()).toBe(true);
    await expectAccessible(page);
  });

  it('that nothing fits can be had back one filter at a time', async () => {
    const page = await open(`${base}?q=findesikke&kind=police`);
    await page.getByRole('heading', { name: 'Ingen aktører passer til alle filtre' }).waitFor();
    await page.getByRole('button', { name: 'Fjern »findesikke«' }).click();
    await page.waitForURL('**/actors?kind=police');
    await page.getByRole('link', { name: 'Østjyllands Politi' }).waitFor();
  });

  it('include those the plan does not name, when asked for', async () => {
    const page = await open(base);
    const before = await page.locator('.actor-row').count();
    await page.getByLabel('Vis også dem, planen ikke nævner').check();
    await page.waitForURL('**/actors?known=all');
    await settled(page);
    expect(await page.locator('.actor-row').count()).toBeGreaterThan(before);
    expect(await page.getByRole('link', { name: 'SSP i Favrskov' }).isVisible()).toBe(true);
  });

  it('that are only covered by a collective are not counted as having commitments', async () => {
    const page = await open(base);
    const row = page.locator('.actor-row', { has: page.getByRole('link', { name: 'Randers Kommune' }) });
    expect(await row.innerText()).toMatch(/omfattet af \d+ indsatser/);
    expect(await row.innerText()).not.toMatch(/(?<!omfattet af )\b\d+ indsatser/);
  });
});

describeInBrowser('An actor', (open) => {
  it('in no commitment is said to be so, with where the plan mentions it and our words for that', async () => {
    const page = await open(`${base}/psp`);
    await page.getByText('er ikke med i en indsats i 2026. Planen nævner den i afsnit 3.2.').waitFor();
    expect(await page.getByRole('region', { name: 'Hvor planen nævner den' }).innerText()).toMatch(/Afsnit 3\.2, s\. 11\s+\S.{20,}/);
  });

  it('that the plan does not mention is said to be known from elsewhere', async () => {
    const page = await open(`${base}/jobcenter-odder`);
    await page.getByText('og planen nævner den ikke').waitFor();
    const member = page.getByRole('region', { name: 'Medlem af' });
    expect(await member.innerText()).toContain('Ikke bekræftet');
  });

  it('under a collective has its own parts and the collective\'s apart', async () => {
    const page = await open(`${base}/aarhus-kommune`);
    const own = page.getByRole('region', { name: 'Er med i' });
    const through = page.getByRole('region', { name: 'Omfattet af »kommunerne«' });
    await own.waitFor();
    expect(await own.innerText()).not.toContain('Omfattet af »kommunerne«');
    expect(await through.locator('.link-row').count()).toBeGreaterThan(await own.locator('.link-row').count());
    expect(await through.locator('.link-row').first().evaluate((row) => getComputedStyle(row.nextElementSibling ?? row).borderTopStyle)).toBe('dashed');
  });

  it('that is nobody in particular has neither contact nor collaborators', async () => {
    const page = await open(`${base}/andre-relevante-aktoerer`);
    await page.getByText('Planen siger ikke, hvem det er, så der er ingen at kontakte.').waitFor();
    expect(await page.getByRole('region', { name: 'Samarbejder med' }).count()).toBe(0);
  });

  it('is read by keyboard: its local units and why they are believed to exist', async () => {
    const page = await open(`${base}/ssp`);
    const units = page.getByRole('region', { name: 'Lokale led og medlemmer' });
    await units.getByRole('link', { name: 'SSP i Favrskov' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await units.innerText()).toContain('Begrundelse (ikke bekræftet)');
    await expectAccessible(page);
  });

  it('says whether the rule on exchanging information can cover it', async () => {
    const page = await open(`${base}/bo-trygt`);
    await page.getByText('Ikke omfattet: ikke en offentlig myndighed.').waitFor();
  });

  it('fits 320 pixels, in the dark as well', async () => {
    const page = await open(`${base}/ostjyllands-politi`, { width: 320, colours: 'dark' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
  });
});

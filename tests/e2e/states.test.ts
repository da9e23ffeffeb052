/** What a page says when something is slow, fails, is not there or stands in another year: always in words, always with a way on. */
import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, expectOrderedHeadings, settled } from '#tests/support/browser.ts';
import { answer, lengthenNames, letThrough, withoutEnglish } from '#tests/support/states.ts';

const overview = '/da/ostjylland/2026';
describeInBrowser('When things go wrong', (open) => {
  it('shows the shape of the plan while it is fetched, and says that it is being fetched', async () => {
    const page = await open(overview);
    await answer(page, 'PlanQuery', 'never');
    await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Planen' }).click();
    const skeleton = page.locator('[aria-busy="true"]');
    await skeleton.waitFor();
    expect(await skeleton.getByRole('status').textContent()).toBe('Henter Planen');
    expect(await skeleton.locator('.lane').count()).toBe(7);
  });

  it('says what could not be fetched and fetches it again when asked to', async () => {
    const page = await open(`${overview}/focus-areas`);
    await answer(page, 'OverviewQuery', 'fail');
    await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Overblik' }).click();
    await page.getByRole('alert').getByRole('heading', { name: 'Overblik kunne ikke hentes' }).waitFor();
    await expectAccessible(page);
    await letThrough(page);
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByRole('heading', { level: 1, name: /Samarbejdsplan 2026/ }).waitFor();
  });

  it('says what failed as the page\'s own heading, and as a part below it where only a part did', async () => {
    const page = await open(`${overview}/actors`);
    await answer(page, 'ActorQuery', 'fail');
    await page.goto(`${overview}/actors/ssp`);
    await page.getByRole('heading', { level: 1, name: 'Aktøren kunne ikke hentes' }).waitFor();
    await expectOrderedHeadings(page);
    await letThrough(page);
    await answer(page, 'ActorMembersQuery', 'fail');
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByRole('heading', { level: 1, name: /^SSP/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Medlemmer kunne ikke hentes' }).waitFor();
    await settled(page);
    await expectOrderedHeadings(page);
    await letThrough(page);
    await page.getByRole('alert').getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByRole('region', { name: 'Lokale led og medlemmer' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), { message: 'the focus is not lost with the button' }).not.toBe('BODY');
  });

  it('shows what arrived where a part failed, with a notice', async () => {
    const page = await open(`${overview}/focus-areas`);
    await answer(page, 'OverviewQuery', 'partly');
    await page.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Overblik' }).click();
    await page.getByRole('alert').filter({ hasText: 'kunne ikke hentes helt' }).waitFor();
    expect(await page.locator('.area-tile').count()).toBe(7);
  });

  it('offers the plans there are where the address asks for one that has not been read in', async () => {
    const page = await open('/da/ostjylland/2019');
    await page.getByRole('heading', { level: 1, name: 'Der er ingen samarbejdsplan for Østjyllands Politikreds i 2019' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: /Samarbejdsplan 2026/ }).click();
    await page.waitForURL(/ostjylland\/2026$/);
  });

  it('shows what comes nearest where there is no such actor', async () => {
    const page = await open('/da/ostjylland/2026/actors/bo-trygtt');
    await page.getByRole('main').getByRole('link', { name: /^Bo Trygt/ }).first().waitFor();
    await expectAccessible(page);
  });

  it('offers the focus areas, or the commitments of the one that is meant, where a number is wrong', async () => {
    const page = await open(`${overview}/focus-areas/9.9`);
    await expect.poll(() => page.getByRole('main').getByRole('link', { name: /^2\.\d / }).count()).toBe(7);
    await page.goto(`${overview}/commitments/2.3-9`);
    await page.getByRole('heading', { name: 'Indsatser i 2.3 Særligt udsatte boligområder' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: /^2\.3-1/ }).click();
    await page.waitForURL('**/commitments/2.3-1');
  });

  it('leaves out what in an address nobody knows, says so, and shows the page', async () => {
    const page = await open(`${overview}/plan?view=spring&kind=ukendt,police&area=x`);
    await page.getByRole('heading', { level: 1, name: 'Planen' }).waitFor();
    const told = await page.getByRole('status').filter({ hasText: 'Det er udeladt' }).innerText();
    for (const unknown of ['view=spring', 'kind=ukendt', 'area=x']) expect(told).toContain(unknown);
    for (const address of ['/actors?kind=ukendt&in=Å', '/glossary?show=alt', '/find?evidence=&q=indbrud&near=!', '/proposals?status=nej']) {
      await page.goto(`${overview}${address}`);
      await settled(page);
      expect(await page.getByRole('heading', { level: 1 }).innerText(), address).not.toBe('Siden gik i stykker');
    }
  });

  it('keeps long names inside their places on every kind of page', async () => {
    const page = await open(overview, { width: 320 });
    await lengthenNames(page);
    const sizes = [[320, 700], [1440, 900]] as const;
    for (const address of ['', '/focus-areas/2.5', '/commitments/2.2-3', '/actors', '/actors/ssp', '/municipalities/aarhus', '/meetings', '/glossary?show=target-groups', '/plan', '/plan?view=table']) {
      await page.goto(`${overview}${address}`);
      await settled(page);
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), { message: `${address} at ${width} px` }).toBeLessThanOrEqual(0);
      }
    }
  });

  it('shows the Danish words, marked as such, where nobody has written the English ones', async () => {
    const page = await open('/en/ostjylland/2026', { language: 'en' });
    await withoutEnglish(page);
    await page.goto('/en/ostjylland/2026/commitments/2.2-3');
    await page.getByRole('heading', { level: 2, name: 'Partners' }).waitFor();
    expect(await page.getByRole('link', { name: 'Bo Trygt' }).first().locator('span').last().getAttribute('lang')).toBe('da');
    await settled(page);
  });

  it('shows an address that leads nowhere as such, with a way back', async () => {
    const page = await open('/da/ostjylland/2026/findes/ikke');
    await page.getByRole('heading', { level: 1, name: 'Siden findes ikke' }).waitFor();
    expect(await page.getByRole('link').count()).toBeGreaterThan(0);
    await expectAccessible(page);
  });

  it('names the filters that leave nothing, and takes one away with a click', async () => {
    const page = await open(`${overview}/plan?area=2.3&kind=business`);
    await page.getByRole('heading', { name: 'Ingen indsatser passer til alle filtre' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('button', { name: /^Fjern/ }).first().click();
    await page.locator('.lane').first().waitFor();
  });

  it('does not move what is shown when the answers come', async () => {
    const page = await open(overview);
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 });
      const seen = (list: PerformanceObserverEntryList): void => { for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) (window as unknown as { shifted: number }).shifted += entry.value; };
      new PerformanceObserver(seen).observe({ type: 'layout-shift', buffered: false });
    });
    for (const address of ['', '/plan', '/focus-areas/2.5', '/commitments/2.2-3', '/actors/ssp', '/glossary', '/find?q=indbrud&in=favrskov']) {
      await page.goto(`${overview}${address}`);
      await settled(page);
      // Half of what Core Web Vitals call good for a whole visit.
      expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted), address).toBeLessThan(0.05);
    }
  });
});

/** What a page says when something is slow, fails, is not there or stands in another year: always in words, always with a way on. */
import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, type OpenedPage } from '#tests/support/browser.ts';

const overview = '/da/ostjylland/2026';
const api = '**/graphql';

/** Answers the operations of a name as told, lets all others through. */
const answer = (page: OpenedPage, operation: string, how: 'fail' | 'partly' | 'never') => page.route(api, async (route) => {
  if (route.request().postDataJSON()?.operationName !== operation) return route.fallback();
  if (how === 'never') return undefined;
  if (how === 'fail') return route.fulfill({ status: 200, contentType: 'application/graphql-response+json', body: JSON.stringify({ data: null, errors: [{ message: 'The question took too long.', extensions: { code: 'TIMEOUT' } }] }) });
  const response = await route.fetch();
  const body = await response.json() as Record<string, unknown>;
  return route.fulfill({ response, json: { ...body, errors: [{ message: 'A part is missing.', path: ['plan', 'name'], extensions: { code: 'TIMEOUT' } }] } });
});

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
    await page.unroute(api);
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await page.getByRole('heading', { level: 1, name: /Samarbejdsplan 2026/ }).waitFor();
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
    await page.getByRole('heading', { level: 1, name: /ingen samarbejdsplan for ostjylland i 2019/ }).waitFor();
    await page.getByRole('main').getByRole('link', { name: /Samarbejdsplan 2026/ }).click();
    await page.waitForURL(/ostjylland\/2026$/);
  });

  it('shows what comes nearest where there is no such actor', async () => {
    const page = await open('/da/ostjylland/2026/actors/bo-trygtt');
    await page.getByRole('main').getByRole('link', { name: /^Bo Trygt/ }).first().waitFor();
    await expectAccessible(page);
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

  it('does not move what is shown when the answer comes', async () => {
    const page = await open(`${overview}/plan`);
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => { for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) shifts.push(entry.value); }).observe({ type: 'layout-shift', buffered: false });
    });
    await page.reload();
    await page.locator('.lane .row-what').first().waitFor();
    // 0.1 is what Core Web Vitals call good for a whole visit.
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0))).toBeLessThan(0.1);
  });
});

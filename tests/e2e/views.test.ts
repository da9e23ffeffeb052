/** The views of one network: the same content in all, one address for each picture, and everything in them by keyboard, in words and on the way out. */
import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, expectOrderedHeadings, type OpenedPage, settled } from '#tests/support/browser.ts';
import { downloaded } from '#tests/support/downloads.ts';

const plan = '/da/ostjylland/2026/plan';
const views = ['relations', 'map', 'table'] as const;
const states: Record<string, string> = { nothing: '', actor: '&sel=a:bo-trygt', commitment: '&sel=c:2.2-3', route: '&from=ssp&to=bo-trygt' };

const drawnNodes = (page: OpenedPage): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.scene [data-item^="node:"]')].map(({ dataset }) => (dataset['item'] ?? '').slice(5)));
const drawnLinks = (page: OpenedPage): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<SVGElement>('.scene [data-link]')].map(({ dataset }) => dataset['link'] ?? ''));
const focused = (page: OpenedPage): Promise<string> => page.evaluate(() => document.activeElement?.querySelector('title')?.textContent ?? document.activeElement?.textContent ?? '');

describeInBrowser('Every view', (open) => {
  for (const view of views) {
    for (const width of [1440, 390, 320]) {
      it(`${view} is accessible at ${width} px, whatever is selected`, async () => {
        const page = await open(`${plan}?view=${view}`, { width, colours: width === 390 ? 'dark' : 'light' });
        for (const state of Object.values(states)) {
          await page.goto(`${plan}?view=${view}${state}`);
          await settled(page);
          await expectOrderedHeadings(page);
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 'nothing hangs out to the right').toBeLessThanOrEqual(0);
        }
      });
    }
  }

  it('keeps the selection, the filters and what is unfolded when one looks another way, and goes back step by step', async () => {
    const page = await open(`${plan}?sel=a:ssp&kind=council,police&open=2.7`);
    const switcher = page.getByRole('navigation', { name: 'Visning' });
    for (const name of ['Netværkskort', 'Tabel', 'Relationer']) {
      await switcher.getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      const search = new URL(page.url()).searchParams;
      expect([search.get('sel'), search.get('kind'), search.get('open')]).toEqual(['a:ssp', 'police,council', '2.7'].map((value, i) => (i === 1 ? search.get('kind') : value)));
      expect(search.get('kind')?.split(',').sort()).toEqual(['council', 'police']);
    }
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Tabel' }).waitFor();
  });

  it('has in the table each thing and each link of the picture, before and after a selection', async () => {
    const page = await open(`${plan}?view=map`);
    for (const search of ['view=map', 'view=map&sel=a:bo-trygt', 'view=map&area=2.1,2.7&role=partner', 'view=map&open=a:kommunerne', 'view=relations&sel=a:ssp', 'view=relations&of=ostjyllands-politi&open=2.1', 'view=relations&from=ssp&to=bo-trygt']) {
      await page.goto(`${plan}?${search}`);
      await settled(page);
      const [nodes, links] = [await drawnNodes(page), await drawnLinks(page)];
      expect(nodes.length).toBeGreaterThan(4);
      await page.goto(`${plan}?${search.replace(/view=\w+/, 'view=table')}`);
      await settled(page);
      const table = await page.evaluate(() => ({
        nodes: [...new Set([...document.querySelectorAll<HTMLElement>('.network-table [data-item]')].map(({ dataset }) => (dataset['item'] ?? '').slice(5)))],
        links: [...document.querySelectorAll<HTMLElement>('.network-table tr[data-link]')].map(({ dataset }) => dataset['link'] ?? ''),
      }));
      expect(nodes.filter((id) => !table.nodes.includes(id)), `things of the picture that the table lacks (${search})`).toEqual([]);
      expect(links.filter((id) => !table.links.includes(id)), `links of the picture that the table lacks (${search})`).toEqual([]);
    }
  });

  it('is walked by keyboard alone, in every view: from the search to the grounds of a link', async () => {
    const page = await open(plan);
    /** Goes on with Tab until the focus is where one wants to be. */
    const tabTo = async (selector: string, key = 'Tab'): Promise<void> => {
      for (let presses = 0; presses < 90; presses += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
        await page.keyboard.press(key);
      }
      throw new Error(`No ${selector} after 90 times ${key}.`);
    };
    await page.keyboard.press('/');
    await page.locator('.search-input').waitFor();
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('"Bo Trygt"') ?? false, { timeout: 40_000 });
    await page.keyboard.type('Bo Trygt');
    await answered;
    await page.getByRole('option', { name: /^Bo Trygt/ }).first().waitFor();
    const chosen = (): Promise<string> => page.evaluate(() => document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '');
    await expect.poll(async () => {
      if (!/^Bo Trygt/.test(await chosen())) await page.keyboard.press('ArrowDown');
      return chosen();
    }, { timeout: 10_000 }).toMatch(/^Bo Trygt/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bo Trygt' }).waitFor();
    await tabTo('a[href*="/plan?sel=a:bo-trygt"]');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Det valgte' });
    for (const view of ['Planen', 'Relationer', 'Netværkskort', 'Tabel']) {
      if (view !== 'Planen') {
        const { parameter } = { Relationer: { parameter: 'relations' }, Netværkskort: { parameter: 'map' }, Tabel: { parameter: 'table' } }[view] as { parameter: string };
        await page.locator('.view-switch a').first().focus();
        await tabTo(`.view-switch a[href*="view=${parameter}"]`);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: view }).waitFor();
        await settled(page);
      }
      await panel.getByRole('heading', { name: 'Bo Trygt' }).waitFor();
      // Into the picture, from the selection to a commitment that it is in, and what that is believed on.
      await tabTo('.plan-main [data-item]');
      if (view !== 'Tabel') await page.keyboard.press('Home');
      const wanted = '[data-item="what:2.2-3"], [data-item="node:c:2.2-3"]';
      for (const key of view === 'Tabel' ? ['Tab'] : ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp']) {
        for (let presses = 0; presses < 12 && !(await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)); presses += 1) await page.keyboard.press(key);
      }
      expect(await focused(page), view).toMatch(/Tiltag, hvor der er flest indbrud/);
      await page.keyboard.press('Enter');
      await panel.getByText('Tiltag, hvor der er flest indbrud').first().waitFor();
      expect(await focused(page), 'the focus stays').toMatch(/Tiltag, hvor der er flest indbrud/);
      await tabTo('.panel details.evidence summary');
      await page.keyboard.press('Enter');
      expect(await panel.locator('.citation').first().textContent(), view).toMatch(/afsnit 2\.2/);
      await page.goBack();
      await panel.getByRole('heading', { name: 'Bo Trygt' }).waitFor();
    }
  }, 90_000);

  it('has the table one key away, and the picture again, with the same selection; the help says so', async () => {
    const page = await open(`${plan}?view=map&sel=a:bo-trygt`);
    await page.keyboard.press('t');
    await page.getByRole('heading', { level: 1, name: 'Tabel' }).waitFor();
    expect(await page.locator('.network-table [aria-pressed="true"]').first().textContent()).toContain('Bo Trygt');
    await page.keyboard.press('t');
    await page.getByRole('heading', { level: 1, name: 'Netværkskort' }).waitFor();
    expect(new URL(page.url()).searchParams.get('sel')).toBe('a:bo-trygt');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').textContent()).toContain('Tabellen og tilbage igen');
  });

  it('unfolds the surroundings of somebody who is everywhere, and back undoes it', async () => {
    const page = await open(`${plan}?view=relations&of=ostjyllands-politi`);
    const badge = page.getByRole('button', { name: /i Illegale rusmidler: fold ud/ });
    expect(await badge.getAttribute('aria-expanded')).toBe('false');
    const before = await drawnNodes(page);
    await badge.click();
    await page.locator('.scene [data-item="node:c:2.7-1"]').waitFor();
    expect(new URL(page.url()).searchParams.get('open')).toBe('2.7');
    await page.goBack();
    await page.locator('.scene [data-item="node:c:2.7-1"]').waitFor({ state: 'detached' });
    expect(await drawnNodes(page)).toEqual(before);

    // On the map a whole focus area becomes one sign that says how many of what it holds.
    await page.goto(`${plan}?view=map`);
    await settled(page);
    const sign = page.getByRole('button', { name: /2 indsatser i Særligt udsatte boligområder: fold/ });
    await sign.click();
    await page.locator('.scene [data-item="node:c:2.3-1"]').waitFor({ state: 'detached' });
    expect(await sign.getAttribute('aria-expanded')).toBe('false');
    expect(await sign.locator('text').textContent()).toBe('+2 indsatser');
    expect(new URL(page.url()).searchParams.get('shut')).toBe('2.3');
    await page.goBack();
    await page.locator('.scene [data-item="node:c:2.3-1"]').waitFor();
  });

  it('says the way between two actors in sentences and lights it', async () => {
    const page = await open(`${plan}?view=map&sel=a:ssp`);
    await page.getByLabel('Vis vejen til').selectOption({ label: 'Bo Trygt' });
    await page.getByText(/er begge med i indsats 2\.\d-\d/).first().waitFor();
    await page.locator('.scene .line.lit').first().waitFor();
    expect(new URL(page.url()).searchParams.get('to')).toBe('bo-trygt');
  });

  it('leaves the page as it is on screen: as SVG, as rows and on paper', async () => {
    const page = await open(`${plan}?view=map&sel=a:bo-trygt`);
    const [nodes, links] = [await drawnNodes(page), await drawnLinks(page)];
    const svg = (await downloaded(page, 'Billede (SVG)')).toString();
    expect([...svg.matchAll(/data-node="([^"]+)"/g)].map(([, id]) => id).sort()).toEqual([...nodes].sort());
    expect([...svg.matchAll(/data-link="([^"]+)"/g)].map(([, id]) => (id ?? '').replaceAll('&gt;', '>')).sort()).toEqual([...links].sort());
    expect(svg).toContain('Samarbejdsplan 2026');
    expect(svg).toContain('Bo Trygt');
    const csv = (await downloaded(page, 'Hent som CSV')).toString().trim().split('\r\n');
    expect(csv[0]).toContain('Indsatsområde;Indsats;Hvem;Forbindelse;Grundlag');
    expect(csv.length - 1).toBe(links.length);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-note').textContent()).toMatch(/Netværkskort.*[\s\S]*Kilde: .*[\s\S]*Bo Trygt/);
  });

  it('of the whole country leaves the page as well: every group in the picture, every line a row', async () => {
    const page = await open('/da/ostjylland/2026/country');
    await page.locator('.export-menu').waitFor();
    const [nodes, links] = [await drawnNodes(page), await drawnLinks(page)];
    const svg = (await downloaded(page, 'Billede (SVG)')).toString();
    expect([...svg.matchAll(/data-node="([^"]+)"/g)].map(([, id]) => id).sort()).toEqual([...nodes].sort());
    expect(svg).toContain('Hele landet 2026');
    const csv = (await downloaded(page, 'Hent som CSV')).toString().trim().split('\r\n');
    expect(csv[0]).toContain('Politikreds eller plan;Emne;Indsatser');
    expect(csv.length - 1).toBe(links.length);
  });

  it('stands in a frame of another page without what is around it', async () => {
    const page = await open('/embed/da/ostjylland/2026/plan?view=map&sel=a:bo-trygt');
    expect(await page.locator('header, .rail').count()).toBe(0);
    await expectAccessible(page);
    const framed = await drawnNodes(page);
    await page.goto(`${plan}?view=map&sel=a:bo-trygt`);
    await settled(page);
    expect(await drawnNodes(page)).toEqual(framed);
  });

  it('answers to the name that other tools give it', async () => {
    const page = await open('/da/ostjylland/2026/network?view=ego&sel=a:bo-trygt');
    await page.getByRole('heading', { level: 1, name: 'Relationer' }).waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`${plan}?sel=a:bo-trygt&view=relations`);
  });
});

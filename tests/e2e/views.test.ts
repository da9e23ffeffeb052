/** The views of one network: the same content in all, one address for each picture, and everything in them by keyboard, in words and on the way out. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, expectOrderedHeadings, type OpenedPage, settled } from '#tests/support/browser.ts';

const plan = '/da/ostjylland/2026/plan';
const views = ['relations', 'map', 'table'] as const;
const states: Record<string, string> = { nothing: '', actor: '&sel=a:bo-trygt', commitment: '&sel=c:2.2-3', route: '&from=ssp&to=bo-trygt' };

/** What a picture holds and where: the same for everybody. */
const places = (page: OpenedPage): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<SVGElement>('.scene [data-x]')].map(({ dataset }) => `${dataset['item']} ${dataset['x']} ${dataset['y']}`));
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

  it('has in the table each thing and each link of the map, before and after a selection', async () => {
    for (const search of ['', '&sel=a:bo-trygt', '&area=2.1,2.7&role=partner', '&open=a:kommunerne']) {
      const page = await open(`${plan}?view=map${search}`);
      const [nodes, links] = [await drawnNodes(page), await drawnLinks(page)];
      expect(nodes.length).toBeGreaterThan(4);
      await page.goto(`${plan}?view=table${search}`);
      await settled(page);
      const table = await page.evaluate(() => ({
        nodes: [...new Set([...document.querySelectorAll<HTMLElement>('.network-table [data-item]')].map(({ dataset }) => (dataset['item'] ?? '').slice(5)))],
        links: [...document.querySelectorAll<HTMLElement>('.network-table tr[data-link]')].map(({ dataset }) => dataset['link'] ?? ''),
      }));
      expect(nodes.filter((id) => !table.nodes.includes(id)), `things of the map that the table lacks (${search})`).toEqual([]);
      expect(links.filter((id) => !table.links.includes(id)), `links of the map that the table lacks (${search})`).toEqual([]);
    }
  });

  it('is the same picture for whoever opens its address', async () => {
    const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
    for (let n = 0; n < 10; n += 1) {
      const search = new URLSearchParams({ view: pick(['map', 'relations'], n), ...(n % 3 === 0 ? { sel: pick(['a:ssp', 'c:2.2-3', 't:unge', 'f:2.5'], n) } : {}), ...(n % 2 === 0 ? { fold: '0' } : {}), ...(n % 4 === 1 ? { area: pick(['2.1,2.7', '2.2'], n) } : {}), ...(n % 5 === 2 ? { shut: '2.3' } : {}), ...(n % 5 === 4 ? { zoom: '1.25,40,60' } : {}) });
      const [one, other] = [await open(`${plan}?${search}`), await open(`${plan}?${search}`)];
      // What writes the files comes after the page itself.
      for (const page of [one, other]) await page.getByText('Hent', { exact: true }).first().waitFor();
      const first = await places(one);
      expect(first.length).toBeGreaterThan(0);
      expect(await places(other), search.toString()).toEqual(first);
      expect(await other.locator('#content').ariaSnapshot()).toBe(await one.locator('#content').ariaSnapshot());
      expect((await other.locator('.scene-frame').screenshot()).equals(await one.locator('.scene-frame').screenshot()), `the pixels of ${search}`).toBe(true);
    }
  }, 240_000);

  it('is walked by keyboard alone, from the map to the grounds of a link', async () => {
    const page = await open(`${plan}?view=map`);
    await page.locator('.scene [tabindex="0"]').focus();
    const start = await focused(page);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).not.toBe(start);
    await page.locator('.scene [data-item="node:a:bo-trygt"]').focus();
    expect(await focused(page)).toMatch(/^Bo Trygt, Partnerskab, med i indsats 2\.2-3/);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Det valgte' });
    await panel.getByRole('heading', { name: 'Bo Trygt' }).waitFor();
    expect(await focused(page), 'the focus stays').toMatch(/^Bo Trygt/);
    await panel.locator('details.evidence summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await panel.locator('.citation').first().textContent()).toMatch(/afsnit 2\.2/);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
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
    const take = async (choice: string): Promise<string> => {
      await page.locator('.export-menu summary').click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: choice }).click()]);
      return readFileSync(await download.path(), 'utf8');
    };
    const svg = await take('Billede (SVG)');
    expect([...svg.matchAll(/data-node="([^"]+)"/g)].map(([, id]) => id).sort()).toEqual([...nodes].sort());
    expect([...svg.matchAll(/data-link="([^"]+)"/g)].map(([, id]) => (id ?? '').replaceAll('&gt;', '>')).sort()).toEqual([...links].sort());
    expect(svg).toContain('Samarbejdsplan 2026');
    expect(svg).toContain('Bo Trygt');
    const csv = (await take('Hent som CSV')).trim().split('\r\n');
    expect(csv[0]).toContain('Indsatsområde;Indsats;Hvem;Forbindelse;Grundlag');
    expect(csv.length - 1).toBe(links.length);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-note').textContent()).toMatch(/Netværkskort.*[\s\S]*Kilde: .*[\s\S]*Bo Trygt/);
  });

  it('stands in a frame of another page without what is around it', async () => {
    const page = await open('/embed/da/ostjylland/2026/plan?view=map&sel=a:bo-trygt');
    expect(await page.locator('header, .rail').count()).toBe(0);
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

/** The address is the picture: thirty states drawn at random, reached by going on from one to the next, copied, and opened by somebody who has never been there. */
import { expect, it } from 'vitest';
import { chance, type Chance } from '#seeds/generate/random.ts';
import { describeInBrowser, type OpenedPage, settled } from '#tests/support/browser.ts';
import { downloaded } from '#tests/support/downloads.ts';

const someOf = <T>(random: Chance, all: readonly T[], most: number): string => random.some(all, random.between(1, most)).sort().join();
const maybe = (random: Chance, share: number, key: string, value: () => string): Record<string, string> => (random.next() < share ? { [key]: value() } : {});

/** A state of the plan page, as its address writes it. */
function stateOf(random: Chance): string {
  const view = random.pick(['', 'relations', 'map', 'map', 'table']);
  const search = new URLSearchParams({
    ...(view === '' ? {} : { view }),
    ...maybe(random, 0.5, 'sel', () => random.pick(['a:ssp', 'a:bo-trygt', 'a:kommunerne', 'c:2.2-3', 'c:2.6-1', 'f:2.5', 't:unge'])),
    ...maybe(random, 0.3, 'fold', () => '0'),
    ...maybe(random, 0.25, 'area', () => someOf(random, ['2.1', '2.2', '2.5', '2.7'], 3)),
    ...maybe(random, 0.2, 'kind', () => someOf(random, ['police', 'municipal', 'council', 'civil'], 3)),
    ...maybe(random, 0.2, 'role', () => someOf(random, ['lead', 'partner', 'channel'], 2)),
    ...maybe(random, 0.3, 'open', () => someOf(random, ['2.1', '2.7', 'a:kommunerne'], 2)),
    ...maybe(random, 0.2, 'shut', () => someOf(random, ['2.3', '2.4', '2.6'], 2)),
    ...maybe(random, 0.2, 'of', () => random.pick(['ostjyllands-politi', 'ssp', 'bo-trygt'])),
    ...(random.next() < 0.2 ? { from: 'ssp', to: random.pick(['bo-trygt', 'kommunerne']) } : {}),
    ...(view === 'table' ? maybe(random, 0.6, 'sort', () => random.pick(['who', '-link', 'ground'])) : {}),
    ...(view === 'map' ? maybe(random, 0.3, 'zoom', () => '1.25,40,60') : {}),
  });
  return `/${random.pick(['da', 'da', 'en'])}/ostjylland/2026/plan?${search}`.replace(/\?$/, '');
}

/** Fonts, answers, and what is fetched after the page itself. */
async function still(page: OpenedPage): Promise<void> {
  await settled(page);
  await page.locator('.export-menu').waitFor();
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
}

/** What stands where, in every view: the things by name with their places, and the lines. */
const drawn = (page: OpenedPage) => page.evaluate(() => {
  const items = [...document.querySelectorAll<HTMLElement>('.plan-main [data-item]')];
  const frame = document.querySelector('.plan-main')?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const places = items.map((item) => {
    const { left, top } = item.getBoundingClientRect();
    return `${item.dataset['item']} ${item.dataset['x'] ?? Math.round(left - frame.left)} ${item.dataset['y'] ?? Math.round(top - frame.top)}`;
  });
  const short: Record<string, string> = { actor: 'a', hub: 'a', who: 'a', commitment: 'c', what: 'c', area: 'f', target: 't', against: 'd' };
  const ids = items.flatMap(({ dataset }) => {
    const [kind = '', ...rest] = (dataset['item'] ?? '').split(':');
    if (kind === 'unfold') return [];
    if (kind === 'node') return [rest.join(':')];
    return kind === 'whom' ? [`${short[rest[1] ?? '']}:${rest[2]}`] : [`${short[kind]}:${rest.at(-1)}`];
  });
  const rows = [...document.querySelectorAll('.network-table tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => (cell.textContent === '–' ? '' : cell.textContent?.trim() ?? '')));
  return { places, ids: [...new Set(ids)].sort(), links: [...document.querySelectorAll<SVGElement>('.plan-main [data-link]')].map(({ dataset }) => dataset['link'] ?? '').sort(), rows };
});

describeInBrowser('An address', (open) => {
  /** The picture as far as it is on screen. */
  const seen = async (page: OpenedPage): Promise<Buffer> => {
    const { x, y, width } = await page.locator('.plan-main').boundingBox() as { x: number; y: number; width: number };
    return page.screenshot({ clip: { x, y, width, height: Math.min(620, 900 - y) } });
  };
  /** Share of pixels that differ between two pictures. */
  const difference = async (page: OpenedPage, one: Buffer, other: Buffer): Promise<number> => {
    if (one.equals(other)) return 0;
    const blank = await page.context().newPage();
    const share = await blank.evaluate(async (pictures) => {
      const [a, b] = await Promise.all(pictures.map(async (picture) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
      })) as [Uint32Array, Uint32Array];
      return a.length === b.length ? a.filter((pixel, i) => pixel !== b[i]).length / a.length : 1;
    }, [one.toString('base64'), other.toString('base64')]);
    await blank.close();
    return share;
  };
  const csvRows = (file: Buffer): string[][] => file.toString('utf8').replace('\uFEFF', '').trim().split('\r\n').slice(1).map((line) => line.split(';'));

  it('gives thirty times the same picture to whoever opens it, and files that hold what is on screen', async () => {
    const random = chance(6);
    const one = await open('/da/ostjylland/2026/plan');
    await one.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    let other: OpenedPage | undefined;
    let emptied = 0;
    const opened = [one];
    for (let n = 0; n < 30; n += 1) {
      const state = stateOf(random);
      // A step of its own in the history, as a link makes one; to what is scrolled to a place of its own no link leads, only its address.
      if (state.includes('zoom=')) await one.goto(state);
      else await one.evaluate(([address, key]) => { window.history.pushState({ key, __TSR_key: key, __TSR_index: 1 }, '', address); window.dispatchEvent(new PopStateEvent('popstate')); }, [state, `state-${n}`] as const);
      await one.waitForFunction((lang) => document.documentElement.lang === lang, state.slice(1, 3));
      const look = async (page: OpenedPage) => {
        await page.mouse.move(0, 0);
        await page.evaluate(() => window.scrollTo(0, 0));
        await still(page);
        return { drawn: await drawn(page), words: await page.locator('.plan-main').ariaSnapshot(), pixels: await seen(page) };
      };
      const mine = await look(one);
      await one.getByRole('button', { name: /Kopiér link|Copy link/ }).click();
      const copied = await one.evaluate(() => navigator.clipboard.readText());
      // Each is loaded anew by a browser that was never led there; every tenth by one that has been nowhere at all.
      if (n % 10 === 0 || !other) {
        other = await open(copied, { firstVisit: true });
        opened.push(other);
      } else await other.goto(copied);
      const theirs = await look(other);
      expect(theirs.drawn, state).toEqual(mine.drawn);
      expect(theirs.words, state).toBe(mine.words);
      expect(await difference(one, mine.pixels, theirs.pixels), `pixels of ${state}`).toBeLessThanOrEqual(0.005);
      const { places, ids, links, rows: told } = mine.drawn;
      if (await one.locator('.plan-main .empty').count() > 0) {
        emptied += 1;
        continue;
      }
      expect(places.length, state).toBeGreaterThan(0);

      const rows = csvRows(await downloaded(other, /CSV/));
      if (told.length > 0) {
        expect(rows, state).toEqual(told);
        continue;
      }
      const svg = (await downloaded(other, /SVG/)).toString('utf8');
      expect([...new Set([...svg.matchAll(/data-node="([^"]+)"/g)].map(([, id]) => id))].sort(), state).toEqual(ids);
      if (links.length > 0) expect([...svg.matchAll(/data-link="([^"]+)"/g)].map(([, id]) => (id ?? '').replaceAll('&gt;', '>')).sort(), state).toEqual(links);
      // What is folded away in the picture is in the rows all the same; to which focus area a commitment belongs is a column.
      expect(rows.length, state).toBeGreaterThanOrEqual(links.filter((id) => !id.includes('>f:')).length);
      const commitments = new Set(rows.map(([, commitment = '']) => `c:${commitment.split(' ')[0]}`));
      for (const id of ids.filter((each) => each.startsWith('c:'))) expect(commitments, state).toContain(id);
    }
    // A database that plans a question for the first time may ask for patience, and the client asks again; nothing else may have gone wrong.
    expect(opened.flatMap((page) => page.takeTrouble()).filter((line) => !/\b503\b/.test(line))).toEqual([]);
    expect(emptied, 'states whose filters leave nothing').toBeLessThan(6);
  }, 300_000);

  it('leads to a picture that can be taken along as PNG, twice as sharp', async () => {
    const page = await open('/da/ostjylland/2026/plan?view=relations&sel=a:bo-trygt');
    await page.locator('.export-menu').waitFor();
    const svg = (await downloaded(page, /SVG/)).toString('utf8');
    const png = await downloaded(page, /PNG/);
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect(png.readUInt32BE(16)).toBe(Math.round(Number(/width="([\d.]+)"/.exec(svg)?.[1]) ) * 2);
    expect(png.length).toBeGreaterThan(10_000);
  });
});

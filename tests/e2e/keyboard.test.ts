/** Each page by keyboard alone: everything on it is reached in order, its story is told without a pointer, and the focus is never lost. */
import { expect, it } from 'vitest';
import { describeInBrowser, type OpenedPage, settled } from '#tests/support/browser.ts';

const base = '/da/ostjylland/2026';
const focusTag = (page: OpenedPage): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? 'BODY');
const focusedWords = (page: OpenedPage): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
/** Goes on with Tab until what has the focus reads as told. */
const tabTo = async (page: OpenedPage, words: RegExp, most = 80): Promise<void> => {
  for (let presses = 0; presses < most && !words.test(await focusedWords(page)); presses += 1) await page.keyboard.press('Tab');
  expect(await focusedWords(page)).toMatch(words);
};

describeInBrowser('By keyboard', (open) => {
  it('every page is gone through with Tab: each control of it once, in the order in which it is read, with a ring around it', async () => {
    const page = await open(base);
    for (const address of ['', '/find', '/plan?view=table&area=2.5', '/focus-areas', '/focus-areas/2.2', '/commitments/2.2-3', '/actors?kind=council', '/actors/bo-trygt', '/municipalities/odder', '/meetings', '/glossary?show=themes', '/changes', '/proposals', '/organisation']) {
      await page.goto(`${base}${address}`);
      await settled(page);
      const expected = await page.evaluate(() => {
        // A group of radio buttons, and a picture with a roving focus, is one stop.
        const controls = [...document.querySelectorAll<HTMLElement>('main :is(a[href], button, input, select, textarea, summary, [tabindex="0"])')].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0 && !(element as HTMLButtonElement).disabled);
        controls.forEach((element, index) => { element.dataset['stop'] = String(index); });
        document.getElementById('content')?.focus();
        return controls.length;
      });
      expect(expected, address).toBeGreaterThan(0);
      const stops: string[] = [];
      for (let presses = 0; presses < expected; presses += 1) {
        await page.keyboard.press('Tab');
        const [stop, ring] = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement | null;
          return [element?.dataset['stop'] ?? element?.outerHTML.slice(0, 80) ?? '', element ? getComputedStyle(element).outlineStyle : 'none'] as const;
        });
        stops.push(stop);
        expect(ring, `${address}: the ring around stop ${stop}`).not.toBe('none');
      }
      expect(stops, address).toEqual(Array.from({ length: expected }, (_, index) => String(index)));
    }
  }, 150_000);

  it('the overview leads from its questions into the plan and back to where one was', async () => {
    const page = await open(base);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, /^Hvem er med i »/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/plan?sel=c:*');
    await settled(page);
    await expect.poll(() => focusTag(page)).toBe('MAIN');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Samarbejdsplan 2026/ }).waitFor();
    await expect.poll(() => focusTag(page)).not.toBe('BODY');
  });

  it('the focus areas unfold where a goal stands, and lead on to a commitment', async () => {
    const page = await open(`${base}/focus-areas`);
    await page.locator('main').focus();
    await tabTo(page, /^Grundlag for Indbrud i privat beboelse/);
    await page.keyboard.press('Enter');
    expect(await page.locator('.area-card', { hasText: 'Indbrud i privat beboelse' }).locator('.citation-words').first().isVisible()).toBe(true);
    await tabTo(page, /^2\.2-3/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/commitments/2.2-3');
  });

  it('the actors are narrowed without losing the focus, also where what had it goes away', async () => {
    const page = await open(`${base}/actors?q=xyzzy`);
    await page.getByRole('button', { name: 'Fjern »xyzzy«' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Politi', exact: true }).waitFor();
    await expect.poll(() => focusTag(page)).not.toBe('BODY');
    const police = page.getByRole('checkbox', { name: /^Politi/ });
    await police.focus();
    await page.keyboard.press('Space');
    await page.waitForURL('**/actors?kind=*');
    expect(await police.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('the plan gives the focus back when its help is closed, and keeps it when a filter empties the picture', async () => {
    const page = await open(`${base}/plan?area=2.3&kind=business`);
    await page.getByRole('button', { name: /^Fjern/ }).first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.lane').first().waitFor();
    await expect.poll(() => focusTag(page)).not.toBe('BODY');
    await page.getByRole('button', { name: 'Tastatur' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focusedWords(page)).toBe('Tastatur');
  });

  it('the language changes under the focus, and the glossary takes back a search', async () => {
    const page = await open(`${base}/glossary?q=xyzzy`);
    await page.getByRole('button', { name: 'Fjern »xyzzy«' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.search);
    await expect.poll(() => focusTag(page)).not.toBe('BODY');
    await page.getByRole('link', { name: /^English/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Glossary' }).waitFor();
    expect(await focusedWords(page)).toBe('Dansk');
  });
});

/** Visits every page in a language: nothing is missing, raw or forbidden in its words, headings and landmarks make sense, axe has nothing to say. */
import { expect, it } from 'vitest';
import da from '../../web/src/i18n/da.json' with { type: 'json' };
import { describeInBrowser, expectAccessible, expectOrderedHeadings, outlineOf } from './browser.ts';
import { visits } from './pages.ts';
import { forbiddenWords, rawPieces } from './words.ts';

const keys = new Set(Object.keys(da));
const print = process.env['KREDSNET_OUTLINES'] === '1';

/** One suite a language: two browsers go through them side by side. */
export const describeEveryPage = (lang: 'da' | 'en'): void => describeInBrowser(`Every page (${lang})`, (open) => {
  for (const { page: name, address } of visits(lang)) {
    it(`${address} reads well and is accessible`, async () => {
      const page = await open(address, { language: lang });
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
      expect(await page.title(), 'the title says what the page is').toMatch(/^.{3,} · Kredsnet$/);
      expect((await page.locator('meta[name="description"]').getAttribute('content') ?? '').length, 'and the description').toBeGreaterThan(20);
      const outline = await outlineOf(page);
      // To be looked at: what somebody hears who goes through the page by landmarks and headings.
      if (print) process.stdout.write(`\n${address} (${name})\n${outline.map((line) => `  ${line}`).join('\n')}\n`);
      for (const landmark of ['[banner]', '[main]', '[contentinfo]']) expect(outline.filter((line) => line === landmark), landmark).toHaveLength(1);
      await expectOrderedHeadings(page);
      // What is read and what is only heard; Danish texts of the plan inside English pages are the plan's.
      const [words, own] = await page.evaluate(() => {
        const spoken = [...document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')].flatMap((element) => ['aria-label', 'title', 'alt', 'placeholder'].map((attribute) => element.getAttribute(attribute) ?? ''));
        const texts = (skip: (element: Element) => boolean): string => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement;
            if (parent && !['SCRIPT', 'STYLE'].includes(parent.tagName) && !skip(parent)) found.push(walker.currentNode.textContent ?? '');
          }
          return found.join('\n');
        };
        // The glossary lists what others call a thing: those words are theirs, and looking one up has to find it.
        const others = (element: Element): boolean => element.closest('[data-words-of-others]') !== null;
        return [[texts(others), ...spoken].join('\n'), [texts((element) => element.closest('[lang]') !== document.documentElement), ...spoken].join('\n')] as const;
      });
      expect(rawPieces(words, keys), 'raw keys and unfilled messages').toEqual([]);
      expect(forbiddenWords(words, 'da').filter((word) => lang === 'da' || word !== 'match'), 'words the interface does not use').toEqual([]);
      if (lang === 'en') expect(forbiddenWords(own, 'en'), 'words the interface does not use').toEqual([]);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      // The shell changes its shape one turn after the window does.
      const overhang = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await expect.poll(overhang, { message: 'at 320 px nothing hangs out to the right', timeout: 3_000 }).toBeLessThanOrEqual(0);
    });
  }
});

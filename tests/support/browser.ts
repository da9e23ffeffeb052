/**
 * Opens pages of the running program in a real browser. Whatever a page says on the console, throws, or asks for in vain fails the test that opened it:
 * so does a request to anywhere else.
 */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { settled } from './browser-page.ts';
import { findChromium } from './chromium.ts';
import { startVisitors, type Visitor, type Visitors } from './visitors.ts';

export { settled };

export interface OpenOptions {
  /** In CSS pixels. */
  width?: number;
  height?: number;
  colours?: 'light' | 'dark';
  /** What the browser asks for, where an address names no language. */
  language?: 'da' | 'en';
  forcedColours?: boolean;
  reducedMotion?: boolean;
  /** By a browser that has never been here, not even for an earlier test. */
  firstVisit?: boolean;
}

export interface OpenedPage extends Page {
  /** What went wrong so far, one line each. A test that provokes something takes its lines out: `page.takeTrouble()`. */
  takeTrouble(): string[];
}
export type Open = (path: string, options?: OpenOptions) => Promise<OpenedPage>;

const executable = findChromium();
if (!executable) {
  if (process.env['KREDSNET_REQUIRE_BROWSER'] === '1') throw new Error('No Chromium: install one, or name it in CHROMIUM. KREDSNET_REQUIRE_BROWSER=1 forbids to skip the browser tests.');
  console.warn('No Chromium on the PATH or in CHROMIUM: the browser tests are skipped.');
}

/** Watches a page; returns the list that it fills. */
function watch(page: Page, site: string): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(`console.${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${site}/`) && !/^(?:data|blob|about):/.test(url)) trouble.push(`request leaves the origin: ${url}`);
  });
  page.on('response', (response) => { if (response.status() >= 400) trouble.push(`${response.status()}: ${response.request().method()} ${response.url()}`); });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed';
    // The page itself gave up on an answer that it no longer needs.
    if (why !== 'net::ERR_ABORTED') trouble.push(`${why}: ${request.method()} ${request.url()}`);
  });
  return trouble;
}

/** A suite of browser tests; skipped, with one line that says so, where there is no browser. */
export function describeInBrowser(name: string, body: (open: Open) => void): void {
  describe.skipIf(!executable)(name, () => {
    let visitors: Visitors | undefined;
    let opened: { visitor: Visitor; trouble: string[] }[] = [];
    beforeAll(async () => { visitors = await startVisitors(executable as string, inject('site')); });
    afterAll(() => visitors?.close());
    afterEach(async () => {
      const all = opened.flatMap(({ trouble }) => trouble);
      await Promise.all(opened.map(({ visitor }) => visitor.leave()));
      opened = [];
      expect(all, 'what pages said on the console, threw, or asked for in vain').toEqual([]);
    });
    body(async (path, { width = 1440, height = width < 600 ? 844 : 900, colours = 'light', language = 'da', forcedColours = false, reducedMotion = true, firstVisit = false } = {}) => {
      const visitor = await (visitors as Visitors).come({
        colorScheme: colours, locale: language === 'da' ? 'da-DK' : 'en-GB', timezoneId: 'Europe/Copenhagen',
        forcedColors: forcedColours ? 'active' : 'none', reducedMotion: reducedMotion ? 'reduce' : 'no-preference', hasTouch: width < 600,
      }, { firstVisit });
      const { page } = visitor;
      const trouble = watch(page, inject('site'));
      opened.push({ visitor, trouble });
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await settled(page);
      return Object.assign(page, { takeTrouble: () => trouble.splice(0) });
    });
  });
}

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Asks axe about the page as it stands, by WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // Given to the page by the debugger, not as a script of the page: the security policy stays in force.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const { axe: asked } = window as unknown as { axe: typeof axe };
    const result = await asked.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return result.violations.map(({ id, help, nodes }) => `${id}: ${help} – ${nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} (${node.failureSummary?.split('\n').slice(1).join('; ').trim() ?? ''})`).join(' | ')}`);
  }, wcag22aa);
  expect(violations, 'axe').toEqual([]);
}

/** The page as it is read aloud by its landmarks and headings, one line each. */
export const outlineOf = (page: Page): Promise<string[]> => page.evaluate(() => {
  const landmarks: Record<string, string> = { HEADER: 'banner', NAV: 'navigation', MAIN: 'main', ASIDE: 'complementary', FOOTER: 'contentinfo' };
  const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
  const lines: string[] = [];
  for (const element of document.querySelectorAll('header, nav, main, aside, footer, search, section, h1, h2, h3, h4, h5, h6')) {
    if (!element.checkVisibility()) continue;
    const heading = /^H([1-6])$/.exec(element.tagName);
    if (heading) lines.push(`${'  '.repeat(Number(heading[1]))}h${heading[1]} ${element.textContent?.replace(/\s+/g, ' ').trim()}`);
    else if (element.tagName === 'SECTION' || element.tagName === 'SEARCH') { if (nameOf(element)) lines.push(`[${element.tagName === 'SEARCH' ? 'search' : 'region'}] ${nameOf(element).trim()}`); }
    else if (!(element.closest('main') && ['HEADER', 'FOOTER'].includes(element.tagName))) lines.push(`[${landmarks[element.tagName]}] ${nameOf(element).trim()}`.trim());
  }
  return lines;
});

/** Headings go down one level at a time and begin with the only `h1`: what one expects who jumps from heading to heading. */
export async function expectOrderedHeadings(page: Page): Promise<void> {
  const levels = (await outlineOf(page)).flatMap((line) => /^ *h([1-6]) /.exec(line)?.[1] ?? []).map(Number);
  expect(levels.filter((level) => level === 1), 'h1').toHaveLength(1);
  expect(levels[0], 'the first heading').toBe(1);
  levels.forEach((level, at) => { expect(level, `heading ${at + 1} of ${levels.join(' ')}`).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1); });
}

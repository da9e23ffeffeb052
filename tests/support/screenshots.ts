/**
 * `npm run screenshots -- [folder] [part of a name]`: every page × {1440, 390} px × {light, dark} × {da, en}, every state a person can meet, and every page as
 * it is printed, as pictures to be looked at. Not a test: it starts the program like the browser tests do, or takes the one that SITE names.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { settled } from './browser-page.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { visits } from './pages.ts';
import { startSite } from './start-site.ts';
import { type State, states } from './states.ts';

const [folder = 'test-results/screenshots', only = ''] = process.argv.slice(2);
const executable = findChromium();
if (!executable) throw new Error('No Chromium: install one, or name it in CHROMIUM.');
mkdirSync(folder, { recursive: true });

interface Picture extends State { lang: 'da' | 'en'; width: number; colours: 'light' | 'dark'; printed?: boolean }
const looks = [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((colours) => ({ width, colours })));
const pages = (['da', 'en'] as const).flatMap((lang) => visits(lang)).map(({ lang, address }) => ({ lang, address, name: address.split('/').slice(4).join('-').replaceAll(/[?&=:,]/g, '_') || 'overview' }));
const pictures: Picture[] = [
  ...looks.flatMap((look) => pages.map((page) => ({ ...page, ...look }))),
  // A state looks the same in both languages, but for the one that is about them.
  ...looks.flatMap((look) => states.map((state) => ({ ...state, ...look, name: `state-${state.name}`, lang: state.address.slice(1, 3) as 'da' | 'en' }))),
  // A sheet of A4 less its margins: upright, and lying for the plan.
  ...pages.filter(({ lang }) => lang === 'da').map((page) => ({ ...page, name: `print-${page.name}`, width: page.name.startsWith('plan') ? 1032 : 703, colours: 'light' as const, printed: true })),
];
const fileOf = ({ name, width, colours, lang, printed }: Picture): string => `${name}.${printed ? 'paper' : `${width}.${colours}`}.${lang}.png`;

async function take(page: Page, picture: Picture): Promise<void> {
  await picture.prepare?.(page);
  await page.goto(picture.address);
  if (picture.waits) await page.locator('[aria-busy="true"]').first().waitFor();
  else await settled(page);
  await picture.afterwards?.(page);
  if (picture.printed) await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: path.join(folder, fileOf(picture)), fullPage: true });
}

const site = process.env['SITE'] ? { url: process.env['SITE'], close: async () => undefined } : await startSite();
const browser = await launchChromium(executable);
let failed = 0;
try {
  // Pictures that look the same way share what the browser keeps of a site, and each has a page of its own.
  const wanted = pictures.filter((one) => fileOf(one).includes(only));
  const looksOf = ({ lang, width, colours }: Picture): string => `${lang} ${width} ${colours}`;
  for (const look of new Set(wanted.map(looksOf))) {
    const alike = wanted.filter((picture) => looksOf(picture) === look);
    const [{ lang, width, colours }] = alike as [Picture];
    const context = await browser.newContext({ baseURL: site.url, viewport: { width, height: width < 600 ? 844 : 900 }, colorScheme: colours, reducedMotion: 'reduce', locale: lang === 'da' ? 'da-DK' : 'en-GB', hasTouch: width < 600 });
    context.setDefaultTimeout(15_000);
    for (const picture of alike) {
      const page = await context.newPage();
      const outcome = await take(page, picture).then(() => '', (error: unknown) => ` could not be taken: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      if (outcome) failed += 1;
      process.stdout.write(`${fileOf(picture)}${outcome}\n`);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.close();
      await context.setOffline(false);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}
if (failed > 0) process.exitCode = 1;

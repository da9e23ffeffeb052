/**
 * `npm run screenshots -- [folder] [part of an address]`: every page × {1440, 390} px × {light, dark} × {da, en} as pictures to be looked at.
 * Not a test: it starts the program like the browser tests do, or takes the one that SITE names.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { settled } from './browser-page.ts';
import { findChromium, launchChromium } from './chromium.ts';
import { visits } from './pages.ts';
import { startSite } from './start-site.ts';

const [folder = 'test-results/screenshots', only = ''] = process.argv.slice(2);
const executable = findChromium();
if (!executable) throw new Error('No Chromium: install one, or name it in CHROMIUM.');
mkdirSync(folder, { recursive: true });
const site = process.env['SITE'] ? { url: process.env['SITE'], close: async () => undefined } : await startSite();
const browser = await launchChromium(executable);
try {
  for (const { lang, address } of [...visits('da'), ...visits('en')].filter((visit) => visit.address.includes(only))) {
    for (const width of [1440, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ baseURL: site.url, viewport: { width, height: width < 600 ? 844 : 900 }, colorScheme, reducedMotion: 'reduce', locale: lang === 'da' ? 'da-DK' : 'en-GB' });
        const page = await context.newPage();
        await page.goto(address);
        await settled(page);
        const name = `${address.split('/').slice(4).join('-').replaceAll(/[?&=:]/g, '_') || 'overview'}.${width}.${colorScheme}.${lang}.png`;
        await page.screenshot({ path: path.join(folder, name), fullPage: true });
        await context.close();
        process.stdout.write(`${name}\n`);
      }
    }
  }
} finally {
  await browser.close();
  await site.close();
}

/** What other programs show of a link, before any script runs: what the page is, in the language of its address. */
import { expect, inject, it } from 'vitest';

const page = async (address: string): Promise<string> => (await fetch(`${inject('site')}${address}`, { headers: { accept: 'text/html' } })).text();
const said = (html: string, name: string): string | undefined => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
const title = (html: string): string | undefined => /<title>([^<]*)<\/title>/.exec(html)?.[1];

it.each([
  ['/da/ostjylland/2026', 'Overblik · Samarbejdsplan 2026 for Østjylland · Kredsnet', /Samarbejdsplan 2026/],
  ['/da/ostjylland/2026/actors/bo-trygt', 'Bo Trygt · Samarbejdsplan 2026 for Østjylland · Kredsnet', /indbrud/],
  ['/da/ostjylland/2026/commitments/2.2-3', '2.2-3 Tiltag, hvor der er flest indbrud · Samarbejdsplan 2026 for Østjylland · Kredsnet', /Bo Trygt/],
  ['/en/ostjylland/2026/focus-areas/2.5', /^2\.5 [A-Z].* · .* · Kredsnet$/, /police/i],
  ['/en/ostjylland/2026/glossary', /^Glossary · .* · Kredsnet$/, /who works with whom/],
] as const)('%s says what it is', async (address, named, description) => {
  // Nobody waits long for it: what is not known at once is known the next time.
  await expect.poll(async () => title(await page(address)), { timeout: 5_000 }).not.toBe('Kredsnet');
  const html = await page(address);
  expect(html).toContain(`<html lang="${address.slice(1, 3)}">`);
  expect(title(html)).toMatch(typeof named === 'string' ? new RegExp(`^${named.replaceAll('.', '\\.')}$`) : named);
  expect(said(html, 'og:title')).toBe(title(html));
  expect(said(html, 'og:description')).toMatch(description);
  expect(said(html, 'description')).toBe(said(html, 'og:description'));
});

it.each(['/da/ostjylland/2026/actors/findes-ikke', '/da/ostjylland/2019', '/da/ostjylland/2026/actors/%22%3E%3Cscript%3E', '/'])('%s goes out as any page', async (address) => {
  const html = await page(address);
  expect(title(html)).toBe('Kredsnet');
  expect(said(html, 'og:title')).toBeUndefined();
});

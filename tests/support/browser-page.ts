/** What every look at a page needs, in tests and for pictures. */
import type { Page } from 'playwright-core';

/** Waits until the page has drawn what it shows: its fonts are there and nothing says that it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]') && document.fonts.status === 'loaded');
}

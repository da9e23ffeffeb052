/** What the page hands over under »Hent«. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

export async function downloaded(page: Page, choice: string | RegExp): Promise<Buffer> {
  await page.locator('.export-menu summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.export-choices').getByRole('button', { name: choice }).click()]);
  return readFileSync(await download.path());
}

/** Signing in on this machine, as a person does it. */
import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible, settled } from '#tests/support/browser.ts';

describeInBrowser('Signing in', (open) => {
  it('says who one is, changes the role and signs out, each time with the page as it reads then', async () => {
    const page = await open('/da/ostjylland/2026/glossary');
    await page.getByRole('button', { name: 'Log ind' }).click();
    const panel = page.locator('.who-panel');
    await panel.getByLabel('Rolle').selectOption({ label: 'Redaktør' });
    await panel.getByLabel('Organisation').selectOption({ label: 'Aarhus Kommune' });
    await panel.getByLabel('Navn').fill('Sara');
    await expectAccessible(page);
    if (process.env['KREDSNET_PICTURES']) await page.screenshot({ path: `${process.env['KREDSNET_PICTURES']}/sign-in.png` });
    const signedIn = page.waitForEvent('load');
    await panel.getByRole('button', { name: 'Log ind' }).click();
    await signedIn;
    await settled(page);
    const who = page.getByRole('button', { name: 'Redaktør, Sara' });
    await who.click();
    expect(await panel.getByRole('heading').textContent()).toBe('Sara: Redaktør');
    await expect.poll(() => panel.getByLabel('Organisation').inputValue()).toBe('aarhus-kommune');
    if (process.env['KREDSNET_PICTURES']) await page.screenshot({ path: `${process.env['KREDSNET_PICTURES']}/signed-in.png` });

    await panel.getByLabel('Rolle').selectOption({ label: 'Kredsrådssekretariat' });
    const changed = page.waitForEvent('load');
    await panel.getByRole('button', { name: 'Skift' }).click();
    await changed;
    await settled(page);
    await page.getByRole('button', { name: 'Kredsrådssekretariat, Sara' }).click();
    const signedOut = page.waitForEvent('load');
    await panel.getByRole('button', { name: 'Log ud' }).click();
    await signedOut;
    await settled(page);
    expect(await page.getByRole('button', { name: 'Log ind' }).count()).toBe(1);
  });

  it('tells what is missing, and stays', async () => {
    const page = await open('/da/ostjylland/2026/glossary');
    await page.getByRole('button', { name: 'Log ind' }).click();
    const panel = page.locator('.who-panel');
    await panel.getByLabel('Rolle').selectOption({ label: 'Bidragyder' });
    await panel.getByRole('button', { name: 'Log ind' }).click();
    await panel.getByText('Det lykkedes ikke').waitFor();
    expect(page.takeTrouble().filter((line) => !line.includes('400'))).toEqual([]);
  });

  it('is there on a telephone as well', async () => {
    const page = await open('/da/ostjylland/2026/glossary', { width: 390 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.locator('.who-panel').getByLabel('Rolle').waitFor();
    await expectAccessible(page);
    if (process.env['KREDSNET_PICTURES']) await page.screenshot({ path: `${process.env['KREDSNET_PICTURES']}/sign-in-narrow.png` });
  });
});

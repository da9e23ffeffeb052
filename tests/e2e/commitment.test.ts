import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible } from '#tests/support/browser.ts';

const base = '/da/ostjylland/2026/commitments';

describeInBrowser('An indsats', (open) => {
  it('never calls the police responsible where the plan says "vi"', async () => {
    const page = await open(`${base}/2.2-3`);
    const lead = page.getByRole('region', { name: 'Ansvar', exact: true });
    await lead.waitFor();
    const words = await lead.innerText();
    expect(words).toContain('Politiet på kredsrådets vegne (»vi«)');
    expect(words).toContain('Underforstået (»vi«)');
    expect(words).not.toMatch(/Ansvarlig(?!e? angivet)/);
  });

  it('says where nobody is named as responsible', async () => {
    const page = await open(`${base}/2.6-3`);
    const lead = page.getByRole('region', { name: 'Ansvar', exact: true });
    expect(await lead.innerText()).toContain('Ingen ansvarlig angivet');
  });

  it('keeps whom it is for and what it is directed against apart', async () => {
    const page = await open(`${base}/2.6-2`);
    const against = await page.getByRole('region', { name: 'Retter sig mod' }).getByRole('link').allInnerTexts();
    expect(against.length).toBeGreaterThan(0);
    const reached = await page.getByRole('region', { name: 'For hvem' }).getByRole('link').allInnerTexts();
    for (const name of against) expect(reached).not.toContain(name);
  });

  it('is read by keyboard: from a party to its grounds, on to the actor, and back to where one was', async () => {
    const page = await open(`${base}/2.2-3`);
    const parties = page.getByRole('region', { name: 'Parter', exact: true });
    await parties.getByRole('link', { name: 'Bo Trygt' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await parties.innerText()).toContain('Samarbejdsplan 2026, afsnit 2.2, indsats 3, s. 4');
    await expectAccessible(page);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bo Trygt' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Tiltag, hvor der er flest indbrud' }).waitFor();
  });

  it('is found again from an address that is slightly wrong', async () => {
    const page = await open(`${base}/2.2-9`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('»2.2-9« findes ikke i planen');
  });

  it('keeps its page when the language changes, and marks what stays Danish', async () => {
    const page = await open(`${base}/2.2-3`);
    await page.getByRole('link', { name: /^English/ }).click();
    await page.waitForURL('**/en/ostjylland/2026/commitments/2.2-3');
    await page.getByRole('heading', { level: 2, name: 'Responsibility' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.getByRole('link', { name: 'Bo Trygt (partnership against burglary)' }).first().waitFor();
    // The plan's own name has no other.
    expect(await page.getByText('Samarbejdsplan 2026 for Østjylland').first().evaluate((name) => name.closest('[lang]')?.getAttribute('lang'))).toBe('da');
  });
});

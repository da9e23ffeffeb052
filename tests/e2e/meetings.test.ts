import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible } from '#tests/support/browser.ts';

describeInBrowser('The meetings', (open) => {
  it('are dated as exactly as is known, and no more so', async () => {
    const page = await open('/da/ostjylland/2026/meetings');
    const meeting = (title: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
    expect(await meeting('Fælles møde i kredsrådet, marts 2026').innerText()).toContain('Dato ikke fastsat (marts 2026)');
    const autumn = await meeting('efteråret 2026').innerText();
    expect(autumn).toContain('Dato ikke fastsat (2026)');
    expect(autumn).not.toMatch(/Q4|kvartal|december/);
    expect(await meeting('Lokalrådsmøder i hver kommune').innerText()).toContain('4 gange om året');
  });

  it('show by keyboard where the plan says so', async () => {
    const page = await open('/en/ostjylland/2026/meetings');
    await page.getByRole('button', { name: /^Grounds of Joint council meeting in March 2026:/ }).focus();
    await page.keyboard.press('Enter');
    const meeting = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Joint council meeting in March 2026' }) });
    expect(await meeting.innerText()).toMatch(/Cooperation plan 2026, section 3\.1, running text, p\. 11[\s\S]+Cooperation plan 2026, section 3\.1/);
    await expectAccessible(page);
  });
});

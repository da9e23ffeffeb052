import { expect, it } from 'vitest';
import { describeInBrowser, expectAccessible } from '#tests/support/browser.ts';

const base = '/da/ostjylland/2026/municipalities';

describeInBrowser('A municipality', (open) => {
  it('tells being named, being covered and being written about apart', async () => {
    const page = await open(`${base}/randers`);
    await page.getByText('Ingen indsats nævner Randers Kommune ved navn.').waitFor();
    const covered = page.getByRole('region', { name: 'Omfattet af »kommunerne«' });
    const words = await covered.innerText();
    expect(words).toMatch(/Indsatsen siger »kommunerne« \(\d+\)/);
    expect(words).toMatch(/Kun brødteksten siger »kommunerne« \(\d+\)/);
    const figures = await page.locator('.page-figures').innerText();
    expect(figures).toMatch(/Nævnt i indsatser\s+0/);
  });

  it('shows the local units to call, and which of them nobody has confirmed', async () => {
    const page = await open(`${base}/favrskov`);
    const units = page.getByRole('region', { name: 'Lokale led' });
    const row = (name: string) => units.locator('.link-row', { has: page.getByRole('link', { name }) });
    await row('SSP i Favrskov').waitFor();
    expect(await row('SSP i Favrskov').innerText()).toContain('Ikke bekræftet');
    expect(await row('Lokalrådet i Favrskov').innerText()).not.toContain('Ikke bekræftet');
  });

  it('has what holds only there, and is read by keyboard', async () => {
    const page = await open(`${base}/aarhus`);
    const here = page.getByRole('region', { name: 'Gælder kun i Aarhus' });
    const first = here.getByRole('button', { name: 'Grundlag for' }).first();
    await first.focus();
    await page.keyboard.press('Enter');
    expect(await here.innerText()).toMatch(/Samarbejdsplan 2026, afsnit 2\.3/);
    await expectAccessible(page);
  });

  it('of another district is said not to be covered', async () => {
    const page = await open(`${base}/odense`);
    await page.getByText('Planen dækker ikke denne kommune.').waitFor();
    await page.getByText('Her er ingen aktører registreret i denne kommune.').waitFor();
  });

  it('that does not exist leads to those that do', async () => {
    const page = await open(`${base}/aarhuus`);
    await page.getByRole('link', { name: 'Aarhus', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Aarhus Kommune' }).waitFor();
  });
});

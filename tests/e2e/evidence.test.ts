/** From any page that shows a link, what says so is at most two clicks away, in place: one link of each kind. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '#tests/support/browser.ts';

const base = '/da/ostjylland/2026';
/** The button that unfolds the grounds of a link, by the name of what it leads to, within a section. */
const grounds = (page: Page, section: string, name: string): Locator => page.getByRole('region', { name: section }).getByRole('button', { name: `Grundlag for ${name}:` }).first();

interface Kind { kind: string; at: string; clicks: (page: Page) => Locator[]; says: RegExp }
const plan = /Samarbejdsplan 2026, afsnit/;
const kinds: Kind[] = [
  { kind: 'a part in a commitment', at: '/commitments/2.2-3', clicks: (page) => [grounds(page, 'Parter', 'Bo Trygt')], says: /afsnit 2\.2, indsats 3, s\. 4/ },
  { kind: 'a lead that "vi" implies', at: '/commitments/2.2-3', clicks: (page) => [grounds(page, 'Ansvar', 'Østjyllands Politi')], says: plan },
  { kind: 'a part seen from the actor', at: '/actors/bo-trygt', clicks: (page) => [grounds(page, 'Er med i', 'Tiltag, hvor der er flest indbrud')], says: /afsnit 2\.2, indsats 3/ },
  { kind: 'what comes by a collective', at: '/actors/randers-kommune', clicks: (page) => [grounds(page, 'Omfattet af »kommunerne«', 'Samarbejde mellem myndighederne')], says: /De enkelte er omfattet, men ikke nævnt ved navn/ },
  { kind: 'service to a whole focus area', at: '/focus-areas/2.5', clicks: (page) => [grounds(page, 'Aktører', 'Vejdirektoratet')], says: /afsnit 2\.5, brødteksten/ },
  { kind: 'a part in what running text says', at: '/focus-areas/2.1', clicks: (page) => [page.getByRole('region', { name: 'Også i afsnittet' }).getByRole('button', { name: 'Grundlag for' }).first()], says: /afsnit 2\.1/ },
  { kind: 'membership', at: '/actors/kredsraadet', clicks: (page) => [grounds(page, 'Medlemmer', 'Randers Kommune')], says: /afsnit 3\.1/ },
  { kind: 'a local unit that nobody has confirmed', at: '/actors/ssp', clicks: (page) => [grounds(page, 'Lokale led og medlemmer', 'SSP i Favrskov')], says: /Begrundelse \(ikke bekræftet\)/ },
  { kind: 'collaboration by shared commitments', at: '/actors/raadet-for-sikker-trafik', clicks: (page) => [grounds(page, 'Samarbejder med', 'Østjyllands Politi')], says: /afsnit 2\.5, indsats 1/ },
  { kind: 'collaboration that a sentence says', at: '/actors/psp', clicks: (page) => [grounds(page, 'Samarbejder med', 'Lokalrådene')], says: /afsnit 3\.2/ },
  { kind: 'a place of work', at: '/actors/bo-trygt', clicks: (page) => [grounds(page, 'Hvor den arbejder', 'Aarhus')], says: /set 1\. november 2026/ },
  { kind: 'who works in a municipality', at: '/municipalities/aarhus', clicks: (page) => [grounds(page, 'Andre aktører i kommunen', 'Bo Trygt')], says: /set 1\. november 2026/ },
  { kind: 'what holds in one municipality only', at: '/municipalities/aarhus', clicks: (page) => [grounds(page, 'Gælder kun i Aarhus', 'Lokalrådet i Aarhus')], says: /afsnit 2\.7/ },
  { kind: 'a target group', at: '/commitments/2.2-3', clicks: (page) => [page.getByRole('region', { name: 'For hvem' }).getByRole('button', { name: 'Grundlag for' }).first()], says: /afsnit 2\.2, indsats 3/ },
  { kind: 'what a commitment is directed against', at: '/commitments/2.6-2', clicks: (page) => [page.getByRole('region', { name: 'Retter sig mod' }).getByRole('button', { name: 'Grundlag for' }).first()], says: /afsnit 2\.6, indsats 2/ },
  { kind: 'a method', at: '/commitments/2.2-3', clicks: (page) => [page.getByRole('region', { name: 'Metoder' }).getByRole('button', { name: 'Grundlag for' }).first()], says: /afsnit 2\.2, indsats 3/ },
  { kind: 'a law or agreement', at: '/commitments/2.6-2', clicks: (page) => [page.getByRole('region', { name: 'Hjemmel og aftaler' }).getByRole('button', { name: 'Grundlag for' }).first()], says: /afsnit 2\.6, indsats 2/ },
  { kind: 'the use of a word', at: '/glossary?show=methods', clicks: (page) => [page.getByRole('button', { name: /^Screening: Bruges i/ }), page.getByRole('button', { name: 'Grundlag for Screening' }).first()], says: /afsnit 2\.1, indsats 1/ },
  { kind: 'the topic of a focus area', at: '/focus-areas/2.5', clicks: (page) => [grounds(page, 'Emne', 'Trafiksikkerhed')], says: /afsnit 2\.5/ },
  { kind: 'a law that a focus area rests on', at: '/focus-areas/2.6', clicks: (page) => [grounds(page, 'Hjemmel og aftaler', 'Bandepakke IV')], says: /afsnit 2\.6, indsats 2[\s\S]+set 1\. november 2026/ },
  { kind: 'a law that the plan rests on', at: '/focus-areas', clicks: (page) => [grounds(page, 'Planens hjemmel', 'Retsplejeloven § 111')], says: /set 1\. november 2026/ },
  { kind: 'a law that an actor rests on', at: '/actors/ssp', clicks: (page) => [grounds(page, 'Om aktøren', 'Retsplejeloven § 115')], says: /set 1\. november 2026/ },
  { kind: 'the focus area of a topic', at: '/glossary?show=themes', clicks: (page) => [page.locator('#trafiksikkerhed').getByRole('button', { name: 'Grundlag for Trafiksikkerhed:' })], says: /afsnit 2\.5/ },
  { kind: 'a figure', at: '/focus-areas/2.5', clicks: (page) => [grounds(page, 'Nøgletal', 'Tilskadekomne i trafikken om året')], says: /afsnit 2\.5, brødteksten/ },
  { kind: 'a meeting', at: '/meetings', clicks: (page) => [grounds(page, 'Planlagte', 'Fælles møde i kredsrådet, marts 2026')], says: /afsnit 3\.1/ },
  { kind: 'a goal', at: '/focus-areas', clicks: (page) => [page.getByRole('button', { name: 'Grundlag for Trafiksikkerhed:' })], says: /afsnit 2\.5/ },
];

describeInBrowser('The grounds of a link', (open) => {
  it.each(kinds)('of $kind are at most two clicks away, in place', async ({ at, clicks, says }) => {
    const page = await open(`${base}${at}`);
    const steps = clicks(page);
    expect(steps.length).toBeLessThanOrEqual(2);
    const address = page.url();
    for (const step of steps) await step.click();
    const last = steps.at(-1) as Locator;
    expect(await last.getAttribute('aria-expanded')).toBe('true');
    const shown = page.locator(`[id="${await last.getAttribute('aria-controls')}"]`);
    await shown.waitFor({ state: 'visible' });
    const words = await shown.innerText();
    expect(words).toMatch(says);
    // A passage comes with our paraphrase and with the plan's own words, or with how to get them.
    if (/afsnit/.test(words)) expect(words).toMatch(/Indlæs planen for at se dens egne ord\.|Planens egne ord/);
    expect(page.url()).toBe(address);
  });

  it('on Planen is in the panel of what one chooses', async () => {
    const page = await open(`${base}/plan`);
    await page.getByRole('button', { name: /^Tiltag, hvor der er flest indbrud/ }).first().click();
    const panel = page.getByRole('complementary', { name: 'Det valgte' });
    await panel.locator('details.evidence', { hasText: 'Nævnt i indsatsen' }).first().locator('summary').click();
    expect(await panel.locator('details.evidence[open] .citation').first().innerText()).toMatch(/Samarbejdsplan 2026, afsnit 2\.2, indsats 3, s\. 4\s+\S.{20,}/);
  });
});

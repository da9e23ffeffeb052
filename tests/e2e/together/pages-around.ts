/** The pages around working together: comments, news, the digest, saved views, administration, the thesaurus, merging. On the graph of `reviewing.ts`, after it. */
import { expect, it } from 'vitest';
import { describeInBrowser, settled } from '#tests/support/browser.ts';
import { here, main, picture, people, togetherIn } from '#tests/support/together.ts';

describeInBrowser('The pages around working together', (open) => {
  const { comeIn, check, correct } = togetherIn(open);

  it('people talk about a thing on its page, address an organisation, and name no person', async () => {
    const contributor = await comeIn('contributor', '/actors/ssp');
    const talk = main(contributor).getByRole('region', { name: 'Kommentarer' });
    await talk.getByLabel('Skriv en kommentar').fill('Spørg Mette Hansen.');
    await talk.getByRole('button', { name: 'Gem kommentaren' }).click();
    await talk.getByRole('alert').filter({ hasText: 'nævne en person' }).waitFor();
    await talk.getByLabel('Skriv en kommentar').fill('Hvem tager mødet i marts?');
    await talk.getByLabel('Henvend dig til en aktør').fill('randers kom');
    await talk.getByRole('button', { name: 'Randers Kommune', exact: true }).click();
    await talk.getByRole('list', { name: 'Henvend dig til en aktør' }).getByText('Randers Kommune').first().waitFor();
    await check(contributor);
    await talk.getByRole('button', { name: 'Gem kommentaren' }).click();
    await talk.getByRole('listitem').filter({ hasText: 'Hvem tager mødet i marts?' }).waitFor();
    expect(await talk.getByLabel('Skriv en kommentar').inputValue(), 'the field is free again').toBe('');
    const editor = await comeIn('steward', '/actors/ssp');
    const said = main(editor).getByRole('listitem').filter({ hasText: 'Hvem tager mødet i marts?' });
    await said.getByRole('link', { name: /Randers Kommune/ }).waitFor();
    expect(await main(editor).getByText('Spørg Mette Hansen.').count(), 'what was refused is kept nowhere').toBe(0);
    await check(editor);
    await picture(editor, 'comments');
    // A link has comments of its own, where its grounds are unfolded.
    await main(editor).getByRole('button', { name: /^Grundlag for/ }).first().click();
    await main(editor).getByRole('button', { name: /^Kommentarer/ }).first().click();
    await main(editor).getByText('Her er ingen kommentarer endnu.').first().waitFor();
    await check(editor);
  });

  it('what is new is counted in the header, told by kind, and no longer new once it has been seen', async () => {
    const neighbour = await comeIn('neighbour', '/meetings');
    const contributor = await comeIn('contributor', '/actors/randers-kommune');
    await correct(contributor, 'Et forslag om naboen.', 'De har bedt om det');
    await main(contributor).getByText('Sendt til godkendelse.').waitFor();
    await neighbour.goto(`${here}/notifications`);
    await settled(neighbour);
    const fresh = main(neighbour).getByRole('region', { name: 'Nyt' });
    await fresh.getByRole('heading', { name: /^Forslag, der gælder jer/ }).waitFor();
    await fresh.getByRole('link', { name: 'Rettelse af Randers Kommune' }).first().waitFor();
    const unread = neighbour.getByRole('banner').getByRole('link', { name: /nye? besked/ });
    await unread.waitFor();
    await check(neighbour);
    await picture(neighbour, 'notifications');
    await fresh.getByRole('button', { name: 'Markér alt som set' }).click();
    await fresh.getByText('Der er ikke noget nyt.').waitFor();
    await main(neighbour).getByRole('region', { name: 'Set' }).getByRole('link', { name: 'Rettelse af Randers Kommune' }).first().waitFor();
    await expect.poll(() => unread.count()).toBe(0);
  });

  it('before a council meeting the editor reads what has changed, what is not confirmed and what waits, and takes it along as a mail', async () => {
    const page = await comeIn('steward', '/actors/bo-trygt');
    await correct(page, 'Ændret før mødet.', 'Til mødet');
    await main(page).getByText('Gemt.').waitFor();
    await page.goto(`${here}/meetings`);
    await main(page).getByRole('link', { name: 'Op til kredsrådsmødet' }).click();
    await main(page).getByRole('heading', { level: 1, name: 'Op til næste kredsrådsmøde' }).waitFor();
    await main(page).getByRole('region', { name: /^Ændret/ }).getByRole('link', { name: 'Bo Trygt' }).first().waitFor();
    await main(page).getByRole('region', { name: /^Lovet og endnu ikke bekræftet/ }).getByRole('link', { name: 'Rådet for Sikker Trafik' }).waitFor();
    const mail = await main(page).getByLabel('Teksten til en mail').inputValue();
    expect(mail).toMatch(/^ÆNDRET \(\d+\)$/m);
    expect(mail).toContain('- Rådet for Sikker Trafik: 2.5-1, 2.5-2');
    expect(mail).toContain(`${here}/digest?since=`);
    await check(page);
    await picture(page, 'digest');
    await main(page).getByLabel('Vis det, der er sket siden').fill(new Date().toISOString().slice(0, 10));
    await page.waitForURL(/since=/);
    await main(page).getByRole('region', { name: /^Ændret/ }).getByRole('link', { name: 'Bo Trygt' }).first().waitFor();
  });

  it('a view is kept under a name, shared, opened by somebody else, and deleted by its owner', async () => {
    const page = await comeIn('contributor', '/plan?sel=a:ssp&view=table');
    await page.getByRole('banner').getByRole('button', { name: /^Bidragyder/ }).click();
    await page.getByRole('link', { name: 'Gem denne visning' }).click();
    await main(page).getByLabel('Navn').fill('SSP i tabel');
    await main(page).getByLabel('Hvad den er til').fill('Til nye kolleger');
    await main(page).getByLabel('Del den med alle, der er logget ind').check();
    await check(page);
    await main(page).getByRole('button', { name: 'Gem', exact: true }).click();
    await main(page).getByRole('region', { name: /^Dine/ }).getByRole('link', { name: 'SSP i tabel', exact: true }).waitFor();
    await check(page);
    await picture(page, 'views');
    const other = await comeIn('steward', '/views');
    const shared = main(other).getByRole('region', { name: /^Delt af andre/ });
    expect(await shared.getByRole('button', { name: /^Slet/ }).count(), 'nobody deletes another\'s').toBe(0);
    await shared.getByRole('link', { name: 'SSP i tabel', exact: true }).click();
    await other.waitForURL(/\/plan\?/);
    expect(new URL(other.url()).searchParams.get('sel')).toBe('a:ssp');
    await main(page).getByRole('button', { name: /^Slet.*SSP i tabel/ }).click();
    await main(page).getByRole('button', { name: /^Slet den helt/ }).click();
    await main(page).getByText('SSP i tabel').first().waitFor({ state: 'detached' });
  });

  it('the administrator sees who has come in and by which claim, keeps somebody out, and makes a key that is shown once', async () => {
    await comeIn('neighbour', '/meetings');
    const page = await comeIn('admin', '/administration');
    const row = main(page).getByRole('row', { name: /^Naboen/ });
    await row.getByText('valgt på denne maskine').waitFor();
    await row.getByRole('link', { name: 'Randers Kommune' }).waitFor();
    await row.getByRole('button', { name: /^Spær/ }).click();
    await row.getByText('Spærret').waitFor();
    const refused = await page.context().browser()?.newContext({ baseURL: new URL(page.url()).origin });
    expect((await refused?.request.post('/local-session', { data: people.neighbour }))?.status(), 'is out').toBe(403);
    await refused?.close();
    await row.getByRole('button', { name: /^Luk ind igen/ }).click();
    await row.getByText('Spærret').waitFor({ state: 'detached' });
    await main(page).getByLabel('Hvad den er til').fill('Samarbejdsdatabasen');
    await main(page).getByLabel('På vegne af').selectOption({ label: 'Aarhus Kommune' });
    await main(page).getByRole('button', { name: 'Lav nøglen' }).click();
    const key = await main(page).getByLabel(/^Nøglen\./).inputValue();
    expect(key).toMatch(/^kredsnet_/);
    await main(page).getByRole('row', { name: /^Samarbejdsdatabasen/ }).getByRole('button', { name: /^Tilbagekald/ }).waitFor();
    await check(page);
    await picture(page, 'administration');
    await page.reload();
    await main(page).getByRole('row', { name: /^Samarbejdsdatabasen/ }).getByRole('button', { name: /^Tilbagekald/ }).click();
    await main(page).getByText(/^tilbagekaldt/).waitFor();
    expect(await main(page).getByText(key).count(), 'it is told once').toBe(0);
    const contributor = await comeIn('contributor', '/administration');
    await main(contributor).getByText('Siden er for systemadministratoren og for redaktører.').waitFor();
  });

  it('a word of the thesaurus is proposed to be changed, with what stands under it, in one proposal that an editor accepts', async () => {
    const contributor = await comeIn('contributor', '/glossary?show=methods&q=tryghedsvandring');
    const word = main(contributor).getByRole('listitem').filter({ has: contributor.getByRole('heading', { name: 'Tryghedsvandring' }) });
    await word.getByRole('button', { name: /^Foreslå en rettelse/ }).click();
    await word.getByLabel('Andre navne, ét på hver linje').fill('gåtur for tryghed');
    await word.getByLabel('Underordnede ord').selectOption({ index: 1 });
    await word.getByLabel('Begrundelse').fill('Sådan siger vi det');
    await check(contributor);
    await word.getByRole('button', { name: 'Send til godkendelse' }).click();
    await word.getByRole('link', { name: 'Se forslaget' }).click();
    await main(contributor).getByRole('heading', { level: 1, name: 'Rettelse af Tryghedsvandring' }).waitFor();
    const editor = await comeIn('steward', new URL(contributor.url()).pathname.slice(here.length));
    await main(editor).getByRole('row', { name: /Andre navne/ }).getByText('gåtur for tryghed').waitFor();
    await main(editor).getByRole('row', { name: /Overordnet ord/ }).getByText('tryghedsvandring').waitFor();
    await picture(editor, 'word');
    await main(editor).getByRole('button', { name: 'Godkend' }).click();
    await main(editor).getByText('Godkendt', { exact: true }).waitFor();
    await editor.goto(`${here}/glossary?show=methods&q=g%C3%A5tur`);
    await main(editor).getByRole('heading', { name: 'Tryghedsvandring' }).waitFor();
  });

  it('two entries of one actor become one, the old address leads on, and the history takes it back', async () => {
    const page = await comeIn('steward', '/actors/bo-trygt');
    const made = await page.request.post('/graphql', { data: { query: 'mutation { proposeChanges(input: { title: "To gange", reason: "Prøve", idempotencyKey: "to-gange", changes: [{ createActor: { slug: "natteravne-to-gange", name: "Natteravne to gange", kind: ASSOCIATION, municipalities: ["aarhus"] } }, { createActor: { slug: "natteravne-en-gang", name: "Natteravne en gang", kind: ASSOCIATION, municipalities: ["aarhus"] } }] }) { errors { code } } }' } });
    expect(await made.json()).toEqual({ data: { proposeChanges: { errors: [] } } });
    await page.goto(`${here}/actors/natteravne-en-gang`);
    await settled(page);
    await main(page).getByRole('button', { name: 'Læg sammen med en anden' }).click();
    const merge = main(page).getByRole('region', { name: 'Læg to aktører sammen' });
    await merge.getByLabel('Find den anden').fill('Natteravne to gange');
    await merge.getByRole('button', { name: 'Søg' }).click();
    await merge.getByRole('button', { name: 'Natteravne to gange' }).click();
    await merge.getByText(/»Natteravne to gange« lukkes/).waitFor();
    await check(page);
    await picture(page, 'merge');
    await merge.getByLabel('Begrundelse').fill('Det er den samme');
    await merge.getByRole('button', { name: 'Læg sammen', exact: true }).click();
    await merge.getByText('Gemt.').waitFor();
    await page.goto(`${here}/actors/natteravne-to-gange`);
    await main(page).getByRole('heading', { level: 1, name: 'Natteravne en gang' }).waitFor();
    await page.goto(`${here}/changes`);
    await settled(page);
    await main(page).getByRole('button', { name: /^Fortryd/ }).first().click();
    await main(page).getByLabel('Begrundelse').fill('De er to alligevel');
    await main(page).getByRole('button', { name: 'Fortryd ændringen' }).click();
    await main(page).getByRole('article').first().getByText('Fortrudt', { exact: true }).waitFor();
    await page.goto(`${here}/actors/natteravne-to-gange`);
    await main(page).getByRole('heading', { level: 1, name: 'Natteravne to gange' }).waitFor();
  });

  it('reads well on a telephone and in the dark', async () => {
    const phone = await comeIn('steward', '/changes', { width: 390, colours: 'dark' });
    await check(phone);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await picture(phone, 'changes-phone-dark');
    await phone.goto(`${here}/actors/bo-trygt`);
    await settled(phone);
    await main(phone).getByRole('button', { name: 'Foreslå en rettelse' }).click();
    await main(phone).getByLabel('Beskrivelse på dansk').waitFor();
    await check(phone);
    await picture(phone, 'edit-phone-dark');
  });
});

/** Working together, by two people in two browsers: proposing, reviewing, seeing it live, colliding, taking back, declining. On a graph of its own. */
import { expect, it } from 'vitest';
import { describeInBrowser, settled } from '#tests/support/browser.ts';
import { here, main, picture, togetherIn } from '#tests/support/together.ts';

describeInBrowser('Working together', (open) => {
  const { comeIn, check, correct } = togetherIn(open);

  it('one proposes, another sees what would change and accepts it, and the first is told at once and asks to see it', async () => {
    const proposer = await comeIn('contributor', '/actors/ssp');
    const reviewer = await comeIn('steward', '/proposals');
    await correct(proposer, 'Et nyt ord om samarbejdet.', 'Den gamle tekst er for kort');
    await main(proposer).getByText('Sendt til godkendelse.').waitFor();
    const proposal = await main(proposer).getByRole('link', { name: 'Se forslaget' }).getAttribute('href');
    await check(proposer);
    expect(await main(proposer).getByText('Et nyt ord om samarbejdet.').count(), 'nothing stands before it is accepted').toBe(0);

    await reviewer.reload();
    await main(reviewer).locator(`a[href="${proposal}"]`).click();
    const row = main(reviewer).getByRole('row', { name: /Beskrivelse på dansk/ });
    await row.waitFor();
    expect(await row.getByRole('cell').nth(1).textContent()).toBe('Et nyt ord om samarbejdet.');
    await main(reviewer).getByText('Den gamle tekst er for kort').first().waitFor();
    await check(reviewer);
    await picture(reviewer, 'proposal');
    await main(reviewer).getByRole('button', { name: 'Godkend' }).click();
    await main(reviewer).getByText('Godkendt', { exact: true }).waitFor();

    const notice = proposer.getByRole('status').filter({ hasText: 'Planen er opdateret' });
    await notice.waitFor();
    await picture(proposer, 'live');
    expect(await main(proposer).getByText('Et nyt ord om samarbejdet.').count(), 'nothing moves unasked').toBe(0);
    await notice.getByRole('button', { name: 'Vis ændringer' }).click();
    await main(proposer).getByText('Et nyt ord om samarbejdet.').waitFor();
    expect(await reviewer.getByRole('status').filter({ hasText: 'Planen er opdateret' }).count(), 'nobody is told of their own').toBe(0);
  });

  it('a proposal is rejected with a reason that its author reads, and another is withdrawn by its author', async () => {
    const proposer = await comeIn('contributor', '/actors/psp');
    await correct(proposer, 'Skal afvises.', 'Et forsøg');
    await main(proposer).getByRole('link', { name: 'Se forslaget' }).click();
    await main(proposer).getByRole('heading', { name: 'Afgørelse' }).waitFor();
    expect(await main(proposer).getByRole('button', { name: 'Godkend' }).count(), 'nobody reviews their own').toBe(0);
    const reviewer = await comeIn('steward', new URL(proposer.url()).pathname.slice(here.length));
    await main(reviewer).getByRole('button', { name: 'Afvis med begrundelse' }).click();
    await main(reviewer).getByLabel('Begrundelse').fill('Det står der allerede');
    await main(reviewer).getByRole('button', { name: 'Afvis', exact: true }).click();
    await main(reviewer).getByText('Afvist', { exact: true }).waitFor();
    await proposer.reload();
    await main(proposer).getByText('Det står der allerede').waitFor();

    await proposer.goto(`${here}/actors/psp`);
    await correct(proposer, 'Trækkes tilbage.', 'Et andet forsøg');
    await main(proposer).getByRole('link', { name: 'Se forslaget' }).click();
    await main(proposer).getByRole('button', { name: 'Træk tilbage' }).click();
    await main(proposer).getByText('Trukket tilbage', { exact: true }).waitFor();
  });

  it('who was slower sees both versions and chooses', async () => {
    const slow = await comeIn('contributor', '/actors/bo-trygt');
    await main(slow).getByRole('button', { name: 'Foreslå en rettelse' }).click();
    await main(slow).getByLabel('Beskrivelse på dansk').fill('Den langsomme udgave.');
    await main(slow).getByLabel('Begrundelse').fill('Vores egne ord');
    const quick = await comeIn('steward', '/actors/bo-trygt');
    await correct(quick, 'Den hurtige udgave.', 'Kom først');
    await main(quick).getByText('Gemt.').waitFor();
    await main(slow).getByRole('button', { name: 'Send til godkendelse' }).click();
    const row = main(slow).getByRole('row', { name: /Beskrivelse på dansk/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual(['Den hurtige udgave.', 'Den langsomme udgave.']);
    await check(slow);
    await picture(slow, 'conflict');
    await main(slow).getByRole('button', { name: 'Behold min' }).click();
    await main(slow).getByText('Gemt.').waitFor();
    await main(slow).getByText('Den langsomme udgave.').waitFor();
  });

  it('a change is taken back from the history, and what stood before stands again', async () => {
    const page = await comeIn('steward', '/actors/bo-trygt');
    await correct(page, 'Fortrydes om lidt.', 'En fejl');
    await main(page).getByText('Gemt.').waitFor();
    await main(page).getByRole('link', { name: 'Ændringer' }).click();
    await main(page).getByRole('heading', { level: 1, name: 'Ændringer' }).waitFor();
    await main(page).getByText('Fortrydes om lidt.').waitFor();
    await settled(page);
    await check(page);
    await picture(page, 'changes');
    await main(page).getByRole('button', { name: /^Fortryd/ }).first().click();
    await main(page).getByLabel('Begrundelse').fill('Det var en fejl');
    await main(page).getByRole('button', { name: 'Fortryd ændringen' }).click();
    await main(page).getByText('Fortrudt', { exact: true }).waitFor();
    await page.goto(`${here}/actors/bo-trygt`);
    await settled(page);
    expect(await main(page).getByText('Fortrydes om lidt.').count()).toBe(0);
  });

  it('an organisation declines what is said of it in two clicks, and the page says so', async () => {
    const page = await comeIn('contributor', '/organisation');
    await check(page);
    await main(page).getByRole('button', { name: /^Grundlag for/ }).first().click();
    await main(page).getByRole('button', { name: 'Afkræft (det gør vi ikke)' }).first().click();
    await picture(page, 'answer');
    await main(page).getByRole('button', { name: 'Afkræft', exact: true }).click();
    await main(page).getByText('Gemt.').waitFor();
    await main(page).getByText('Afkræftet af parten').first().waitFor();
    await check(page);
  });

  it('a personal number is refused beside its field, and nothing is kept', async () => {
    const page = await comeIn('contributor', '/actors/bo-trygt');
    await correct(page, 'Ring om 070761-4285.', 'Et forsøg');
    await main(page).getByRole('alert').filter({ hasText: 'CPR-nummer' }).waitFor();
    expect(await main(page).getByLabel('Beskrivelse på dansk').inputValue(), 'what was written is still there to be corrected').toContain('Ring om');
    await page.reload();
    expect(await main(page).getByText('Ring om').count()).toBe(0);
  });

  it('a reader is offered nothing that is not theirs to do', async () => {
    const page = await open(`${here}/actors/ssp`);
    await main(page).getByRole('button', { name: 'Meld en fejl' }).waitFor();
    expect(await main(page).getByRole('button', { name: 'Foreslå en rettelse' }).count()).toBe(0);
    await main(page).getByRole('button', { name: /^Grundlag for/ }).first().click();
    expect(await main(page).getByRole('button', { name: /Bekræft|Afkræft/ }).count()).toBe(0);
    expect(await page.getByRole('banner').getByRole('link', { name: 'Forslag' }).count()).toBe(0);
  });

  it('every reader reports an error, on any page, and an editor sees to it', async () => {
    const reader = await open(`${here}/actors/psp`);
    await main(reader).getByRole('button', { name: 'Meld en fejl' }).click();
    await main(reader).getByLabel('Hvad er forkert?').fill('Adressen er gammel.');
    await check(reader);
    await main(reader).getByRole('button', { name: 'Send', exact: true }).click();
    await main(reader).getByText('Tak. En redaktør ser på det.').waitFor();
    const editor = await comeIn('steward', '/proposals');
    await main(editor).getByText('Adressen er gammel.').first().waitFor();
    await picture(editor, 'inbox');
    await main(editor).getByRole('button', { name: /^Der er taget hånd om det/ }).click();
    await main(editor).getByText('Adressen er gammel.').first().waitFor({ state: 'detached' });
  });
});

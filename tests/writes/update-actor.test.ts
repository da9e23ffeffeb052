import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, logged, openApi } from '#tests/support/api.ts';
import { freshName, makeActor, propose } from '#tests/support/changes.ts';
import { scratchDatabase } from '#tests/support/database.ts';
import { people } from '#tests/support/people.ts';

let steward: Ask;
let reader: Ask;
beforeAll(async () => {
  const database = await scratchDatabase();
  steward = openApi(database, people.steward);
  reader = openApi(database, people.reader);
});
afterAll(() => expect(logged).toEqual([]));

const actor = async (slug: string) => (await reader('query($slug: String!) { actor(slug: $slug) { id version name summary website otherNames municipalities { slug } operatesIn { evidence grounds { evidence reason by { slug } } } contactPoints { role email confirmedOn } } }', { slug })).data.actor;

test('what was stored without its empty lists reads as one that has none', async () => {
  const made = await makeActor(steward, freshName('Vandværket'));
  const database = await scratchDatabase();
  const { value: [stored] } = await database.write('bare', (t) => t.rows<{ names: string[]; sectors: string[] }>({ name: 'bare', text: 'MATCH (a:Actor {slug: $slug}) WITH a, a.otherNames AS names, a.sectors AS sectors REMOVE a.otherNames, a.sectors RETURN names, sectors' }, { slug: made.slug }));
  const { data, errors } = await reader('query($slug: String!) { actor(slug: $slug) { otherNames sectors } }', { slug: made.slug });
  await database.write('as it was', (t) => t.rows({ name: 'as-it-was', text: 'MATCH (a:Actor {slug: $slug}) SET a.otherNames = $names, a.sectors = $sectors' }, { slug: made.slug, ...stored }));
  expect(errors).toBeUndefined();
  expect(data.actor).toEqual({ otherNames: [], sectors: [] });
});

test('what one may change alone is changed at once, with the entry that tells it', async () => {
  const made = await makeActor(steward, freshName('Naboværket'));
  const { proposal, errors } = await propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: made.version, set: { summaryDa: 'Hjælper naboer', website: 'https://example.org' } } }]);
  expect(errors).toEqual([]);
  expect(proposal).toMatchObject({ status: 'ACCEPTED', review: null, changes: [{ operation: 'UPDATE', summary: 'Ændret: beskrivelse, hjemmeside', entity: { slug: made.slug, version: 2 }, byOrganisation: { slug: 'ostjyllands-politi' } }] });
  const [change] = proposal.changes;
  expect(change.sequence).toBeGreaterThan(1);
  expect(JSON.parse(change.before)).not.toHaveProperty('summary');
  expect(JSON.parse(change.after)).toMatchObject({ summary: 'Hjælper naboer', website: 'https://example.org' });
  expect(await actor(made.slug)).toMatchObject({ version: 2, summary: 'Hjælper naboer' });
});

test('absent fields stay, null clears', async () => {
  const made = await makeActor(steward, freshName('Klubben'), { summaryDa: 'En klub', website: 'https://example.org' });
  await propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { website: null } } }]);
  expect(await actor(made.slug)).toMatchObject({ summary: 'En klub', website: null });
});

test('places are claims, each with its ground; contact points keep their day while they stay the same', async () => {
  const made = await makeActor(steward, freshName('Foreningen'));
  await propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { municipalities: ['aarhus', 'randers'], contactPoints: [{ role: 'Vagttelefon', email: 'vagt@example.org' }] } } }], { reason: 'De har en afdeling der' });
  const found = await actor(made.slug);
  expect(found.municipalities).toEqual([{ slug: 'randers' }, { slug: 'aarhus' }]);
  expect(found.operatesIn.find((claim: { evidence: string; grounds: { reason: string }[] }) => claim.grounds[0]?.reason.startsWith('De har'))).toMatchObject({ evidence: 'INFERRED', grounds: [{ evidence: 'INFERRED', reason: 'De har en afdeling der', by: { slug: 'ostjyllands-politi' } }] });
  expect(found.contactPoints).toEqual([{ role: 'Vagttelefon', email: 'vagt@example.org', confirmedOn: new Date().toISOString().slice(0, 10) }]);
  await propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: 2, set: { municipalities: ['randers'] } } }]);
  expect((await actor(made.slug)).municipalities).toEqual([{ slug: 'randers' }]);
});

test('a version that no longer holds is a conflict with what stands now, and nothing is stored', async () => {
  const made = await makeActor(steward, freshName('Huset'));
  await propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { summaryDa: 'Først' } } }]);
  const { proposal, errors } = await propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { summaryDa: 'For sent' } } }]);
  expect(proposal).toBeNull();
  expect(errors).toMatchObject([{ code: 'CONFLICT', path: ['changes', '0', 'updateActor', 'expectedVersion'] }]);
  expect(JSON.parse(errors[0]?.current ?? '')).toMatchObject({ version: 2, summary: 'Først' });
});

describe('the key', () => {
  test('makes a repetition answer what the first one did', async () => {
    const made = await makeActor(steward, freshName('Laget'));
    const idempotencyKey = randomUUID();
    const change = [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { summaryDa: 'Én gang' } } }];
    const first = await propose(steward, change, { idempotencyKey });
    const second = await propose(steward, change, { idempotencyKey });
    expect(second.proposal.id).toBe(first.proposal.id);
    expect(second.proposal.changes).toEqual(first.proposal.changes);
    expect((await actor(made.slug)).version).toBe(2);
  });
  test('serves for one thing only', async () => {
    const made = await makeActor(steward, freshName('Ringen'));
    const idempotencyKey = randomUUID();
    await propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: 1, set: { summaryDa: 'Et' } } }], { idempotencyKey });
    const { errors } = await propose(steward, [{ updateActor: { slug: made.slug, expectedVersion: 2, set: { summaryDa: 'Noget andet' } } }], { idempotencyKey });
    expect(errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });
});

test('what cannot be is refused, each at its place, and all of it at once', async () => {
  const made = await makeActor(steward, freshName('Banden'));
  const { errors } = await propose(steward, [
    { updateActor: { slug: 'findes-ikke', expectedVersion: 1, set: { name: 'X' } } }, { updateActor: { slug: made.slug, expectedVersion: 1, set: { name: null } } },
    { updateActor: { slug: made.slug, expectedVersion: 1, set: { website: 'javascript:alert(1)' } } }, { updateActor: { slug: made.slug, expectedVersion: 1, set: { municipalities: ['atlantis'] } } },
    { updateActor: { slug: made.slug, expectedVersion: 1, set: {} } },
  ]);
  expect(errors.map(({ code, path }) => [code, path.slice(1).join('.')])).toEqual([
    ['NOT_FOUND', '0.updateActor.slug'], ['REQUIRED', '1.updateActor.set.name'], ['BAD_ADDRESS', '2.updateActor.set.website'], ['NOT_FOUND', '3.updateActor.set.municipalities.0'], ['NOTHING_TO_CHANGE', '4.updateActor.set'],
  ]);
  expect((await actor(made.slug)).version).toBe(1);
});

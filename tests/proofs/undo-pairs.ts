/** Random edits, each undone: the graph says again what it said, and the history tells all of it. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { openApi } from '#tests/support/api.ts';
import { contentDigest } from '#tests/support/digest.ts';
import { people } from '#tests/support/people.ts';
import { asker, createActor, numbered } from './clients.ts';
import type { Ground, Proof } from './proof.ts';

type Slugs = readonly { slug: string; version: number }[];
type Edit = (actors: Slugs) => object;

const text = fc.string({ unit: fc.constantFrom(...'abcdefghij æøå'), minLength: 1, maxLength: 40 }).filter((value) => value.trim() !== '');
const municipality = fc.constantFrom('aarhus', 'randers', 'odder', 'favrskov', 'syddjurs', 'norddjurs', 'samsoe');
const which = fc.nat({ max: 7 });
const fields = fc.record({
  name: text, summaryDa: fc.option(text), summaryEn: fc.option(text), otherNames: fc.array(text, { maxLength: 3 }), kind: fc.constantFrom('ASSOCIATION', 'NETWORK', 'HEALTH'), municipalities: fc.uniqueArray(municipality, { maxLength: 3 }),
  contactPoints: fc.array(fc.record({ role: fc.constantFrom('Vagten', 'Sekretariatet'), phone: fc.constant('70 10 00 00') }), { maxLength: 2 }),
}, { requiredKeys: ['name'] });
const at = (actors: Slugs, index: number) => actors[index % actors.length] as Slugs[number];

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(which, fields).map(([index, set]): Edit => (actors) => ({ updateActor: { slug: at(actors, index).slug, expectedVersion: at(actors, index).version, set } })) },
  { weight: 3, arbitrary: fc.tuple(which, fc.nat({ max: 2 }), fc.constantFrom('PARTNER', 'CHANNEL', 'CONSULTED'), text).map(([index, ordinal, role, reason]): Edit => (actors) =>
    ({ addContribution: { actor: at(actors, index).slug, commitment: `ostjylland-2026-2.${ordinal + 2}-1`, role, evidence: 'INFERRED', reason } })) },
  { weight: 1, arbitrary: which.map((index): Edit => (actors) => ({ deleteActor: { slug: at(actors, index).slug, expectedVersion: at(actors, index).version } })) },
  { weight: 1, arbitrary: fc.tuple(which, which).map(([from, into]): Edit => (actors) => {
    const [a, b] = [at(actors, from), at(actors, from === into ? into + 1 : into)];
    return { mergeActors: { from: a.slug, fromVersion: a.version, into: b.slug, intoVersion: b.version } };
  }) },
);

export interface UndoFigures { pairs: number; seed: number; same: number; entries: number; kinds: Record<string, number>; refused: number }

/** Every edit is made and undone; after each pair the digest is compared where `everyPair`, and after all of them. */
export async function undoEveryEdit({ database }: Pick<Ground, 'database'>, pairs: number, everyPair: number, seed = Date.now()): Promise<UndoFigures> {
  const steward = asker(database);
  const ask = openApi(database, people.steward);
  const made = await Promise.all(Array.from({ length: 8 }, (_, index) => createActor(steward, numbered(`Prøvet ${index}`))));
  for (const actor of made.slice(0, 4)) await steward.propose([{ addContribution: { actor: actor.slug, commitment: 'ostjylland-2026-2.2-1', role: 'PARTNER', evidence: 'INFERRED', reason: 'fra begyndelsen' } }]);
  const count = async () => (await database.reader().rows<{ entries: number }>({ name: 'entries', text: "MATCH (c:Counter {key: 'event'}) RETURN c.value AS entries" }))[0]?.entries ?? 0;
  const versions = async (): Promise<Slugs> => database.reader().rows({ name: 'versions', text: 'UNWIND $ids AS id MATCH (n:Actor {id: id}) RETURN n.slug AS slug, n.version AS version' }, { ids: made.map(({ id }) => id) });
  const before = await contentDigest(database);
  const first = await count();
  const figures: UndoFigures = { pairs, seed, same: 0, entries: 0, kinds: {}, refused: 0 };
  const edits = fc.sample(edit, { numRuns: pairs * 2, seed });
  for (let pair = 0; pair < pairs;) {
    const change = edits.shift()?.(await versions());
    if (!change) throw new Error('not enough edits were drawn');
    const { proposal, errors } = await steward.propose([change]);
    if (!proposal) {
      // An edit that says what stands already is none.
      if (errors[0]?.code !== 'NOTHING_TO_CHANGE') throw new Error(JSON.stringify({ change, errors }));
      figures.refused += 1;
      continue;
    }
    const kind = Object.keys(change)[0] as string;
    figures.kinds[kind] = (figures.kinds[kind] ?? 0) + 1;
    const { data, errors: failed } = await ask('mutation($input: RevertChangeInput!) { revertChange(input: $input) { change { sequence } errors { code message } } }', { input: { change: proposal.changes[0]?.id, reason: 'Tilbage', idempotencyKey: randomUUID() } });
    if (failed || !data.revertChange.change?.sequence) throw new Error(JSON.stringify({ change, failed, answer: data?.revertChange }));
    pair += 1;
    if (pair % everyPair === 0) {
      if ((await contentDigest(database)) !== before) throw new Error(`the digest differs after pair ${pair} (seed ${seed}): ${JSON.stringify(change)}`);
      figures.same += 1;
    }
  }
  figures.entries = (await count()) - first;
  if ((await contentDigest(database)) === before) figures.same += 1;
  return figures;
}

export const undoPairs: Proof = {
  name: 'undo-pairs', claim: 'Random edits, each undone, bring the digest of the content back; the history tells every edit and every undoing.',
  async run(ground) {
    const figures = await undoEveryEdit(ground, 1000, 100);
    return { figures, holds: figures.same === 11 && figures.entries === 2000 };
  },
};

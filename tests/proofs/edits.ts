/** Many clients edit one actor, each saying which version it has seen: nothing acknowledged is lost, and whoever is too late learns what stands. */
import type { Proof } from './proof.ts';
import { asker, createActor, numbered, updating } from './clients.ts';

export interface EditsFigures { clients: number; edits: number; acknowledged: number; conflicts: number; other: number; version: number; entries: number; staleCurrents: number }

/** Each client edits `edits` times; a loser takes the version that the answer shows and goes on to its next edit. */
export async function editOneActor({ database, clients, edits }: { database: Parameters<typeof asker>[0]; clients: number; edits: number }): Promise<EditsFigures> {
  const made = await createActor(asker(database), numbered('Redigeret af mange'));
  const found = { acknowledged: 0, conflicts: 0, other: 0, staleCurrents: 0 };
  await Promise.all(Array.from({ length: clients }, async (_, client) => {
    const ask = asker(database);
    let seen = made.version;
    for (let edit = 0; edit < edits; edit += 1) {
      const { proposal, errors } = await ask.propose([updating(made.slug, seen, `klient ${client}, rettelse ${edit}`)]);
      if (proposal) {
        found.acknowledged += 1;
        seen += 1;
      } else if (errors[0]?.code === 'CONFLICT') {
        found.conflicts += 1;
        const current = (JSON.parse(errors[0].current ?? '{}') as { version?: number }).version ?? 0;
        // What stands is newer than what the loser had seen, or the refusal was wrong.
        if (current <= seen) found.staleCurrents += 1;
        seen = current;
      } else found.other += 1;
    }
  }));
  const [row] = await database.reader().rows<{ version: number; entries: number }>({
    name: 'edited', text: 'MATCH (n:Actor {slug: $slug}) RETURN n.version AS version, COUNT { MATCH (e:Event) WHERE n.id IN e.changedIds RETURN e } AS entries',
  }, { slug: made.slug });
  return { clients, edits, ...found, version: row?.version ?? 0, entries: row?.entries ?? 0 };
}

export const edits: Proof = {
  name: 'edits', claim: 'Clients edit one actor at once: acknowledged edits equal the growth of its version, and every loser gets CONFLICT with what stands now.',
  async run({ database }) {
    const figures = await editOneActor({ database, clients: 16, edits: 500 });
    return { figures, holds: figures.version === figures.acknowledged + 1 && figures.entries === figures.version && figures.acknowledged + figures.conflicts === 8000 && figures.other === 0 && figures.staleCurrents === 0 };
  },
};

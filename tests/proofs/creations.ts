/** Many clients create the same actors at once: each is there once. */
import type { Proof } from './proof.ts';
import { asker, numbered } from './clients.ts';

export interface CreationsFigures { clients: number; names: number; created: number; taken: number; other: number; actors: number; entries: number }

export async function createTheSame({ database, clients, names }: { database: Parameters<typeof asker>[0]; clients: number; names: number }): Promise<CreationsFigures> {
  const wanted = Array.from({ length: names }, (_, index) => numbered(`Ønsket af alle ${index}`));
  const found = { created: 0, taken: 0, other: 0 };
  await Promise.all(Array.from({ length: clients }, async (_, client) => {
    const ask = asker(database);
    // Each begins somewhere else, so that they meet in every order.
    for (let index = 0; index < names; index += 1) {
      const name = wanted[(index + client * 7) % names] as string;
      const { proposal, errors } = await ask.propose([{ createActor: { name, kind: 'ASSOCIATION' } }]);
      if (proposal) found.created += 1;
      else if (errors[0]?.code === 'SLUG_TAKEN') found.taken += 1;
      else found.other += 1;
    }
  }));
  const [row] = await database.reader().rows<{ actors: number; entries: number }>({
    name: 'created', text: "MATCH (n:Actor) WHERE n.name IN $wanted WITH collect(n.id) AS ids RETURN size(ids) AS actors, COUNT { MATCH (e:Event {operation: 'CREATE'}) WHERE e.entityId IN ids RETURN e } AS entries",
  }, { wanted });
  return { clients, names, ...found, actors: row?.actors ?? 0, entries: row?.entries ?? 0 };
}

export const creations: Proof = {
  name: 'creations', claim: 'Clients create the same actors at once: each is there once, with one entry, and nobody gets a server error.',
  async run({ database }) {
    const figures = await createTheSame({ database, clients: 32, names: 200 });
    return { figures, holds: figures.actors === 200 && figures.created === 200 && figures.entries === 200 && figures.other === 0 && figures.taken === 32 * 200 - 200 };
  },
};

/** Clients as the proofs need them: a steward who changes things, in process or over HTTP. */
import { randomUUID } from 'node:crypto';
import type { Database } from '#server/database/database.ts';
import { openApi } from '#tests/support/api.ts';
import { people } from '#tests/support/people.ts';

export interface Refusal { code: string; current: string | null }
export interface Steward { propose(changes: object[], key?: string): Promise<{ proposal: { id: string; changes: { id: string; sequence: number; entity: { id: string; slug: string } | null }[] } | null; errors: Refusal[] }> }

export const proposing = 'mutation($input: ProposeChangesInput!) { proposeChanges(input: $input) { proposal { id changes { id sequence entity { id slug } } } errors { code current } } }';
export const asInput = (changes: object[], idempotencyKey: string = randomUUID()) => ({ title: 'Prøve', reason: 'Prøves af', changes, idempotencyKey });

/** How often a client was told to come again (503), and did, with the same key: a busy machine does that. */
export const toldToComeAgain = { times: 0 };

/** A steward of its own API over the database. @throws where the API answers with an exception other than "come again" */
export function asker(database: Database): Steward {
  const ask = openApi(database, people.steward);
  return {
    async propose(changes, key = randomUUID()) {
      for (let attempt = 1; ; attempt += 1) {
        const { data, errors, status } = await ask(proposing, { input: asInput(changes, key) });
        if (!errors) return data.proposeChanges;
        if (status !== 503 || attempt === 10) throw new Error(`${status}: ${JSON.stringify(errors)}`);
        toldToComeAgain.times += 1;
      }
    },
  };
}

const run = randomUUID().slice(0, 8);
/** A name of this run. */
export const numbered = (name: string): string => `${name} ${run}-${randomUUID().slice(0, 4)}`;

export async function createActor(steward: Steward, name: string): Promise<{ id: string; slug: string; version: number }> {
  const { proposal, errors } = await steward.propose([{ createActor: { name, kind: 'ASSOCIATION', municipalities: ['aarhus'] } }]);
  const entity = proposal?.changes[0]?.entity;
  if (!entity) throw new Error(JSON.stringify(errors));
  return { ...entity, version: 1 };
}

export const updating = (slug: string, expectedVersion: number, summaryDa: string) => ({ updateActor: { slug, expectedVersion, set: { summaryDa } } });

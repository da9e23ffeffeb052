/** Changes as tests ask for them. */
import { randomUUID } from 'node:crypto';
import type { Ask } from './api.ts';

const change = 'id sequence operation label summary before after at entity { slug version } claim { id version evidence standing } byOrganisation { slug }';
export const proposalFields = `id status title reason held review { comment byOrganisation { slug } } routedTo { slug } concerns { slug } changes { ${change} }`;
const proposing = `mutation($input: ProposeChangesInput!) { proposeChanges(input: $input) { proposal { ${proposalFields} } errors { code path message current } } }`;

// biome-ignore lint/suspicious/noExplicitAny: as in api.ts.
export interface Proposed { proposal: any; errors: { code: string; path: string[]; message: string; current: string | null }[] }

/** Proposes changes; @throws where the API answers with an exception */
export async function propose(ask: Ask, changes: object[], more: object = {}): Promise<Proposed> {
  const { data, errors } = await ask(proposing, { input: { title: 'En rettelse', reason: 'Sådan er det', changes, idempotencyKey: randomUUID(), ...more } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.proposeChanges;
}

/** Makes an actor of its own for a test. */
export async function makeActor(steward: Ask, name: string, more: object = {}): Promise<{ slug: string; version: number; id: string }> {
  const { proposal, errors } = await propose(steward, [{ createActor: { name, kind: 'ASSOCIATION', municipalities: ['aarhus'], ...more } }]);
  if (proposal?.status !== 'ACCEPTED') throw new Error(JSON.stringify({ proposal, errors }));
  const { slug } = proposal.changes[0].entity;
  const { data } = await steward('query($slug: String!) { actor(slug: $slug) { id slug version } }', { slug });
  return data.actor;
}

/** A name that no other test has. */
export const freshName = (what: string): string => `${what} ${randomUUID().slice(0, 8)}`;

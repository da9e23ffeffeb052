/** Keeps a proposal: what was asked for together and why, who it goes to, and what became of each of its changes. */
import { newId } from '#graph-schema/ids.ts';
import type { NodeProperties } from '#graph-schema/nodes.ts';
import type { Given } from './change.ts';
import type { Unit } from './commit.ts';
import { eventOf } from './draft.ts';
import type { Drafted } from './draft-changes.ts';
import { canonical } from './event-hash.ts';

type Stored = Pick<NodeProperties<'Proposal'>, 'title' | 'status'> & { held?: string[] };
type Row = NodeProperties<'ProposedChange'>;

/** @param eventIds of the entries that the changes became; without them the changes wait */
export async function storeProposal(unit: Unit, { title, status, held }: Stored, { reason, author }: Given, drafted: readonly Drafted[], eventIds?: readonly string[]): Promise<string> {
  const id = newId('Proposal');
  const changes = drafted.map((change, ordinal): Row => {
    const eventId = eventIds?.[ordinal];
    return eventId === undefined ? { id: newId('ProposedChange'), ordinal, decision: 'PENDING', ...preview(change) } : { id: newId('ProposedChange'), ordinal, decision: 'ACCEPTED', eventId };
  });
  const all = drafted.flatMap(({ draft }) => [draft.facts]);
  await unit.transaction.rows({
    name: 'store-proposal',
    text: `CREATE (p:Proposal) SET p = $proposal
      WITH p CALL (p) { UNWIND $changes AS row CREATE (p)-[:PROPOSES]->(c:ProposedChange) SET c = row }
      CALL (p) { UNWIND $districts AS slug MATCH (d:District {slug: slug}) CREATE (p)-[:ROUTED_TO]->(d) }
      CALL (p) { UNWIND $organisations AS slug MATCH (a:Actor {slug: slug}) CREATE (p)-[:CONCERNS]->(a) }`,
  }, {
    proposal: {
      id, version: 1, title, reason, status, createdAt: unit.at, plans: [...new Set(all.flatMap((facts) => facts.plans))], ...(held?.length ? { held } : {}), ...(author.id === null ? {} : { authorId: author.id }), ...(author.organisation === null ? {} : { organisation: author.organisation }),
    },
    changes, districts: [...new Set(all.flatMap((facts) => facts.districts))], organisations: [...new Set(all.flatMap((facts) => facts.organisations))],
  });
  return id;
}

/** What a change would be, as far as it can be told beforehand. */
function preview({ input, draft }: Drafted): Omit<Row, 'id' | 'ordinal' | 'decision'> {
  const { operation, entityId, claimId, label, labelEn, summary, summaryEn, before, after } = eventOf(draft);
  const told = { label, labelEn, summary, summaryEn, ...(before === undefined ? {} : { before: canonical(before) }), ...(after === undefined ? {} : { after: canonical(after) }) };
  // What does not exist yet cannot be pointed to.
  const about = draft.steps[0].before.version === 0 ? {} : { entityId, claimId };
  return { operation, input: JSON.stringify(input), ...Object.fromEntries(Object.entries({ ...about, ...told }).filter(([, value]) => value !== undefined)) };
}

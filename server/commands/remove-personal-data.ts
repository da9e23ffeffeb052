/**
 * Erases what should never have been written: from the history of a thing, from a proposal, from a remark. The entries stay in their places
 * with their hashes, and one more says that their content is gone, by whom and why.
 */
import { kindOfId } from '#graph-schema/ids.ts';
import { can } from '#server/identity/permissions.ts';
import { required } from './change.ts';
import { commit, type Outcome, type Writing } from './commit.ts';
import { erasable } from './event-hash.ts';
import { givenOf, refusing, whose } from './propose-changes.ts';
import { notFound, refuse } from './refusal.ts';
import { screenInput } from './screen-input.ts';

export interface RemovePersonalDataInput { about: string; reason: string; idempotencyKey: string }

interface Found { id: string; districts: string[]; plans: string[] }
const events = `CALL () { MATCH (e:Event {id: $about}) RETURN e UNION MATCH (c:ProposedChange {id: $about}) MATCH (e:Event {id: c.eventId}) RETURN e UNION MATCH (e:Event) WHERE $about IN e.changedIds RETURN e
    UNION MATCH (:Proposal {id: $about})-[:PROPOSES]->(c:ProposedChange) MATCH (e:Event {id: c.eventId}) RETURN e }`;

export const removePersonalData = (writing: Writing, { idempotencyKey: key, ...input }: RemovePersonalDataInput): Promise<Outcome<{ erased: number }>> => refusing(async () => {
  screenInput(writing.viewer, { reason: input.reason });
  const reason = required(input.reason, ['reason']);
  return commit(writing, { name: 'remove-personal-data', key, input }, async (unit) => {
    const { about } = input;
    const kind = kindOfId(about);
    const found = await unit.transaction.rows<Found>({ name: 'entries-to-erase', text: `${events} WITH e WHERE e.erasedBy IS NULL RETURN e.id AS id, e.districts AS districts, e.plans AS plans ORDER BY e.sequence` }, { about });
    const label = kind === 'Proposal' || kind === 'Comment' ? kind : undefined;
    const others = label ? await unit.transaction.rows<Found>({
      name: 'others-to-erase', text: `MATCH (n:${label} {id: $about}) RETURN n.id AS id, coalesce(n.districts, COLLECT { MATCH (n)-[:ROUTED_TO]->(d:District) RETURN d.slug }) AS districts, n.plans AS plans`,
    }, { about }) : [];
    const all = [...found, ...others];
    if (all.length === 0) notFound(['about'], 'ændring');
    for (const { districts } of all) {
      if (can(unit.viewer, 'removePersonalData', { kind: 'none', organisations: [], districts }, {}) !== 'YES') refuse('FORBIDDEN', ['about'], 'Det kan kun en redaktør i politikredsen eller systemadministratoren slette.', 'Only an editor of the police district or the administrator can erase this.');
    }
    const entry = unit.record({
      operation: 'DELETE', targetIds: all.map(({ id }) => id), districts: [...new Set(all.flatMap(({ districts }) => districts))], plans: [...new Set(all.flatMap(({ plans }) => plans))],
      summary: 'Personoplysninger slettet', summaryEn: 'Personal data erased', reason, ...whose(givenOf(unit, reason)),
    });
    const gone = erasable.map((name) => `e.${name}`).join(', ');
    await unit.transaction.rows({ name: 'erase-entries', text: `UNWIND $ids AS id MATCH (e:Event {id: id}) SET e.erasedBy = $entry REMOVE ${gone}` }, { ids: found.map(({ id }) => id), entry });
    const proposed = 'c.label, c.labelEn, c.summary, c.summaryEn, c.before, c.after, c.reason, c.input';
    if (label === 'Proposal') {
      await unit.transaction.rows({
        name: 'erase-proposal',
        text: `MATCH (p:Proposal {id: $about}) SET p.title = '…', p.reason = '…', p.version = p.version + 1, p.status = CASE p.status WHEN 'OPEN' THEN 'REJECTED' ELSE p.status END REMOVE p.reviewComment
          WITH p MATCH (p)-[:PROPOSES]->(c:ProposedChange) REMOVE ${proposed}`,
      }, { about });
    }
    if (label === 'Comment') await unit.transaction.rows({ name: 'erase-comment', text: "MATCH (c:Comment {id: $about}) SET c.text = '…', c.version = c.version + 1" }, { about });
    // What an entry tells stands in the proposal it came from as well.
    await unit.transaction.rows({
      name: 'erase-origins', text: `UNWIND $ids AS id MATCH (p:Proposal)-[:PROPOSES]->(c:ProposedChange {eventId: id}) SET p.reason = '…' REMOVE ${proposed}`,
    }, { ids: found.map(({ id }) => id) });
    return { erased: all.length };
  });
});

/** A question asked of the graph: a name for logs and benchmarks, and the whole query, which returns the column `value`. */
import { kindOfId } from '#graph-schema/ids.ts';
import type { Label } from '#graph-schema/nodes.ts';
import { claimTypes } from '#graph-schema/relationships.ts';
import type { Reading, Scope } from '#server/database/compile.ts';
import { known } from './people.ts';
import { visible, visibleByPlans, visibleBySource } from './visible.ts';

export interface Question { readonly name: string; readonly read: Reading }

/** The node of a label that the argument `slug` names. */
export const bySlug = (name: string, label: Label): Question => ({
  name,
  read: (scope) => `MATCH (found:${label} {slug: ${scope.argument('slug')}}) WHERE ${visible('found')} RETURN ${scope.select('found')} AS value`,
});

/** Every node that the pattern binds as `found`. */
export const listed = (name: string, match: (scope: Scope) => string, order: string): Question => ({
  name,
  read: (scope) => `${match(scope)} WITH DISTINCT found ORDER BY ${order} RETURN ${scope.select('found')} AS value`,
});

/** The node or claim that an id names. The id says which label to look under, so that it costs one index look-up. */
export const nodeById: Question = {
  name: 'node-by-id',
  read: (scope) => {
    const kind = scope.choose('id', (id) => kindOfId(String(id)));
    const id = scope.argument('id');
    if (kind === 'claim') {
      const found = claimTypes.map((type) => `MATCH ()-[found:${type} {id: ${id}}]->() RETURN found`).join(' UNION ALL ');
      return `CALL () { ${found} } WITH found, endNode(found) AS target WHERE ${visible('target')} RETURN ${scope.selectAs('found', 'Claim')} AS value`;
    }
    if (kind === 'User') return `MATCH (found:User {id: ${id}}) WHERE ${known('found')} RETURN ${scope.selectAs('found', kind)} AS value`;
    const told = kind && remembered[kind];
    if (told) return `MATCH (found:${kind} {id: ${id}}) WHERE ${told.when} RETURN ${scope.selectAs('found', told.type)} AS value`;
    if (kind === undefined || !apiNodes.has(kind)) return 'UNWIND [] AS value RETURN value';
    return `MATCH (found:${kind} {id: ${id}}) WHERE ${kind === 'Meeting' ? visibleBySource('found') : visible('found')} RETURN ${scope.selectAs('found', kind)} AS value`;
  },
};

/** What is kept about changes: the type that shows it, and when. `$none` and `$author` say whose proposals the viewer reads. */
const readable = (proposal: string): string => `NOT $none AND ($author IS NULL OR ${proposal}.authorId = $author) AND ${visibleByPlans(proposal)}`;
const remembered: Partial<Record<Label, { type: string; when: string }>> = {
  Comment: { type: 'Comment', when: `NOT $none AND ${visibleByPlans('found')}` },
  Event: { type: 'Change', when: visibleByPlans('found') }, Proposal: { type: 'Proposal', when: readable('found') },
  ProposedChange: { type: 'Change', when: `EXISTS { MATCH (found)<-[:PROPOSES]-(proposal:Proposal) WHERE ${readable('proposal')} }` },
};

/** The labels that the API shows as a Node. */
const apiNodes = new Set<Label>(['Actor', 'FocusArea', 'Commitment', 'Concept', 'Municipality', 'District', 'Plan', 'Passage', 'Statement', 'Indicator', 'Meeting']);

/**
 * A plan that is not in force yet is for those who work on it: the plan, its focus areas, its commitments, what it says in passages, figures and
 * statements, and the links to them. Every way into a plan from outside asks for this: by slug or id, from actors, concepts and places, from other
 * plans, by search and along paths. Within a plan that one may see there is nothing left to ask.
 */
import { planStatuses } from '#graph-schema/nodes.ts';
import type { PlanStatus } from '#server/identity/permissions.ts';

/** What a plan's status is before it is in force. */
export const unpublished = (Object.keys(planStatuses) as PlanStatus[]).filter((status) => status === 'DRAFT' || status === 'COUNCIL');

/** How a node of each label hangs on its plan. */
const ways = { FocusArea: '<-[:HAS_FOCUS_AREA]-', Commitment: '<-[:HAS_COMMITMENT]-()<-[:HAS_FOCUS_AREA]-', Citable: '<-[:HAS_PASSAGE]-' } as const;
const anyWay = '<-[:HAS_FOCUS_AREA|HAS_COMMITMENT|ALSO_PROMISES|HAS_PASSAGE|MEASURED_BY*0..2]-';
const isHidden = (plan: string): string => `${plan}.status IN ['${unpublished.join("', '")}'] AND NOT ${plan}.slug IN $drafts`;

/**
 * Condition of a Cypher query: the node in the variable may be seen. True of everything that is part of no plan.
 * `$drafts` are the slugs of the plans before they are in force that the viewer reads (see `context.ts`).
 * @param label where it is known: asks for less
 */
export const visible = (found: string, label?: keyof typeof ways | 'Plan'): string =>
  label === 'Plan' ? `NOT (${isHidden(found)})` : `NOT EXISTS { (${found})${label ? ways[label] : anyWay}(hidden:Plan) WHERE ${isHidden('hidden')} }`;

/** The same of what a passage tells of without being part of a plan (a meeting): one passage that may be seen is enough, and so is none. */
export const visibleBySource = (found: string): string =>
  `(NOT EXISTS { (${found})-[:STATED_IN]->(:Passage) } OR EXISTS { (${found})-[:STATED_IN]->(told:Passage) WHERE ${visible('told', 'Citable')} })`;

/** The same of what remembers itself which plans it is about: an entry of the history, a proposal. */
export const visibleByPlans = (found: string): string => `NOT EXISTS { MATCH (itsPlan:Plan) WHERE itsPlan.slug IN ${found}.plans AND ${isHidden('itsPlan')} }`;

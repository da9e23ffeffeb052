/** Proposals: what somebody wants changed and why, and what became of it. */
import type { Reading, Shape } from '#server/database/compile.ts';
import { person } from './change.ts';
import { connection } from './connection.ts';
import type { Question } from './question.ts';
import { many, own } from './reading.ts';
import { visibleByPlans } from './visible.ts';

const districtsOf = (self: string): string => `COLLECT { MATCH (${self})-[:ROUTED_TO]->(d:District) RETURN d.slug }`;
const actor = (property: string): Reading => (scope) => {
  const found = scope.fresh();
  return `head(COLLECT { MATCH (${found}:Actor {slug: ${scope.self}.${property}}) RETURN ${scope.select(found)} })`;
};

export const proposalShape: Shape = {
  id: own('id'),
  title: own('title'),
  status: own('status'),
  author: person('authorId'),
  byOrganisation: actor('organisation'),
  createdAt: own('createdAt'),
  reason: own('reason'),
  // A change that has been made is its entry of the history.
  changes: (scope) => {
    const change = scope.fresh();
    return `COLLECT { MATCH (${scope.self})-[:PROPOSES]->(${change}made:ProposedChange) OPTIONAL MATCH (${change}event:Event {id: ${change}made.eventId})
      WITH coalesce(${change}event, ${change}made) AS ${change}, ${change}made.ordinal AS ${change}ordinal ORDER BY ${change}ordinal RETURN ${scope.select(change)} }`;
  },
  review: (scope) => `CASE WHEN ${scope.self}.reviewedAt IS NOT NULL THEN ${scope.select(scope.self)} END`,
  routedTo: many((self, found) => `(${self})-[:ROUTED_TO]->(${found}:District)`, (found) => `${found}.sortName`),
  concerns: many((self, found) => `(${self})-[:CONCERNS]->(${found}:Actor)`, (found) => `${found}.sortName`),
  held: ({ self }) => `${self}.held IS NOT NULL`,
  mayReview: ({ self }) => `{status: ${self}.status, authorId: ${self}.authorId, districts: ${districtsOf(self)}}`,
};

/** `self` is the proposal. */
export const proposalReviewShape: Shape = {
  reviewer: person('reviewerId'),
  byOrganisation: actor('reviewerOrganisation'),
  comment: own('reviewComment'),
  at: own('reviewedAt'),
};

const given = (value: unknown): boolean => value !== null && value !== undefined;

/** Newest first. `$author`: only that user's; `$none`: none at all. `concerning` is an organisation's slug, `district` a district's. */
export const proposals: Question = {
  name: 'proposals',
  read: (scope) => `RETURN ${connection({
    find: (s, edge) => {
      const status = s.choose('status', given) ? `AND ${edge}.status = ${s.argument('status')}` : '';
      const concerning = s.choose('concerning', given) ? `AND EXISTS { (${edge})-[:CONCERNS]->(:Actor {slug: ${s.argument('concerning')}}) }` : '';
      const district = s.choose('district', given) ? `AND EXISTS { (${edge})-[:ROUTED_TO]->(:District {slug: ${s.argument('district')}}) }` : '';
      return `MATCH (${edge}:Proposal) WHERE NOT $none AND ${visibleByPlans(edge)} AND ($author IS NULL OR ${edge}.authorId = $author) ${status} ${concerning} ${district}`;
    },
    order: (edge) => [`-datetime(${edge}.createdAt).epochMillis`, `${edge}.id`],
  })(scope)} AS value`,
};

/** The one given as `$id`. */
export const proposalById: Question = { name: 'proposal-by-id', read: (scope) => `MATCH (found:Proposal {id: $id}) RETURN ${scope.select('found')} AS value` };
/** The first change of the one given as `$id`: as made, or as proposed. */
export const changeOfProposal: Question = {
  name: 'change-of-proposal',
  read: (scope) => `MATCH (:Proposal {id: $id})-[:PROPOSES]->(made:ProposedChange {ordinal: 0}) OPTIONAL MATCH (event:Event {id: made.eventId}) WITH coalesce(event, made) AS found RETURN ${scope.select('found')} AS value`,
};

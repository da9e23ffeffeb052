/**
 * What is new to the viewer. Nothing is sent or stored for it: it is found from what people have proposed, said and changed, newest first; of each user only is
 * kept until when they have looked.
 */
import type { notificationKinds } from '#graph-schema/nodes.ts';
import type { Reading, Shape } from '#server/database/compile.ts';
import type { Question } from './question.ts';
import { visibleByPlans } from './visible.ts';

type Kind = keyof typeof notificationKinds;
/** How many there are at most, and how far back changes are looked through. */
const most = 60;
const recentChanges = 2_000;

const byOther = (property: string): string => `coalesce(found.${property}, '') <> $people.self`;
/** `$mine.reviews` are the districts whose proposals the viewer reviews; what belongs to no district is every reviewer's. */
const reviewed = '(found.authorId IS NULL OR found.authorId <> $people.self) AND (EXISTS { (found)-[:ROUTED_TO]->(d:District) WHERE d.slug IN $mine.reviews } OR ($mine.reviewer AND NOT EXISTS { (found)-[:ROUTED_TO]->() }))';
const found = (kind: Kind, match: string, at: string): string => `${match} RETURN found, '${kind}' AS kind, ${at} AS at`;

const sources: readonly string[] = [
  found('TO_REVIEW', `MATCH (found:Proposal {status: 'OPEN'}) WHERE NOT $none AND ${reviewed} AND ${visibleByPlans('found')}`, 'found.createdAt'),
  found('CONCERNS', `MATCH (found:Proposal {status: 'OPEN'}) WHERE NOT $none AND ${byOther('authorId')} AND EXISTS { (found)-[:CONCERNS]->(a:Actor) WHERE a.slug IN $people.own } AND NOT (${reviewed}) AND ${visibleByPlans('found')}`, 'found.createdAt'),
  found('DECIDED', `MATCH (found:Proposal {authorId: $people.self}) WHERE found.reviewedAt IS NOT NULL AND ${visibleByPlans('found')}`, 'found.reviewedAt'),
  found('ADDRESSED', `MATCH (a:Actor) WHERE a.slug IN $people.own MATCH (a)<-[:ADDRESSES]-(found:Comment) WHERE NOT $none AND ${byOther('authorId')} AND ${visibleByPlans('found')} WITH DISTINCT found`, 'found.at'),
  found('ANSWERED', `MATCH (p:Proposal {authorId: $people.self}) MATCH (found:Comment {aboutId: p.id}) WHERE NOT $none AND ${byOther('authorId')} AND NOT EXISTS { (found)-[:ADDRESSES]->(a:Actor) WHERE a.slug IN $people.own } AND ${visibleByPlans('found')}`, 'found.at'),
  found('REPORTED', `MATCH (found:Comment {kind: 'PROBLEM', settled: false}) WHERE ${byOther('authorId')} AND (any(d IN found.districts WHERE d IN $mine.reviews) OR ($mine.reviewer AND size(found.districts) = 0)) AND ${visibleByPlans('found')}`, 'found.at'),
  found('CHANGED', `MATCH (c:Counter {key: 'event'}) WHERE size($people.own) > 0 WITH c.value - ${recentChanges} AS from, COLLECT { MATCH (a:Actor) WHERE a.slug IN $people.own RETURN a.id } AS own
      MATCH (found:Event) WHERE found.sequence > from AND ${byOther('userId')} AND NOT coalesce(found.organisation, '') IN $people.own AND found.erasedBy IS NULL AND any(id IN own WHERE id IN found.targetIds) AND ${visibleByPlans('found')}`, 'found.at'),
];

/** Binds `found`, with `foundkind`, `foundat` and `foundseen`, newest first. */
const all = `OPTIONAL MATCH (me:User {id: $people.self}) WITH coalesce(me.newsSeenAt, me.firstSeenAt, '') AS foundseen
  CALL () { ${sources.join(' UNION ALL ')} } WITH foundseen, found, kind AS foundkind, at AS foundat`;

const ofKinds = (...kinds: Kind[]): Reading => (scope) => `CASE WHEN ${scope.self}kind IN [${kinds.map((kind) => `'${kind}'`).join(', ')}] THEN ${scope.select(scope.self)} END`;

export const notificationShape: Shape = {
  kind: ({ self }) => `${self}kind`,
  at: ({ self }) => `${self}at`,
  unread: ({ self }) => `${self}at > ${self}seen`,
  proposal: ofKinds('TO_REVIEW', 'CONCERNS', 'DECIDED'),
  comment: ofKinds('ADDRESSED', 'ANSWERED', 'REPORTED'),
  change: ofKinds('CHANGED'),
};

export const notifications: Question = { name: 'notifications', read: (scope) => `${all} ORDER BY foundat DESC LIMIT ${most} RETURN ${scope.select('found')} AS value` };
export const unreadNotifications: Question = { name: 'unread-notifications', read: () => `${all} WHERE foundat > foundseen RETURN count(*) AS value` };

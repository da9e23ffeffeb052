/** Who an actor is, what it does, on what, where and with whom. */
import type { Reading, Scope, Shape } from '#server/database/compile.ts';
import { claimsOf, claimsThemselves, edgeClaims } from './claim.ts';
import { citations } from './citation.ts';
import { connection } from './connection.ts';
import { directAndDerived } from './derived.ts';
import { entityShape } from './entity.ts';
import { inLanguage, many, one, own, ownList, translated } from './reading.ts';
import type { Question } from './question.ts';
import { visible, visibleBySource } from './visible.ts';

/** Restricts commitments or focus areas to those that may be seen, of the plan asked for. */
const ofPlan = (scope: Scope, found: string, path: string): string =>
  `WHERE ${visible(found)} ${scope.choose('plan', (plan) => plan !== null && plan !== undefined) ? `AND EXISTS { (:Plan {slug: ${scope.argument('plan')}})${path}(${found}) }` : ''}`;

/** From an actor to the focus areas it serves: by what running text says, or by a commitment or statement of theirs. */
const towardsFocusArea = (found: string) => `()<-[:HAS_COMMITMENT|ALSO_PROMISES*0..1]-(${found}:FocusArea)`;
const towardsThisFocusArea = (found: string) => `()<-[:HAS_COMMITMENT|ALSO_PROMISES*0..1]-(${found})`;

const commitments = connection({
  find: (scope, edge) => `CALL (${scope.self}) { ${directAndDerived(scope.self, 'CONTRIBUTES_TO', `(${edge}:Commitment)`, edge)} RETURN DISTINCT ${edge} }
    WITH ${edge} ${ofPlan(scope, edge, '-[:HAS_FOCUS_AREA]->(:FocusArea)-[:HAS_COMMITMENT]->')}`,
  bind: (scope, edge) => `WITH ${edge}, ${claimsOf(directAndDerived(scope.self, 'CONTRIBUTES_TO', `(${edge})`, '', [edge]))} AS ${edge}claims`,
  order: (edge) => [`${edge}.slug`],
});

const focusAreas = connection({
  find: (scope, edge) => `CALL (${scope.self}) { ${directAndDerived(scope.self, 'CONTRIBUTES_TO|SERVES', towardsFocusArea(edge), edge)} RETURN DISTINCT ${edge} }
    WITH ${edge} ${ofPlan(scope, edge, '-[:HAS_FOCUS_AREA]->')}`,
  bind: (scope, edge) => `WITH ${edge}, ${claimsOf(directAndDerived(scope.self, 'CONTRIBUTES_TO|SERVES', towardsThisFocusArea(edge), '', [edge]))} AS ${edge}claims`,
  order: (edge) => [`${edge}.slug`],
});

/**
 * Those who work on the same commitments, and those whom a sentence or a person names as its collaborators. What is shared is gathered on the one walk outward: looked up again
 * from each collaborator it would cost all that they do with others, and some do a great deal.
 */
const collaborators = connection({
  find: (scope, edge) => `UNWIND [COLLECT { CALL (${scope.self}) {
        MATCH (${scope.self})-[own:CONTRIBUTES_TO]->(shared:Commitment)<-[theirs:CONTRIBUTES_TO]-(other:Actor)
        WHERE ${visible('shared', 'Commitment')} AND own.standing <> 'DECLINED' AND theirs.standing <> 'DECLINED' RETURN other, shared, theirs.citations AS keys
        UNION
        MATCH (${scope.self})-[:MEMBER_OF]->(whole:Actor {scope: 'COLLECTIVE'})-[own:CONTRIBUTES_TO]->(shared:Commitment)<-[theirs:CONTRIBUTES_TO]-(other:Actor)
        WHERE ${visible('shared', 'Commitment')} AND own.standing <> 'DECLINED' AND own.distributes AND own.municipality IS NULL AND theirs.standing <> 'DECLINED' AND other <> whole RETURN other, shared, theirs.citations AS keys
        UNION
        MATCH (${scope.self})-[said:COLLABORATES_WITH]-(other:Actor) WHERE said.standing <> 'DECLINED' RETURN other, null AS shared, null AS keys
      }
      WITH * WHERE other <> ${scope.self} RETURN {actor: other, commitment: shared, keys: keys} }] AS ${edge}met
    UNWIND COLLECT { UNWIND ${edge}met AS row RETURN DISTINCT row.actor } AS ${edge}`,
  bind: (scope, edge) => `WITH ${edge}, [row IN ${edge}met WHERE row.actor = ${edge} AND row.commitment IS NOT NULL] AS ${edge}shared
    WITH ${edge}, ${edge}shared, COLLECT { UNWIND ${edge}shared AS row RETURN DISTINCT row.commitment } AS ${edge}commitments,
      COLLECT { MATCH (${scope.self})-[claim:COLLABORATES_WITH]-(${edge}) RETURN {claim: claim, evidence: claim.evidence, via: null} ORDER BY claim.id } AS ${edge}claims`,
  order: (edge) => [`-size(${edge}commitments)`, `${edge}.sortName`, `${edge}.id`],
});

const members = (pattern: (self: string, found: string, claim: string) => string): Reading => connection({
  find: (scope, edge) => `MATCH ${pattern(scope.self, `${edge}:Actor`, '')} WITH DISTINCT ${edge}`,
  bind: (scope, edge) => `WITH ${edge}, ${claimsOf(`MATCH ${pattern(scope.self, edge, 'claim')} WITH claim, claim.evidence AS grade, null AS through`)} AS ${edge}claims`,
  order: (edge) => [`${edge}.sortName`, `${edge}.id`],
});

export const actorShape: Shape = {
  ...entityShape,
  kind: own('kind'),
  scope: own('scope'),
  sectors: ownList('sectors'),
  publicAuthority: own('publicAuthority'),
  mentioned: (scope) => `EXISTS { (${scope.self})<-[:MENTIONS]-(:Passage)<-[:HAS_PASSAGE]-(itsPlan:Plan {slug: ${scope.argument('plan')}}) WHERE ${visible('itsPlan', 'Plan')} }`,
  otherNames: ownList('otherNames'),
  summary: translated('summary'),
  website: own('website'),
  contactPoints: many((self, found) => `(${self})-[:REACHED_AT]->(${found}:ContactPoint)`, (found) => `${found}.role, ${found}.id`),
  municipalities: many((self, found) => `(${self})-[:OPERATES_IN]->(${found}:Municipality)`, (found) => `${found}.sortName`),
  operatesIn: claimsThemselves(({ self }) => `MATCH (${self})-[claim:OPERATES_IN]->()`, (claim) => `endNode(${claim}).sortName`),
  legalBases: many((self, found) => `(${self})-[:GOVERNED_BY]->(${found}:Concept)`, (found) => `${found}.sortName`),
  inRunningText: claimsThemselves((scope) => `MATCH (itsPlan:Plan {slug: ${scope.argument('plan')}})-[:HAS_FOCUS_AREA*0..1]->()-[:ALSO_PROMISES*0..1]->(target)<-[claim:CONTRIBUTES_TO|SERVES]-(${scope.self}) WHERE ${visible('itsPlan', 'Plan')}`, (claim) => `endNode(${claim}).slug, ${claim}.id`),
  meetings: many((self, found, scope) => `(:Plan {slug: ${scope.argument('plan')}})-[:HAS_PASSAGE]->(:Passage)<-[:STATED_IN]-(${found}:Meeting)-[:HELD_BY|HAS_PARTY]->(${self}) WHERE ${visibleBySource(found)}`, (found) => `${found}.when, ${found}.key`),
  mentions: (scope) => {
    const found = scope.fresh();
    return `COLLECT { MATCH (${scope.self})<-[:MENTIONS]-(${found}:Passage) WHERE ${visible(found, 'Citable')} AND EXISTS { (${found})<-[:HAS_PASSAGE]-(:Plan {slug: ${scope.argument('plan')}}) }
      WITH ${found} ORDER BY ${found}.key RETURN ${scope.select(found)} }`;
  },
  focusAreas,
  commitments,
  collaborators,
  memberOf: members((self, found, claim) => `(${self})-[${claim}:MEMBER_OF]->(${found})`),
  members: members((self, found, claim) => `(${self})<-[${claim}:MEMBER_OF]-(${found})`),
};

export const contactPointShape: Shape = {
  role: own('role'), email: own('email'), phone: own('phone'), url: own('url'), confirmedOn: own('confirmedOn'),
  municipality: one((self, found) => `(${self})-[:ANSWERS_FOR]->(${found}:Municipality)`),
  source: one((self, found) => `(${self})-[:DOCUMENTED_BY]->(${found}:PublicSource)`),
};

export const collaboratorsEdge: Shape = {
  ...edgeClaims,
  node: (scope) => scope.select(scope.self),
  sharedCommitments: ({ self }) => `size(${self}commitments)`,
  citations: citations((self) => `[x IN ${self}shared | x.keys] + [x IN ${self}claims | x.claim.citations]`),
};

const ofClaim = (property: string): Reading => (scope) => {
  const named = (suffix: string) => `head([c IN ${scope.self}claims WHERE c.claim.${property} IS NOT NULL | c.claim.${property}${suffix}])`;
  return inLanguage(scope, `coalesce(${named('En')}, ${named('')})`, named(''));
};
export const membersEdge: Shape = {
  ...edgeClaims,
  node: (scope) => scope.select(scope.self),
  role: ofClaim('role'),
  representedBy: ofClaim('representedBy'),
};

/** By its slug, or by one that it had, or that an actor had that was merged into it. */
export const actorBySlug: Question = {
  name: 'actor-by-slug',
  read: (scope) => {
    const slug = scope.argument('slug');
    return `CALL () { MATCH (found:Actor {slug: ${slug}}) RETURN found UNION MATCH (:FormerSlug {key: 'Actor/' + ${slug}})-[:NAMES]->(found:Actor) RETURN found } RETURN ${scope.select('found')} AS value`;
  },
};

/** Actors by name: all, or those that a plan mentions. */
export const actors: Question = {
  name: 'actors',
  read: (scope) => `RETURN ${connection({
    find: (s, edge) => {
      const mentioned = s.choose('plan', (plan) => plan !== null && plan !== undefined);
      const kinds = s.choose('kinds', (list) => list !== null && list !== undefined) ? `WHERE ${edge}.kind IN ${s.argument('kinds')}` : '';
      return `MATCH ${mentioned ? `(itsPlan:Plan {slug: ${s.argument('plan')}})-[:HAS_PASSAGE]->(:Passage)-[:MENTIONS]->(${edge}:Actor) WHERE ${visible('itsPlan', 'Plan')}` : `(${edge}:Actor)`} WITH DISTINCT ${edge} ${kinds}`;
    },
    order: (edge) => [`${edge}.sortName`, `${edge}.id`],
  })(scope)} AS value`,
};

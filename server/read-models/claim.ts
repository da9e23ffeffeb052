/** Claims and their grounds, and the edges that are made of claims. */
import { contributionRoles, evidenceClasses, standings } from '#graph-schema/evidence.ts';
import type { Reading, Scope, Shape } from '#server/database/compile.ts';
import { citations } from './citation.ts';
import { inLanguage, one, own, rank, strongestIn, translated } from './reading.ts';
import { visible } from './visible.ts';

/** `self` is a relationship variable. */
export const claimShape: Shape = {
  id: own('id'),
  version: own('version'),
  kind: ({ self }) => `type(${self})`,
  actor: (scope) => {
    const found = scope.fresh();
    return `head(COLLECT { UNWIND [startNode(${scope.self})] AS ${found} RETURN ${scope.select(found)} })`;
  },
  target: (scope) => {
    const found = scope.fresh();
    return `head(COLLECT { UNWIND [endNode(${scope.self})] AS ${found} RETURN ${scope.select(found)} })`;
  },
  role: ({ self }) => `CASE WHEN type(${self}) IN ['CONTRIBUTES_TO', 'SERVES'] THEN ${self}.role END`,
  how: translated('how'),
  implied: own('implied'),
  evidence: own('evidence'),
  standing: own('standing'),
  grounds: (scope) => {
    const found = scope.fresh();
    return `COLLECT { MATCH (${found}:Ground {claimId: ${scope.self}.id}) WITH ${found} ORDER BY ${rank(evidenceClasses, `${found}.evidence`)}, ${found}.at, ${found}.id RETURN ${scope.select(found)} }`;
  },
  citations: citations((self) => `[${self}.citations]`),
  validFrom: own('validFrom'),
  validTo: own('validTo'),
};

export const groundShape: Shape = {
  evidence: own('evidence'),
  citation: one((self, found) => `(${self})-[:CITES]->(${found}:Citable) WHERE ${visible(found, 'Citable')}`),
  reason: translated('reason'),
  by: one((self, found) => `(${self})-[:GIVEN_BY]->(${found}:Actor)`),
  at: own('at'),
};

/**
 * The claims of an edge as a list of `{claim, evidence, via}`, strongest first. `match` binds `claim` (the relationship), `grade`
 * (the evidence it gives this edge) and `through` (the collective that it comes by, or null).
 */
export const claimsOf = (match: string): string => `COLLECT { ${match}
  RETURN {claim: claim, evidence: grade, via: through} ORDER BY CASE WHEN claim.standing = 'DECLINED' THEN 1 ELSE 0 END, ${rank(contributionRoles, 'claim.role')}, ${rank(evidenceClasses, 'grade')}, claim.id }`;

/** The claims that still count: declined ones are shown but give an edge neither role nor evidence, unless there are no others. */
const counted = (self: string): string => `CASE WHEN all(x IN ${self}claims WHERE x.claim.standing = 'DECLINED') THEN ${self}claims ELSE [x IN ${self}claims WHERE x.claim.standing <> 'DECLINED'] END`;

export const edgeRole = (self: string): string => strongestIn(contributionRoles, `[c IN ${counted(self)} | c.claim.role]`);
export const edgeEvidence = (self: string): string => strongestIn(evidenceClasses, `[c IN ${counted(self)} | c.evidence]`);

/** The claims themselves, as an edge's field. `self` + "claims" is bound by the connection. */
export const edgeClaims: Shape = {
  claims: (scope) => {
    const claim = scope.fresh();
    return `COLLECT { UNWIND ${scope.self}claims AS ${claim}item WITH ${claim}item.claim AS ${claim} RETURN ${scope.select(claim)} }`;
  },
  citations: citations((self) => `[x IN ${self}claims | x.claim.citations]`),
};

/** Claims on their own, where no edge sums them up. `match` binds `claim` and may use `self`; `order` are expressions over its variable. */
export const claimsThemselves = (match: (scope: Scope) => string, order: (claim: string) => string): Reading => (scope) => {
  const found = scope.fresh();
  return `COLLECT { CALL (${scope.self}) { ${match(scope)} RETURN DISTINCT claim } WITH claim AS ${found} ORDER BY ${order(found)} RETURN ${scope.select(found)} }`;
};

/** An edge that contributions make: what the link itself says, the strongest of its claims first. */
export const contributionEdge: Shape = {
  ...edgeClaims,
  node: (scope) => scope.select(scope.self),
  role: ({ self }) => edgeRole(self),
  how: (scope) => {
    const how = inLanguage(scope, 'coalesce(c.claim.howEn, c.claim.how)', 'c.claim.how');
    return `head([c IN ${scope.self}claims WHERE c.claim.how IS NOT NULL | ${how}])`;
  },
  evidence: ({ self }) => edgeEvidence(self),
  implied: ({ self }) => `head(${self}claims).claim.implied`,
  standing: ({ self }) => strongestIn(standings, `[c IN ${self}claims | c.claim.standing]`),
  municipality: (scope) => {
    const found = scope.fresh();
    return `head(COLLECT { MATCH (${found}:Municipality {slug: head(${scope.self}claims).claim.municipality}) WHERE all(c IN ${scope.self}claims WHERE c.claim.municipality = ${found}.slug) RETURN ${scope.select(found)} })`;
  },
  via: (scope) => {
    const found = scope.fresh();
    return `head(COLLECT { UNWIND [head([c IN ${scope.self}claims WHERE all(d IN ${scope.self}claims WHERE d.via IS NOT NULL) | c.via])] AS ${found} WITH ${found} WHERE ${found} IS NOT NULL RETURN ${scope.select(found)} })`;
  },
};

/** How edges of contributions are ordered: by role, then evidence, then name. */
export const byStrength = (edge: string): string[] => [rank(contributionRoles, edgeRole(edge)), rank(evidenceClasses, edgeEvidence(edge)), `${edge}.sortName`, `${edge}.id`];

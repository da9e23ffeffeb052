/** The links of a picture: one between two nodes and of one kind, with all the claims that make it. */
import { standings } from '#graph-schema/evidence.ts';
import type { Shape } from '#server/database/compile.ts';
import { citations } from './citation.ts';
import { claimsOf, edgeClaims, edgeEvidence, edgeRole } from './claim.ts';
import { strongestIn } from './reading.ts';

/** The graph's relationship types as the picture calls them. `turned`: the picture draws it from the end to the start. */
export const linkKinds = {
  CONTRIBUTES_TO: { kind: 'CONTRIBUTES_TO', turned: false }, SERVES: { kind: 'SERVES', turned: false },
  HAS_COMMITMENT: { kind: 'BELONGS_TO', turned: true }, ALSO_PROMISES: { kind: 'BELONGS_TO', turned: true },
  OPERATES_IN: { kind: 'OPERATES_IN', turned: false }, MEMBER_OF: { kind: 'MEMBER_OF', turned: false }, COLLABORATES_WITH: { kind: 'COLLABORATES_WITH', turned: false },
  REACHES: { kind: 'REACHES', turned: false }, TARGETS: { kind: 'TARGETS', turned: false }, USES: { kind: 'USES', turned: false },
} as const;

/** All of them, as a relationship pattern's types. */
export const linkTypes = Object.keys(linkKinds).join('|');
const cases = (of: (link: { kind: string; turned: boolean }) => string) => Object.entries(linkKinds).map(([type, link]) => `WHEN '${type}' THEN ${of(link)}`).join(' ');

/**
 * A link as a map `{source, target, kind, claims, cited}` of a start node, an end node and a relationship type in variables: claims strongest
 * first; `cited` the passages of a link that is no claim, which are those of the commitment it starts or ends at.
 */
export const linkOf = (start: string, end: string, type: string): string => `{
  source: CASE ${type} ${cases(({ turned }) => (turned ? end : start))} END, target: CASE ${type} ${cases(({ turned }) => (turned ? start : end))} END,
  kind: CASE ${type} ${cases(({ kind }) => `'${kind}'`)} END,
  claims: ${claimsOf(`MATCH (${start})-[claim]->(${end}) WHERE type(claim) = ${type} AND claim.id IS NOT NULL WITH claim, claim.evidence AS grade, null AS through`)},
  cited: COLLECT { UNWIND [${start}, ${end}] AS at MATCH (at:Commitment)-[:STATED_IN]->(passage:Passage) RETURN passage.key } }`;

/** `self` is bound to such a map, and `self` + "claims" to its claims. */
export const linkShape: Shape = {
  ...edgeClaims,
  source: ({ self }) => `${self}.source.id`,
  target: ({ self }) => `${self}.target.id`,
  kind: ({ self }) => `${self}.kind`,
  role: ({ self }) => `CASE WHEN ${self}.kind IN ['CONTRIBUTES_TO', 'SERVES'] THEN ${edgeRole(self)} END`,
  evidence: ({ self }) => edgeEvidence(self),
  standing: ({ self }) => strongestIn(standings, `[c IN ${self}claims | c.claim.standing]`),
  citations: citations((self) => `CASE WHEN size(${self}claims) > 0 THEN [x IN ${self}claims | x.claim.citations] ELSE [${self}.cited] END`),
  via: (scope) => {
    const found = scope.fresh();
    return `head(COLLECT { UNWIND [x IN ${scope.self}claims WHERE x.via IS NOT NULL | x.via] AS ${found} RETURN ${scope.select(found)} LIMIT 1 })`;
  },
};

/** Projects a list of such maps. */
export const projectLinks = (list: string, fresh: () => string, select: (variable: string) => string): string => {
  const link = fresh();
  return `COLLECT { UNWIND ${list} AS ${link} WITH ${link}, ${link}.claims AS ${link}claims RETURN ${select(link)} }`;
};

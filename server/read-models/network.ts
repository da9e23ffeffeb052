/** The whole of a plan as a picture: its focus areas, commitments, actors and whom they are for, and every link between them. */
import type { Shape } from '#server/database/compile.ts';
import { directAndDerived } from './derived.ts';
import { linkOf, linkTypes, projectLinks } from './link.ts';
import type { Question } from './question.ts';
import { visible } from './visible.ts';

/** Above this, the picture says that it is not all. A plan has some 150 nodes. */
const mostNodes = 5000;

/** `self` + "nodes", "links" and "truncated" are bound. */
export const networkShape: Shape = {
  nodes: (scope) => {
    const node = scope.fresh();
    return `COLLECT { UNWIND ${scope.self}nodes AS ${node} RETURN ${scope.select(node)} }`;
  },
  links: (scope) => projectLinks(`${scope.self}links`, scope.fresh, scope.select),
  truncated: ({ self }) => `${self}truncated`,
};

/** A collective's links as its members have them: one a member and target, by way of the collective. */
const derivedLinks = `COLLECT { UNWIND actors AS member WITH member WHERE EXISTS { (member)-[:MEMBER_OF]->(:Actor {scope: 'COLLECTIVE'}) }
  CALL (member, commitments) {
    ${directAndDerived('member', 'CONTRIBUTES_TO', '(target:Commitment)', 'target')}
    WITH claim, grade, through, target WHERE through IS NOT NULL AND target IN commitments AND NOT EXISTS { (member)-[:CONTRIBUTES_TO]->(target) }
    RETURN {source: member, target: target, kind: 'CONTRIBUTES_TO', claims: [{claim: claim, evidence: grade, via: through}], cited: []} AS link
  } RETURN link }`;

export const network: Question = {
  name: 'network',
  read: (scope) => {
    const derived = scope.choose('derived') === true;
    return `MATCH (plan:Plan {slug: ${scope.argument('plan')}}) WHERE ${visible('plan', 'Plan')}
      WITH plan, COLLECT { MATCH (plan)-[:HAS_FOCUS_AREA]->(f:FocusArea) RETURN f ORDER BY f.number } AS areas,
        COLLECT { MATCH (plan)-[:HAS_FOCUS_AREA]->(:FocusArea)-[:HAS_COMMITMENT]->(c:Commitment) RETURN c ORDER BY c.slug } AS commitments,
        COLLECT { MATCH (plan)-[:HAS_FOCUS_AREA*0..1]->()-[:ALSO_PROMISES]->(s:Statement) RETURN s ORDER BY s.key } AS statements
      WITH *, COLLECT { CALL (plan, commitments, areas, statements) {
          UNWIND commitments + areas + statements AS x MATCH (x)<-[:CONTRIBUTES_TO|SERVES]-(a:Actor) RETURN a
          UNION MATCH (plan)-[:HAS_PASSAGE]->(:Passage)-[:MENTIONS]->(a:Actor) RETURN a
        } WITH DISTINCT a RETURN a ORDER BY a.sortName, a.id LIMIT ${mostNodes} } AS contributors
      WITH *, ${derived ? `contributors + COLLECT { UNWIND contributors AS whole MATCH (whole {scope: 'COLLECTIVE'})<-[:MEMBER_OF]-(m:Actor) WHERE NOT m IN contributors WITH DISTINCT m RETURN m ORDER BY m.sortName, m.id }` : 'contributors'} AS actors,
        COLLECT { UNWIND commitments AS c MATCH (c)-[:REACHES|TARGETS|USES]->(x:Concept) WITH DISTINCT x RETURN x ORDER BY x.sortName, x.id } AS concepts
      WITH *, COLLECT { UNWIND actors AS a MATCH (a)-[:OPERATES_IN]->(m:Municipality) WITH DISTINCT m RETURN m ORDER BY m.sortName } AS places
      WITH *, areas + commitments + statements + actors + concepts + places AS allNodes
      WITH *, COLLECT { UNWIND allNodes AS start MATCH (start)-[r:${linkTypes}]->(end) WHERE end IN allNodes
          WITH DISTINCT start, end, type(r) AS type RETURN ${linkOf('start', 'end', 'type')} } AS stored
      WITH allNodes[..${mostNodes}] AS nnodes, stored${derived ? ` + ${derivedLinks}` : ''} AS nlinks, size(allNodes) > ${mostNodes} AS ntruncated
      RETURN ${scope.select('n')} AS value`;
  },
};

/**
 * What holds for an actor because it holds for a collective that it is a member of. Derived when asked for and never stored: the
 * sentence means the member without naming it, so the grade is COLLECTIVE at best.
 */
import { evidenceClasses } from '#graph-schema/evidence.ts';
import { rank } from './reading.ts';

const weaker = (evidence: string) => `CASE WHEN ${rank(evidenceClasses, evidence)} > ${rank(evidenceClasses, "'COLLECTIVE'")} THEN ${evidence} ELSE 'COLLECTIVE' END`;

/** Whether a claim of a collective holds for its member: not with "flere af", not elsewhere than where it says, not where either says no. */
const holdsFor = (member: string, membership: string, claim: string) =>
  `${membership}.standing <> 'DECLINED' AND ${claim}.standing <> 'DECLINED' AND ${claim}.distributes
   AND (${claim}.municipality IS NULL OR EXISTS { (${member})-[:OPERATES_IN]->(:Municipality {slug: ${claim}.municipality}) })`;

/**
 * A subquery that binds `claim`, `grade`, `through` and whatever `found` names: the claims of `types` that an actor has itself or by a
 * collective. `target` is the pattern after the relationship, `imports` the outer variables that it needs.
 */
export const directAndDerived = (actor: string, types: string, target: string, found: string, imports: string[] = []): string => {
  const scope = [actor, ...imports].join(', ');
  const returned = found ? `, ${found}` : '';
  return `CALL (${scope}) {
      MATCH (${actor})-[claim:${types}]->${target} RETURN claim, claim.evidence AS grade, null AS through${returned}
      UNION ALL
      MATCH (${actor})-[membership:MEMBER_OF]->(through:Actor {scope: 'COLLECTIVE'})-[claim:${types}]->${target}
      WHERE ${holdsFor(actor, 'membership', 'claim')}
      RETURN claim, ${weaker('claim.evidence')} AS grade, through${returned}
    }`;
};

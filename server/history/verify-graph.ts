/** Checks what Community edition cannot enforce: the write path keeps it, and this proves it. */
import { derivedEntries } from '#graph-schema/commitment-entries.ts';
import { evidenceClasses } from '#graph-schema/evidence.ts';
import { type Label, labels, nodes } from '#graph-schema/nodes.ts';
import { claimTypes, type RelationshipName, relationshipNames, relationships } from '#graph-schema/relationships.ts';
import type { Database } from '#server/database/database.ts';
import type { Fault } from './verify-history.ts';

const claims = claimTypes.join('|');
const rank = (expression: string) => `CASE ${expression} ${Object.keys(evidenceClasses).map((value, index) => `WHEN '${value}' THEN ${index}`).join(' ')} ELSE 99 END`;

/** Each finds what must not be, as `what`. */
const checks: Record<string, string> = {
  'claim without a ground': `MATCH (a)-[r:${claims}]->(t) WHERE NOT EXISTS { (:Ground {claimId: r.id}) } RETURN 'claim ' + r.id + ' (' + a.slug + ' -> ' + coalesce(t.slug, t.key) + ') has no ground' AS what`,
  'evidence out of step': `MATCH (a)-[r:${claims}]->(t) WITH a, r, t, COLLECT { MATCH (g:Ground {claimId: r.id}) RETURN g.evidence ORDER BY ${rank('g.evidence')} } AS grounds WHERE size(grounds) > 0 AND grounds[0] <> r.evidence
    RETURN 'claim ' + r.id + ' says ' + r.evidence + ', its strongest ground is ' + grounds[0] AS what`,
  'citations out of step': `MATCH (a)-[r:${claims}]->(t) WITH r, COLLECT { MATCH (:Ground {claimId: r.id})-[:CITES]->(c) RETURN DISTINCT c.key } AS cited WHERE any(key IN cited WHERE NOT key IN r.citations) OR any(key IN r.citations WHERE NOT key IN cited)
    RETURN 'claim ' + r.id + ' cites other things than its grounds do' AS what`,
  'ground without a claim': `MATCH (g:Ground) WHERE NOT EXISTS { MATCH ()-[r:${claims}]->() WHERE r.id = g.claimId } RETURN 'ground ' + g.id + ' is of no claim' AS what`,
  'ground without a reason to believe': "MATCH (g:Ground) WHERE NOT EXISTS { (g)-[:CITES]->() } AND g.reason IS NULL AND NOT g.evidence IN ['COLLECTIVE'] RETURN 'ground ' + g.id + ' (' + g.evidence + ') cites nothing and gives no reason' AS what",
  'duplicate claims': `MATCH (a)-[r:${claims}]->(t) WITH a, t, type(r) AS type, coalesce(r.role, '') AS role, count(*) AS times WHERE times > 1 RETURN a.slug + ' -' + type + ' ' + role + '-> ' + coalesce(t.slug, t.key) + ' is there ' + times + ' times' AS what`,
  'claim without an id or version': `MATCH (a)-[r:${claims}]->() WHERE r.id IS NULL OR r.version IS NULL OR r.version < 1 RETURN 'a claim of ' + a.slug + ' has no id or no version' AS what`,
  'version behind its history': `MATCH (e:Event) UNWIND range(0, size(e.changedIds) - 1) AS i WITH e.changedIds[i] AS id, max(e.targetVersions[i]) AS version MATCH (n:Entity {id: id}) WHERE n.version <> version RETURN n.slug + ' has version ' + n.version + ', its history says ' + version AS what`,
  'lock left behind': "MATCH (n) WHERE n._lock IS NOT NULL RETURN coalesce(n.id, '?') + ' is still locked' AS what",
  'orphaned focus area': "MATCH (n:FocusArea) WHERE NOT EXISTS { (:Plan)-[:HAS_FOCUS_AREA]->(n) } RETURN n.slug + ' is in no plan' AS what",
  'orphaned commitment': "MATCH (n:Commitment) WHERE NOT EXISTS { (:FocusArea)-[:HAS_COMMITMENT]->(n) } RETURN n.slug + ' is in no focus area' AS what",
  'orphaned passage': "MATCH (n:Passage) WHERE NOT EXISTS { (:Plan)-[:HAS_PASSAGE]->(n) } RETURN n.key + ' is in no plan' AS what",
  'orphaned contact point': "MATCH (n:ContactPoint) WHERE NOT EXISTS { ()-[:REACHED_AT]->(n) } RETURN 'contact point ' + n.id + ' is of no actor' AS what",
  'commitment looked up by other things than it is about': `${derivedEntries}
    WHERE coalesce(entry.plan, '') <> plan OR coalesce(entry.commitment, '') <> commitment OR coalesce(entry.concepts, []) <> concepts OR coalesce(entry.areaConcepts, []) <> areaConcepts
    RETURN commitment + ' is looked up by other things than it is about' AS what`,
  'plan without a publisher': "MATCH (n:Plan) WHERE NOT EXISTS { (n)-[:PUBLISHED_BY]->(:Actor) } RETURN n.slug + ' has no publisher' AS what",
  'link of a closed actor': `MATCH (n:ClosedActor)-[r:${claims}]-() RETURN n.slug + ' is closed and still linked' AS what`,
};

const required = (label: Label): string[] => Object.entries(nodes[label].properties.shape).filter(([, type]) => !type.isOptional()).map(([name]) => name);
const ends = (name: RelationshipName): string => {
  const { from, to } = relationships[name];
  return `MATCH (a)-[r:${name}]->(b) WHERE NOT ((a:${from.join(' OR a:')}${from.includes('Actor') ? ' OR a:ClosedActor' : ''}) AND (b:${to.join(' OR b:')}${to.includes('Actor') ? ' OR b:ClosedActor' : ''})) RETURN '${name} from ' + head(labels(a)) + ' to ' + head(labels(b)) AS what LIMIT 5`;
};

export async function verifyGraph(database: Database): Promise<Fault[]> {
  const all = [
    ...Object.values(checks),
    ...labels.filter((label) => label !== 'Event').map((label) => `MATCH (n:${label}) WHERE ${required(label).map((name) => `n.${name} IS NULL`).join(' OR ')} RETURN '${label} ' + coalesce(n.id, '?') + ' lacks a property' AS what LIMIT 20`),
    ...relationshipNames.map(ends),
  ];
  const faults: Fault[] = [];
  for (const [index, text] of all.entries()) faults.push(...(await database.reader().rows<{ what: string }>({ name: `verify-${index}`, text })));
  return faults;
}

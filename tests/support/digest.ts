/** What the graph says, without versions and without its history: two graphs that say the same have the same digest. */
import { createHash } from 'node:crypto';
import { claimTypes } from '#graph-schema/relationships.ts';
import { canonical } from '#server/commands/event-hash.ts';
import type { Database } from '#server/database/database.ts';

export async function contentDigest(database: Database): Promise<string> {
  const reader = database.reader();
  const without = (row: Record<string, unknown>) => ({ ...row, properties: { ...(row.properties as object), version: 0 } });
  const entities = await reader.rows({
    name: 'digest-entities',
    text: `MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties, COLLECT { MATCH (n)-[:REACHED_AT]->(p) RETURN properties(p) ORDER BY p.id } AS contacts,
      COLLECT { MATCH (n)-[r:!CONTRIBUTES_TO&!SERVES&!MEMBER_OF&!COLLABORATES_WITH&!OPERATES_IN&!REACHED_AT]-(o) WHERE NOT o:Proposal AND NOT o:Comment AND NOT o:ClosedActor AND NOT o:Ground RETURN type(r) + ' ' + o.id AS link ORDER BY link } AS links ORDER BY id`,
  });
  const claims = await reader.rows({
    name: 'digest-claims',
    text: `MATCH (a)-[r:${claimTypes.join('|')}]->(t) RETURN r.id AS id, type(r) AS type, a.id AS from, t.id AS to, properties(r) AS properties,
      COLLECT { MATCH (g:Ground {claimId: r.id}) RETURN [properties(g), COLLECT { MATCH (g)-[:CITES]->(c) RETURN c.key ORDER BY c.key }, head(COLLECT { MATCH (g)-[:GIVEN_BY]->(o) RETURN o.id })] ORDER BY g.id } AS grounds ORDER BY id`,
  });
  const sorted = entities.map((row) => ({ ...without(row), labels: [...(row.labels as string[])].sort() }));
  return createHash('sha256').update(canonical([sorted, claims.map(without)])).digest('hex');
}

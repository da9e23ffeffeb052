/** Puts the seeds into an empty graph, as the first event of its history; of a graph that holds something it only tells the differences. */
import { createHash } from 'node:crypto';
import { nodes as vocabulary } from '#graph-schema/nodes.ts';
import { appendEvents } from '#server/commands/append-events.ts';
import { bulkWork, type Database, type Transaction } from '#server/database/database.ts';
import { graphOf, type SeedGraph, type SeedNode } from './graph.ts';
import { readSeeds, type Seeds } from './records.ts';

export interface Loaded { loaded: boolean; nodes: number; relationships: number }

/**
 * Loads the seeds where the graph holds no node of ours yet. One transaction: all of it or nothing.
 * @throws SeedError listing every fault of the seed files
 */
export async function loadSeeds(database: Database, say: (line: string) => void = () => undefined, seeds: () => Seeds = readSeeds): Promise<Loaded> {
  const [first] = await database.reader().rows({ name: 'is-seeded', text: 'MATCH (e:Event) RETURN e.id AS id LIMIT 1' });
  if (first) return { loaded: false, nodes: 0, relationships: 0 };
  const at = new Date().toISOString();
  const graph = graphOf(seeds(), at);
  say(`Loading the plans: ${graph.nodes.length} nodes and ${graph.relationships.length} relationships`);
  await database.write('load-seeds', async (transaction) => {
    await write(transaction, graph);
    await appendEvents(transaction, [{
      operation: 'CREATE', summary: 'Grunddata indlæst', summaryEn: 'Seed data loaded', targetIds: [],
      after: { nodes: graph.nodes.length, relationships: graph.relationships.length, digest: digestOf(graph) },
    }], at);
  }, { patience: bulkWork });
  return { loaded: true, nodes: graph.nodes.length, relationships: graph.relationships.length };
}

/** Two statements, with labels and types as values: each is planned anew by a database that has just started, and that is what takes the time. */
async function write(transaction: Transaction, { nodes, relationships }: SeedGraph): Promise<void> {
  const created = await transaction.rows<{ id: string; element: string }>({
    name: 'load-nodes', text: 'UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties RETURN n.id AS id, elementId(n) AS element',
  }, { rows: nodes.map(({ label, properties }) => ({ labels: [label, ...vocabulary[label].marks], properties })) });
  const elementOf = new Map(created.map(({ id, element }) => [id, element]));
  await transaction.rows({
    name: 'load-relationships',
    text: 'UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties',
  }, { rows: relationships.map(({ type, from, to, properties }) => ({ type, from: elementOf.get(from.id), to: elementOf.get(to.id), properties })) });
}

/** Tells one content of the seed files from another. */
export const digestOf = ({ nodes, relationships }: SeedGraph): string =>
  createHash('sha256').update(JSON.stringify([nodes.map(withoutMoment), relationships])).digest('hex');
const withoutMoment = ({ properties: { at: _, ...properties }, ...node }: SeedNode) => ({ ...node, properties });

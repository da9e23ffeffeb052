/** Puts the seeds into an empty graph, as the first event of its history; of a graph that holds something it only tells the differences. */
import { createHash } from 'node:crypto';
import { type Label, nodes as vocabulary } from '#graph-schema/nodes.ts';
import { appendEvent } from '#server/commands/append-event.ts';
import type { Database, Transaction } from '#server/database/database.ts';
import { graphOf, type SeedGraph, type SeedNode, type SeedRelationship } from './graph.ts';
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
    await appendEvent(transaction, {
      operation: 'CREATE', summary: 'Grunddata indlæst', summaryEn: 'Seed data loaded', targetIds: [],
      after: { nodes: graph.nodes.length, relationships: graph.relationships.length, digest: digestOf(graph) },
    }, at);
  });
  return { loaded: true, nodes: graph.nodes.length, relationships: graph.relationships.length };
}

/** Few statements: each is planned anew by a database that has just started, and that is what takes the time. */
async function write(transaction: Transaction, { nodes, relationships }: SeedGraph): Promise<void> {
  for (const [label, rows] of grouped(nodes, (node) => node.label)) {
    await transaction.rows({
      name: `load-${label}`,
      text: `UNWIND $rows AS row CREATE (n:${[label, ...vocabulary[label].marks].join(':')}) SET n = row`,
    }, { rows: rows.map((node) => node.properties) });
  }
  for (const [, rows] of grouped(relationships, ({ type, from, to }) => `${from.label} ${type} ${to.label}`)) {
    const [{ type, from, to }] = rows as [SeedRelationship];
    await transaction.rows({
      name: `load-${type}`,
      text: `UNWIND $rows AS row MATCH (a:${lookup(from.label)} {id: row.from}) MATCH (b:${lookup(to.label)} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
    }, { rows: rows.map((row) => ({ from: row.from.id, to: row.to.id, properties: row.properties })) });
  }
}

/** The label whose index knows the id. */
const lookup = (label: Label): string => ((vocabulary[label].marks as readonly string[]).includes('Entity') ? 'Entity' : label);

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): [Label, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups] as [Label, T[]][];
}

/** Tells one content of the seed files from another. */
export const digestOf = ({ nodes, relationships }: SeedGraph): string =>
  createHash('sha256').update(JSON.stringify([nodes.map(withoutMoment), relationships])).digest('hex');
const withoutMoment = ({ properties: { at: _, ...properties }, ...node }: SeedNode) => ({ ...node, properties });

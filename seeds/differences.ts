/** What the graph says otherwise than the seed files: after people have edited it, nothing of theirs is written over. */
import { claimTypes } from '#graph-schema/relationships.ts';
import type { Database } from '#server/database/database.ts';
import type { SeedGraph } from './graph.ts';

export interface Difference { id: string; what: string; seeds: string; graph: string }

const shown = (value: unknown): string => (value === undefined || value === null ? '-' : JSON.stringify(value));
const same = (a: unknown, b: unknown): boolean => shown(a) === shown(b);
/** A ground's moment is that of the load; a version counts changes. Neither is a difference of content. */
const uncompared = new Set(['at', 'version']);

/** Every property that differs, every seeded node or claim that is gone. What people added is no difference: the seeds say nothing of it. */
export async function differences(database: Database, graph: SeedGraph): Promise<Difference[]> {
  const reader = database.reader();
  const nodes = await reader.rows<{ id: string; properties: Record<string, unknown> }>({
    name: 'seeded-nodes', text: 'MATCH (n) WHERE n.id IN $ids RETURN n.id AS id, properties(n) AS properties',
  }, { ids: graph.nodes.map((node) => node.id) });
  const seededClaims = graph.relationships.filter(({ properties }) => typeof properties.id === 'string');
  const claims = await reader.rows<{ id: string; properties: Record<string, unknown> }>({
    name: 'seeded-claims', text: `MATCH ()-[r:${claimTypes.join('|')}]->() WHERE r.id IN $ids RETURN r.id AS id, properties(r) AS properties`,
  }, { ids: seededClaims.map(({ properties }) => properties.id) });
  const found = new Map([...nodes, ...claims].map(({ id, properties }) => [id, properties]));

  const seeded = [
    ...graph.nodes.map(({ label, key, id, properties }) => ({ id, name: `${label} ${key}`, properties })),
    ...seededClaims.map(({ type, from, to, properties }) => ({ id: String(properties.id), name: `${type} ${nameOf(graph, from.id)} -> ${nameOf(graph, to.id)}`, properties })),
  ];
  return seeded.flatMap(({ id, name, properties }): Difference[] => {
    const present = found.get(id);
    if (!present) return [{ id, what: name, seeds: 'present', graph: 'gone' }];
    const keys = [...new Set([...Object.keys(properties), ...Object.keys(present)])].filter((key) => !uncompared.has(key));
    return keys.filter((key) => !same(properties[key], present[key])).map((key) => ({ id, what: `${name}.${key}`, seeds: shown(properties[key]), graph: shown(present[key]) }));
  });
}

const nameOf = (graph: SeedGraph, id: string): string => graph.nodes.find((node) => node.id === id)?.key ?? id;

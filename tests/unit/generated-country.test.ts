import { describe, expect, test } from 'vitest';
import { kindOfId } from '#graph-schema/ids.ts';
import { type Label, nodes as vocabulary } from '#graph-schema/nodes.ts';
import { claimTypes, type RelationshipName, relationships as types } from '#graph-schema/relationships.ts';
import { generateCountry } from '#seeds/generate/country.ts';

interface Row { kind: string; properties: Record<string, unknown>; from?: string; to?: string }

const rowsOf = (seed?: number): { nodes: Row[]; relationships: Row[] } => {
  const rows = { nodes: [] as Row[], relationships: [] as Row[] };
  generateCountry('S', {
    node: (kind, properties) => { rows.nodes.push({ kind, properties }); },
    relationship: (kind, from, to, properties) => { rows.relationships.push({ kind, from, to, properties }); },
  }, seed);
  return rows;
};

describe('a made-up country', () => {
  const { nodes, relationships } = rowsOf();
  const labelOf = new Map(nodes.map(({ kind, properties }) => [properties['id'] as string, kind as Label]));

  test('is the same every time, and another with another seed', () => {
    expect(rowsOf()).toEqual({ nodes, relationships });
    expect(rowsOf(2).relationships).not.toEqual(relationships);
  });
  test('has only nodes that the vocabulary knows, with ids that say what they are', () => {
    for (const { kind, properties } of nodes) {
      vocabulary[kind as Label].properties.parse(properties);
      expect(kindOfId(properties['id'] as string)).toBe(kind);
    }
    for (const [label, key] of Object.entries({ Actor: 'slug', Municipality: 'slug', Commitment: 'slug', Passage: 'key' })) {
      const keys = nodes.filter(({ kind }) => kind === label).map(({ properties }) => properties[key]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
  test('has only relationships that the vocabulary allows, between nodes that are there', () => {
    for (const { kind, from, to, properties } of relationships) {
      const type = types[kind as RelationshipName];
      type.properties.parse(properties);
      expect(type.from).toContain(labelOf.get(from ?? ''));
      expect(type.to).toContain(labelOf.get(to ?? ''));
    }
  });
  test('gives every claim a ground of its evidence', () => {
    const grounds = new Map(nodes.filter(({ kind }) => kind === 'Ground').map(({ properties }) => [properties['claimId'], properties['evidence']]));
    const claims = relationships.filter(({ kind }) => (claimTypes as string[]).includes(kind));
    expect(claims.length).toBeGreaterThan(100);
    for (const { properties } of claims) expect(grounds.get(properties['id'])).toBe(properties['evidence']);
    expect(new Set(claims.map(({ kind, from, to, properties }) => [kind, from, to, properties['role']].join())).size).toBe(claims.length);
  });
});

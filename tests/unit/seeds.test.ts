import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { evidenceClasses } from '#graph-schema/evidence.ts';
import { nodes as vocabulary } from '#graph-schema/nodes.ts';
import { relationships as relationshipTypes } from '#graph-schema/relationships.ts';
import { graphOf } from '#seeds/graph.ts';
import { readSeeds, SeedError } from '#seeds/records.ts';

const graph = graphOf(readSeeds(), '2026-01-01T00:00:00.000Z');
const labelOf = new Map(graph.nodes.map(({ id, label }) => [id, label]));

describe('the graph of the seed files', () => {
  test('has only nodes and relationships of the vocabulary, each with the properties it declares', () => {
    for (const { label, key, properties } of graph.nodes) {
      const parsed = vocabulary[label].properties.strict().safeParse(properties);
      expect(parsed.error?.issues ?? [], `${label} ${key}`).toEqual([]);
    }
    for (const { type, from, to, properties } of graph.relationships) {
      const { from: starts, to: ends, properties: shape } = relationshipTypes[type];
      expect([starts, ends], type).toEqual([expect.arrayContaining([labelOf.get(from.id)]), expect.arrayContaining([labelOf.get(to.id)])]);
      expect(shape.strict().safeParse(properties).error?.issues ?? [], type).toEqual([]);
    }
  });
  test('gives every claim a ground, its strongest ground\'s class, and every ground something to point at', () => {
    const claims = graph.relationships.filter(({ type }) => relationshipTypes[type].claim);
    const grounds = graph.nodes.filter(({ label }) => label === 'Ground');
    const cited = new Set(graph.relationships.filter(({ type }) => type === 'CITES').map(({ from }) => from.id));
    const order = Object.keys(evidenceClasses);
    for (const { type, properties } of claims) {
      const own = grounds.filter((g) => g.properties['claimId'] === properties['id']);
      expect(own.length, `${type} ${String(properties['id'])}`).toBeGreaterThan(0);
      expect(properties['evidence']).toBe(order.find((e) => own.some((g) => g.properties['evidence'] === e)));
    }
    for (const { id, properties } of grounds) expect(cited.has(id) || typeof properties['reason'] === 'string').toBe(true);
  });
  test('has no id twice and no claim twice', () => {
    const ids = [...graph.nodes.map(({ id }) => id), ...graph.relationships.flatMap(({ properties }) => (typeof properties['id'] === 'string' ? [properties['id']] : []))];
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('is the same on every machine, ids included', () => {
    expect(graphOf(readSeeds(), '2026-01-01T00:00:00.000Z')).toEqual(graph);
  });
  test('holds the 12 districts and 98 municipalities', () => {
    const count = (label: string) => graph.nodes.filter((n) => n.label === label).length;
    expect([count('District'), count('Municipality')]).toEqual([12, 98]);
  });
  test('invents no contact point: each has a source', () => {
    const documented = new Set(graph.relationships.filter(({ type }) => type === 'DOCUMENTED_BY').map(({ from }) => from.id));
    for (const { id } of graph.nodes.filter(({ label }) => label === 'ContactPoint')) expect(documented.has(id)).toBe(true);
  });
});

describe('a seed folder with faults', () => {
  const original = fileURLToPath(new URL('../../seeds', import.meta.url));
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'kredsnet-seeds-'));
    cpSync(original, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const edit = (file: string, from: string | RegExp, to: string) => {
    const before = readFileSync(path.join(folder, file), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(path.join(folder, file), after);
  };
  const problemsOf = (): string => {
    try {
      readSeeds(folder);
    } catch (error) {
      if (error instanceof SeedError) return error.message;
      throw error;
    }
    return '';
  };

  test('lists every broken reference of every file at once, each with its place and what lies near', () => {
    edit('plans/ostjylland-2026/focus-areas/2.2-indbrud.yaml', 'actor: bo-trygt', 'actor: bo-tryg');
    edit('plans/ostjylland-2026/focus-areas/2.2-indbrud.yaml', 'methods: [analyse]', 'methods: [analysee]');
    edit('plans/ostjylland-2026/focus-areas/2.1-ungdomskriminalitet.yaml', /cites: \[2\.1\/t\d+/, 'cites: [2.1/t99');
    const said = problemsOf();
    expect(said).toContain('3 problems');
    expect(said).toMatch(/2\.2-indbrud\.yaml: .*there is no actor bo-tryg \(near: bo-trygt/);
    expect(said).toMatch(/there is no method analysee \(near: analyse/);
    expect(said).toMatch(/2\.1-ungdomskriminalitet\.yaml: .*there is no passage 2\.1\/t99/);
  });
  test('names an unknown kind, a claim without a ground and a file that is no YAML', () => {
    edit('plans/ostjylland-2026/actors.yaml', 'kind: POLICE', 'kind: POLIS');
    edit('plans/ostjylland-2026/focus-areas/2.2-indbrud.yaml', 'grounds: [{ evidence: COLLECTIVE, cites: [2.2/1] }]', 'grounds: []');
    writeFileSync(path.join(folder, 'plans/ostjylland-2026/meetings.yaml'), 'meetings: [');
    const said = problemsOf();
    expect(said).toMatch(/actors\.yaml: actors\[0\] \(ostjyllands-politi\)\.kind/);
    expect(said).toMatch(/commitments\[0\] \(1\)\.actors\[0\] \(ostjyllands-politi\)\.grounds/);
    expect(said).toMatch(/meetings\.yaml: line \d+/);
  });
});

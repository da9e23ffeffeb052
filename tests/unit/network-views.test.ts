import { describe, expect, test } from 'vitest';
import type { LaneActor, LaneCommitment, LanePlan } from '../../web/src/network-views/lanes/model.ts';
import { layMap, mapPlaces } from '../../web/src/network-views/map/layout.ts';
import { type NetworkView, visibleNetwork } from '../../web/src/network-views/network.ts';
import { layRelations } from '../../web/src/network-views/relations/layout.ts';
import { stepInScene } from '../../web/src/network-views/scene-keyboard.ts';
import { tableRows } from '../../web/src/network-views/table/rows.ts';

const actor = (slug: string): LaneActor => ({ slug, name: `Part ${slug}`, kind: 'ASSOCIATION', scope: 'SPECIFIC', members: 0, danish: false });
const named = (slug: string): LaneCommitment['links'][number] => ({ actor: actor(slug), role: 'PARTNER', evidence: 'NAMED', implied: false, standing: 'STANDS' });
/** Four focus areas of four commitments: each has one party of its own, every area one in all of it, and one party is everywhere. */
const plan = (extra: { slug: string; in: string[] }[] = []): LanePlan => ({
  areas: [1, 2, 3, 4].map((a) => ({
    slug: `p-2.${a}`, number: `2.${a}`, name: `Område ${a}`,
    commitments: [1, 2, 3, 4].map((c): LaneCommitment => {
      const number = `2.${a}-${c}`;
      return {
        slug: `p-${number}`, number, name: `Indsats ${number}`, targetGroups: [{ slug: c === 1 ? 'unge' : `gruppe-${a}-${c}`, name: 'Gruppe' }], directedAgainst: [],
        links: [named(`egen-${a}-${c}`), named(`omraade-${a}`), named('overalt'), ...extra.filter(({ in: places }) => places.includes(number)).map(({ slug }) => named(slug))],
      };
    }),
  })),
});
const all: NetworkView = { fold: false, filters: {}, unfolded: [], route: new Set() };
const placesIn = (of: LanePlan) => mapPlaces(of, visibleNetwork(of, all));

describe('the map', () => {
  test('stands the same every time, and filters move nothing', () => {
    const whole = visibleNetwork(plan(), all);
    const scene = layMap(plan(), whole, visibleNetwork(plan(), { ...all, filters: { areas: ['2.2', '2.3'] } }), { open: [], shut: [], route: new Set() });
    const places = placesIn(plan());
    expect(scene.nodes.length).toBeGreaterThan(10);
    for (const { node, x, y } of scene.nodes) expect({ x, y }).toEqual(places.get(node.id));
  });
  test('moves nothing when any of 20 actors comes that shares no commitment with the others there', () => {
    const before = placesIn({ areas: plan().areas.map((area) => (area.number === '2.4' ? { ...area, commitments: area.commitments.map((c) => ({ ...c, links: [] })) } : area)) });
    const empty = (extra: { slug: string; in: string[] }[]): LanePlan => ({
      areas: plan(extra).areas.map((area) => (area.number === '2.4' ? { ...area, commitments: area.commitments.map((c) => ({ ...c, links: c.links.filter(({ actor: { slug } }) => slug.startsWith('ny-')) })) } : area)),
    });
    for (let n = 0; n < 20; n += 1) {
      const places = placesIn(empty([{ slug: `ny-${n}`, in: n % 3 === 0 ? ['2.4-1', '2.4-2'] : [`2.4-${(n % 4) + 1}`] }]));
      expect(places.has(`a:ny-${n}`)).toBe(true);
      for (const [id, place] of before) expect(places.get(id), id).toEqual(place);
    }
  });
  test('gives no two things one place', () => {
    const spots = [...placesIn(plan()).values()].map(({ x, y }) => `${Math.round(x / 8)},${Math.round(y / 8)}`);
    expect(new Set(spots).size).toBe(spots.length);
  });
  test('folds a focus area to one sign that says how many commitments it holds', () => {
    const whole = visibleNetwork(plan(), all);
    const scene = layMap(plan(), whole, whole, { open: [], shut: ['2.1'], route: new Set() });
    expect(scene.nodes.filter(({ node }) => node.kind === 'commitment' && node.key.startsWith('2.1-'))).toEqual([]);
    expect(scene.nodes.find(({ node }) => node.id === 'f:2.1')?.unfold).toMatchObject({ count: 4, open: false });
    expect(scene.nodes.some(({ node }) => node.id === 'a:egen-1-1')).toBe(false);
    expect(scene.nodes.some(({ node }) => node.id === 'a:overalt')).toBe(true);
  });
});

describe('relations', () => {
  const around = (slug: string, open: string[] = []) => layRelations(plan(), visibleNetwork(plan(), { ...all, selection: { kind: 'actor', key: slug }, fold: true }), { centre: `a:${slug}`, open, route: new Set() });
  test('show every commitment of the actor where there is room, and who else is in it', () => {
    const { nodes } = around('omraade-2');
    expect(nodes[0]?.node.id).toBe('a:omraade-2');
    expect(nodes.filter(({ node }) => node.kind === 'commitment').map(({ node }) => node.key)).toEqual(['2.2-1', '2.2-2', '2.2-3', '2.2-4']);
    expect(nodes.some(({ node }) => node.id === 'a:overalt')).toBe(true);
  });
  test('collapse to focus areas where it is crowded, each of which unfolds', () => {
    const collapsed = around('overalt').nodes;
    expect(collapsed.filter(({ node }) => node.kind === 'commitment')).toEqual([]);
    expect(collapsed.filter(({ unfold }) => unfold?.what === 'commitments').map(({ unfold }) => unfold?.count)).toEqual([4, 4, 4, 4]);
    expect(around('overalt', ['2.3']).nodes.filter(({ node }) => node.kind === 'commitment')).toHaveLength(4);
  });
  test('put no two names of the outer ring on one line of one side', () => {
    const outer = around('omraade-2').nodes.filter(({ form }) => form === 'point');
    const lines = outer.map(({ x, y }) => `${x > 400} ${Math.round(y / 20)}`);
    expect(outer.length).toBeGreaterThan(5);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('every view', () => {
  test('has in the table each link and each node of its picture', () => {
    const network = visibleNetwork(plan(), all);
    const rows = tableRows(plan(), network);
    const scene = layMap(plan(), network, network, { open: [], shut: [], route: new Set() });
    const links = new Set(rows.map(({ link }) => link?.id));
    for (const { link } of scene.links) expect(links).toContain(link.id);
    const nodes = new Set(rows.flatMap(({ area, commitment, other }) => [area?.id, commitment?.id, other?.id]));
    for (const { node } of scene.nodes) expect(nodes).toContain(node.id);
  });
  test('shows the members of an unfolded collective with what they have by it', () => {
    const network = visibleNetwork(plan(), { ...all, unfolded: [{ collective: 'overalt', members: [{ actor: actor('medlem'), commitments: ['2.1-1', '2.1-2'] }] }] });
    expect(network.links.filter(({ via }) => via === 'overalt').map(({ id }) => id)).toEqual(['a:medlem>c:2.1-1>overalt', 'a:medlem>c:2.1-2>overalt']);
    expect(network.links.some(({ role, source, target }) => role === 'MEMBER' && source === 'a:medlem' && target === 'a:overalt')).toBe(true);
  });
  test('leads an arrow key to what lies in its direction', () => {
    const network = visibleNetwork(plan(), all);
    const scene = layMap(plan(), network, network, { open: [], shut: [], route: new Set() });
    const at = new Map(scene.nodes.map(({ node, x }) => [node.id, x]));
    const next = stepInScene(scene, 'node:f:2.1', 'ArrowLeft');
    expect(at.get(next?.slice('node:'.length) ?? '')).toBeLessThan(at.get('f:2.1') ?? 0);
  });
});

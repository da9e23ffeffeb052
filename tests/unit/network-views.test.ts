import { describe, expect, test } from 'vitest';
import type { LaneActor, LaneCommitment, LanePlan } from '../../web/src/network-views/lanes/model.ts';
import { layOut } from '../../web/src/network-views/canvas/lay-out.ts';
import { layGroups } from '../../web/src/network-views/groups/layout.ts';
import { type Group, groupNetwork, type Groups } from '../../web/src/network-views/groups/model.ts';
import { lanesScene } from '../../web/src/network-views/lanes/lanes-scene.ts';
import { layLanes } from '../../web/src/network-views/lanes/layout.ts';
import { layMap, mapPlaces } from '../../web/src/network-views/map/layout.ts';
import { type NetworkView, visibleNetwork } from '../../web/src/network-views/network.ts';
import { layRelations } from '../../web/src/network-views/relations/layout.ts';
import { layRoute } from '../../web/src/network-views/relations/route-layout.ts';
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
  test('keeps what was in last year\'s plan where it was, also where focus areas have come, gone and changed places', () => {
    const themed = (order: number[], extra: { slug: string; in: string[] }[] = []): LanePlan => ({ areas: order.map((theme, i) => ({ ...(plan(extra).areas[theme - 1] as LanePlan['areas'][number]), number: `2.${i + 1}`, theme: `emne-${theme}`,
      commitments: (plan(extra).areas[theme - 1] as LanePlan['areas'][number]).commitments.map((commitment, c) => ({ ...commitment, number: `2.${i + 1}-${c + 1}` })) })) });
    const before = themed([1, 2, 3]);
    const were = placesIn(before);
    const now = themed([3, 4, 1], [{ slug: 'ny', in: ['2.1-1'] }]);
    const are = mapPlaces(now, visibleNetwork(now, all), before);
    expect(are.get('f:2.1')).toEqual(were.get('f:2.3'));
    expect(are.get('f:2.3')).toEqual(were.get('f:2.1'));
    expect(are.get('f:2.2'), 'a new focus area takes the place of the one that was left out').toEqual(were.get('f:2.2'));
    const common = [...are.keys()].filter((id) => /^[at]:/.test(id) && were.has(id));
    expect(common.length).toBeGreaterThan(10);
    for (const id of common) expect(are.get(id), id).toEqual(were.get(id));
    expect(are.has('a:ny')).toBe(true);
    expect(mapPlaces(now, visibleNetwork(now, all), { areas: [] }), 'where nothing of it is left, the plan\'s own order').toEqual(placesIn(now));
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

describe('an actor that has nothing to do with what is shown', () => {
  /** Twenty, each in another commitment or two of the last focus area. */
  const newcomers = Array.from({ length: 20 }, (_, n) => ({ slug: `ny-${n}`, in: n % 3 === 0 ? ['2.4-1', '2.4-2'] : [`2.4-${(n % 4) + 1}`] }));
  const shownOf = (of: LanePlan) => layLanes(of, { fold: false, filters: {} });

  test('moves no row and no line of the other lanes', () => {
    const before = lanesScene(shownOf(plan()), undefined);
    for (const newcomer of newcomers) {
      const after = lanesScene(shownOf(plan([newcomer])), undefined);
      expect(after.nodes.some(({ node }) => node.id === `a:${newcomer.slug}`)).toBe(true);
      const others = ({ nodes, links }: typeof after) => ({ nodes: nodes.filter(({ node }) => !node.areas.includes('2.4')), links: links.filter(({ hue }) => hue !== 4) });
      expect(others(after)).toEqual(others(before));
    }
  });
  test('moves nothing around an actor that it shares nothing with', () => {
    const around = (of: LanePlan) => layRelations(of, visibleNetwork(of, { ...all, selection: { kind: 'actor', key: 'omraade-2' }, fold: true }), { centre: 'a:omraade-2', open: [], route: new Set() });
    const before = around(plan());
    for (const newcomer of newcomers) expect(around(plan([newcomer]))).toEqual(before);
  });
  test('moves no row of the table but its own', () => {
    const rows = (of: LanePlan) => tableRows(of, visibleNetwork(of, all)).map(({ id }) => id);
    for (const newcomer of newcomers) expect(rows(plan([newcomer])).filter((id) => !id.startsWith('a:ny-'))).toEqual(rows(plan()));
  });
});

describe('a way between two', () => {
  const route = new Set(['a:egen-1-1', 'c:2.1-1', 'a:omraade-1', 'c:2.1-2', 'a:egen-1-2']);
  const network = visibleNetwork(plan(), { ...all, fold: true, route });
  test('goes from one end of the picture to the other, link by link', () => {
    const { nodes, links } = layRoute(plan(), network, { from: 'a:egen-1-1', route });
    expect(new Set(nodes.map(({ node }) => node.id))).toEqual(route);
    const x = (id: string): number => nodes.find(({ node }) => node.id === id)?.x ?? -1;
    const order = ['a:egen-1-1', 'c:2.1-1', 'a:omraade-1', 'c:2.1-2', 'a:egen-1-2'];
    expect([...order].sort((a, b) => x(a) - x(b))).toEqual(order);
    for (const { link } of links) expect([route.has(link.source), route.has(link.target)]).toEqual([true, true]);
    expect(links.length).toBeGreaterThanOrEqual(4);
  });
  test('goes downward where the screen is narrow', () => {
    const { nodes } = layRoute(plan(), network, { from: 'a:egen-1-1', route, narrow: true });
    expect((nodes.find(({ node }) => node.id === 'a:egen-1-2')?.y ?? 0)).toBeGreaterThan(nodes.find(({ node }) => node.id === 'a:egen-1-1')?.y ?? 0);
  });
});

describe('a large picture', () => {
  test('has the same places whether the page lays it out or a worker beside it', () => {
    const network = visibleNetwork(plan(), all);
    const input = [plan(), network, network, { open: [], shut: [], route: new Set<string>() }] as Parameters<typeof layMap>;
    const { scene, ids } = layOut(structuredClone({ kind: 'map' as const, input }));
    const own = layMap(...input);
    expect(ids).toEqual(own.nodes.map(({ node }) => node.id));
    expect([...scene.x]).toEqual(own.nodes.map(({ x }) => Math.fround(x)));
    expect([...scene.y]).toEqual(own.nodes.map(({ y }) => Math.fround(y)));
    expect(scene.links.length / 2).toBe(own.links.filter(({ link }) => ids.includes(link.source) && ids.includes(link.target)).length);
  });
});

describe('the country', () => {
  const district = (n: number): Group => ({ id: `di_${n}`, kind: 'DISTRICT', slug: `kreds-${n}`, name: `Kreds ${n}`, plan: null, within: null, open: false, holds: 3, commitments: 5 });
  const theme: Group = { id: 'cn_1', kind: 'THEME', slug: 'indbrud', name: 'Indbrud', plan: null, within: null, open: false, holds: 3, commitments: 15 };
  const groups = (nodes: Group[]): Groups => ({ truncated: false, nodes, links: nodes.filter(({ kind, open }) => kind !== 'THEME' && !open).map(({ id, commitments }) => ({ source: id, target: 'cn_1', commitments })) });
  const lay = (of: Groups) => layGroups(of, groupNetwork(of), {});
  test('stands in two columns; opening a group moves nothing above it and puts its members below its name', () => {
    const shut = lay(groups([district(1), district(2), district(3), theme]));
    const opened = lay(groups([district(1), { ...district(2), open: true }, { ...district(9), id: 'pl_1', kind: 'PLAN', name: 'Plan', within: 'di_2', holds: 0 }, district(3), theme]));
    const at = (scene: typeof shut, id: string) => scene.nodes.find(({ node }) => node.id === id);
    for (const id of ['di_1', 'di_2', 'cn_1']) expect([at(opened, id)?.x, at(opened, id)?.y], id).toEqual([at(shut, id)?.x, at(shut, id)?.y]);
    expect(at(opened, 'pl_1')?.y).toBeGreaterThan(at(opened, 'di_2')?.y ?? 0);
    expect(at(opened, 'pl_1')?.y).toBeLessThan(at(opened, 'di_3')?.y ?? 0);
    expect(at(opened, 'di_2')?.unfold).toMatchObject({ what: 'plans', open: true });
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

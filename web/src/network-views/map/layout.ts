/**
 * The network as a map. Where a thing stands depends on the plan's own order and on what the thing itself is linked with, never on who else is in the plan: a new actor gets a place and
 * moves nobody it shares no commitment with. Focus areas stand around the middle in the plan's order, their commitments before them, who is in one commitment only behind it, and who is
 * in several between them, nearer the middle the more they reach across.
 */
import type { LaneArea, LanePlan } from '../lanes/model.ts';
import { idOf, isCrossCutting, type Network, type NetworkNode, neighboursOf, visibleNetwork } from '../network.ts';
import { collectiveUnfold, hueOf, litSet } from '../relations/layout.ts';
import { type Ground, type PlacedLink, type PlacedNode, round, type Scene, wrap } from '../scene.ts';
import type { Shown } from '../view.ts';
import { placeNames } from './labels.ts';

export const mapSize = { width: 1210, height: 930 };
const middle = { x: mapSize.width / 2, y: mapSize.height / 2 };
const stretch = 1.27;
const radius = { area: 366, commitments: 218, behind: 282, step: 32 };

export interface MapOptions {
  /** Collectives that are unfolded. */
  open: readonly string[];
  /** Focus areas that are collapsed to one sign. */
  shut: readonly string[];
  selected?: string | undefined;
  route: ReadonlySet<string>;
  /** Last year's plan, where there is one: what is in both stays where it was. */
  before?: LanePlan | undefined;
}
export interface Point { x: number; y: number }

const polar = (angle: number, r: number): Point => ({ x: round(middle.x + r * stretch * Math.cos(angle)), y: round(middle.y + r * Math.sin(angle)) });

/** A number from 0 up to 1 that depends on the text alone. */
const hashOf = (text: string): number => {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0) / 4294967296;
};

interface Sector { from: number; size: number }
const roomOf = ({ commitments }: LaneArea): number => Math.max(1, commitments.length) + 0.8;
const unitOf = (plan: LanePlan): number => (2 * Math.PI) / plan.areas.reduce((sum, area) => sum + roomOf(area), 0);

/** The share of the circle of each focus area, in the plan's order. */
function ownSectors(plan: LanePlan): Sector[] {
  const unit = unitOf(plan);
  let passed = -Math.PI / 2;
  return plan.areas.map((area) => {
    const sector = { from: passed, size: roomOf(area) * unit };
    passed += sector.size;
    return sector;
  });
}

/** The same where last year's plan has had a say: a theme keeps its share, a new one takes that of one that was left out. Undefined where there are more than there were. */
function keptSectors(plan: LanePlan, before: LanePlan): Sector[] | undefined {
  const were = ownSectors(before);
  const byTheme = new Map(before.areas.flatMap((area, i) => (area.theme ? [[area.theme, were[i] as Sector] as const] : [])));
  const left = before.areas.flatMap((area, i) => (area.theme && plan.areas.some(({ theme }) => theme === area.theme) ? [] : [were[i] as Sector]));
  const kept = plan.areas.map((area) => (area.theme ? byTheme.get(area.theme) : undefined) ?? left.shift());
  return kept.every((sector) => sector !== undefined) ? kept : undefined;
}
/** Whether the focus areas stand where they stood in the plan before. */
export const keepsPlaces = (plan: LanePlan, before: LanePlan | undefined): boolean => before !== undefined && keptSectors(plan, before) !== undefined;

const sectorsOf = (plan: LanePlan, before: LanePlan | undefined): Sector[] => (before && keptSectors(plan, before)) ?? ownSectors(plan);

/** The places of everything in the whole plan: the filters take away, and move nothing. */
export function mapPlaces(plan: LanePlan, network: Network, before?: LanePlan): ReadonlyMap<string, Point> {
  const places = freshPlaces(plan, network, sectorsOf(plan, before));
  if (!before || !keptSectors(plan, before)) return places;
  // Whoever was there last year stands there still.
  const were = freshPlaces(before, visibleNetwork(before, { fold: false, filters: {}, unfolded: [], route: new Set() }), ownSectors(before));
  return new Map([...places].map(([id, place]) => [id, /^[atd]:/.test(id) ? (were.get(id) ?? place) : place]));
}

function freshPlaces(plan: LanePlan, network: Network, sectors: readonly Sector[]): Map<string, Point> {
  const places = new Map<string, Point>();
  const angleOf = new Map<string, number>();
  const step = unitOf(plan);
  plan.areas.forEach((area, a) => {
    const { from, size } = sectors[a] as Sector;
    const room = roomOf(area);
    area.commitments.forEach((commitment, i) => {
      const angle = from + ((0.9 + i) / room) * size;
      const id = idOf('commitment', commitment.number);
      angleOf.set(id, angle);
      places.set(id, polar(angle, radius.commitments - (i % 2) * 30));
    });
    places.set(idOf('area', area.number), polar(from + size / 2, radius.area + 40));
  });
  // What somebody has by an unfolded collective moves nothing.
  const around = neighboursOf({ nodes: network.nodes, links: network.links.filter(({ via, role }) => via === undefined && role !== 'MEMBER') });
  const homes = new Map<string, string[]>();
  const across: { id: string; commitments: string[] }[] = [];
  for (const node of [...network.nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (node.kind === 'area' || node.kind === 'commitment') continue;
    const commitments = [...(around.get(node.id) ?? [])].filter((id) => angleOf.has(id)).sort();
    const [only] = commitments;
    if (commitments.length === 1 && only) homes.set(only, [...(homes.get(only) ?? []), node.id]);
    else if (commitments.length > 1) across.push({ id: node.id, commitments });
  }
  // Behind its only commitment, two side by side and then further out.
  for (const [home, ids] of homes) {
    const angle = angleOf.get(home) ?? 0;
    // Actors on one side, whom the work is for on the other: a new one of the one kind moves nobody of the other.
    for (const [side, of] of [[-1, ids.filter((id) => id.startsWith('a:'))], [1, ids.filter((id) => !id.startsWith('a:'))]] as const) {
      of.forEach((id, i) => { places.set(id, polar(angle + side * (i % 2 === 0 ? 0.13 : 0.37) * step, radius.behind + Math.floor(i / 2) * radius.step + (i % 2) * 15 + (side > 0 ? 8 : 0))); });
    }
  }
  // Between its commitments; those with the same ones fan out. A direction of its own keeps two apart whose middle is the same.
  const groups = new Map<string, number>();
  for (const { id, commitments } of across) {
    const [sx, sy] = commitments.reduce(([x, y], commitment) => [x + Math.cos(angleOf.get(commitment) ?? 0), y + Math.sin(angleOf.get(commitment) ?? 0)], [0, 0]);
    const spread = Math.hypot(sx, sy) / commitments.length;
    const group = commitments.join();
    const at = groups.get(group) ?? 0;
    groups.set(group, at + 1);
    const turn = hashOf(id) * 2 * Math.PI + (id.startsWith('a:') ? 0 : Math.PI);
    const local = new Set(commitments.map((commitment) => commitment.slice(0, commitment.indexOf('-')))).size === 1;
    const reach = local ? radius.behind - 22 + at * 24 + hashOf(id) * 84 : Math.max(0, spread) * 150;
    const away = local ? 6 : 26 + Math.min(70, commitments.length * 4);
    const angle = Math.atan2(sy, sx) + (local ? (hashOf(`${id} across`) - 0.5) * 3.2 * step : 0);
    places.set(id, { x: round(middle.x + reach * stretch * Math.cos(angle) + away * stretch * Math.cos(turn)), y: round(middle.y + reach * Math.sin(angle) + away * Math.sin(turn) + (local ? 0 : at * 26)) });
  }
  // Members of an unfolded collective stand around it.
  const members = new Map<string, string[]>();
  for (const link of network.links) if (link.role === 'MEMBER') members.set(link.target, [...(members.get(link.target) ?? []), link.source].sort());
  for (const [whole, ids] of members) {
    const at = places.get(whole);
    const strangers = ids.filter((id) => !places.has(id));
    if (at) strangers.forEach((id, i) => { places.set(id, { x: round(at.x + 92 * stretch * Math.cos((i / strangers.length) * 2 * Math.PI - Math.PI / 2)), y: round(at.y + 92 * Math.sin((i / strangers.length) * 2 * Math.PI - Math.PI / 2)) }); });
  }
  return places;
}

/** Less than this much of the map left over: what is left comes nearer. */
const mostOfIt = 0.7;
const leastWindow = { width: 700, height: 440 };

/** The part of the map that holds what is shown, with room for names; the whole map where most of it is shown. */
function windowOn(nodes: readonly PlacedNode[]): Pick<Scene, 'left' | 'top' | 'width' | 'height'> {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs) - 170, Math.max(...xs) + 170, Math.min(...ys) - 60, Math.max(...ys) + 60];
  const [width, height] = [Math.max(leastWindow.width, right - left), Math.max(leastWindow.height, bottom - top)];
  if (nodes.length === 0 || width * height > mostOfIt * mapSize.width * mapSize.height) return mapSize;
  return { left: round((left + right - width) / 2), top: round((top + bottom - height) / 2), width: round(width), height: round(height) };
}

/** @param whole the network without filters, which gives the places; @param shown what is drawn of it */
export function layMap(plan: LanePlan, whole: Network, shown: Network, { open, shut, selected, route, before }: MapOptions): Scene {
  const places = mapPlaces(plan, whole, before);
  const around = neighboursOf(shown);
  const lit = litSet(shown, around, selected, route);
  const hiddenBy = (id: string): string | undefined => {
    const node = shown.nodes.get(id);
    return node?.kind === 'commitment' && shut.includes(node.areas[0] ?? '') ? idOf('area', node.areas[0] ?? '') : undefined;
  };
  // Of a collapsed focus area only the sign is left, and whoever is in nothing else goes with it.
  const present = [...shown.nodes.values()].filter((node) => {
    if (node.kind === 'area') return true;
    if (node.kind === 'commitment') return hiddenBy(node.id) === undefined;
    return places.has(node.id) && !node.areas.every((area) => shut.includes(area));
  });
  const ids = new Set(present.map(({ id }) => id));
  const bare: PlacedNode[] = present.map((node): PlacedNode => {
    const here = places.get(node.id) ?? middle;
    // A focus area is as bright as the brightest of its commitments.
    const isLit = lit === undefined || lit.has(node.id) || (node.kind === 'area' && [...(around.get(node.id) ?? [])].some((id) => lit.has(id)));
    const common = { node, x: here.x, y: here.y, lit: selected === node.id || route.has(node.id), dim: !isLit };
    if (node.kind === 'area') {
      const count = [...(around.get(node.id) ?? [])].length;
      return { ...common, form: 'box', width: 138, height: 50, lines: wrap(`${node.key} ${node.name}`, 20, 3), label: { dx: 0, dy: 0, anchor: 'middle' }, hue: hueOf(plan, node.key), unfold: { what: 'commitments', count, open: !shut.includes(node.key), key: node.key, folds: true } };
    }
    const left = here.x < middle.x - 60;
    const central = Math.abs(here.x - middle.x) <= 60;
    if (node.kind === 'commitment') return { ...common, form: 'point', width: 40, height: 24, lines: wrap(node.name, 22, 2), label: { dx: left ? 26 : -26, dy: 0, anchor: left ? 'start' : 'end' }, hue: hueOf(plan, node.areas[0] ?? '') };
    return { ...common, form: 'point', width: 24, height: 24, lines: wrap(node.name, 22, 2), label: central ? { dx: 0, dy: 19, anchor: 'middle' } : { dx: left ? -14 : 14, dy: 0, anchor: left ? 'end' : 'start' }, hue: undefined, unfold: collectiveUnfold(node, open) };
  });
  const always = new Set(lit ?? []);
  // Commitments show their number; the name comes with the selection.
  const named = bare.map((node) => (node.node.kind === 'commitment' && !always.has(node.node.id) ? { ...node, lines: [] } : node));
  const nodes = placeNames(named, (id) => around.get(id)?.size ?? 0, always);
  const commitments = [...shown.nodes.values()].filter(({ kind }) => kind === 'commitment').length;
  const faint = (id: string): boolean => isCrossCutting(shown.nodes.get(id) as NetworkNode, around.get(id)?.size ?? 0, commitments);
  const links: PlacedLink[] = [];
  const drawn = new Set<string>();
  for (const link of shown.links) {
    if (link.role === 'BELONGS') continue;
    const [from, to] = [hiddenBy(link.source) ?? link.source, hiddenBy(link.target) ?? link.target];
    if (!ids.has(from) || !ids.has(to) || drawn.has(`${from}>${to}>${link.via ?? ''}`)) continue;
    drawn.add(`${from}>${to}>${link.via ?? ''}`);
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b) continue;
    const near = lit === undefined || (lit.has(from) && lit.has(to));
    const commitment = shown.nodes.get(link.source)?.kind === 'commitment' ? link.source : link.target;
    const area = shown.nodes.get(commitment)?.areas[0];
    links.push({ link, ...bend(a, b), evidence: lit !== undefined && near ? link.evidence : undefined, hue: area && link.role !== 'MEMBER' ? hueOf(plan, area) : undefined, lit: lit !== undefined && near, dim: !near || (lit === undefined && faint(link.source)) });
  }
  const order = (node: NetworkNode): number => ({ group: 0, area: 0, commitment: 1, actor: 2, target: 3, against: 4 })[node.kind];
  return { ...windowOn(nodes), grounds: grounds(plan, shown, sectorsOf(plan, before)), nodes: nodes.sort((a, b) => order(a.node) - order(b.node)), links };
}

export const mapScene = ({ plan, whole, network, open, shut, selected, route, before }: Shown): Scene => layMap(plan, whole, network, { open, shut, selected, route, before });

/** A slight bow towards the middle: lines of one focus area run together. */
function bend(a: Point, b: Point): { path: string; mark: Point } {
  const control = { x: round((a.x + b.x) / 2 + (middle.x - (a.x + b.x) / 2) * 0.18), y: round((a.y + b.y) / 2 + (middle.y - (a.y + b.y) / 2) * 0.18) };
  return { path: `M${a.x} ${a.y}Q${control.x} ${control.y} ${b.x} ${b.y}`, mark: { x: round((a.x + 2 * control.x + b.x) / 4), y: round((a.y + 2 * control.y + b.y) / 4) } };
}

/** The land of each focus area. */
function grounds(plan: LanePlan, shown: Network, sectors: readonly Sector[]): Ground[] {
  const edge = 0.12 * unitOf(plan);
  return plan.areas.flatMap((area, i) => {
    const { from: start, size } = sectors[i] as Sector;
    const [from, to] = [start + edge, start + size - edge];
    if (!shown.nodes.has(idOf('area', area.number))) return [];
    const large = to - from > Math.PI ? 1 : 0;
    const corner = (angle: number, r: number): string => { const { x, y } = polar(angle, r); return `${x} ${y}`; };
    const [inner, outer] = [168, 352];
    return [{
      key: area.number, hue: hueOf(plan, area.number),
      path: `M${corner(from, inner)}L${corner(from, outer)}A${round(outer * stretch)} ${outer} 0 ${large} 1 ${corner(to, outer)}L${corner(to, inner)}A${round(inner * stretch)} ${inner} 0 ${large} 0 ${corner(from, inner)}Z`,
    }];
  });
}

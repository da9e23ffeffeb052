/**
 * The surroundings of one thing, mostly an actor: the actor in the middle, its commitments around it in sectors by focus area, and beyond them who else is in those and whom they are for. Where it would be
 * crowded the commitments collapse to their focus areas, each of which unfolds. A pure function: the same network gives the same places.
 */
import type { LanePlan } from '../lanes/model.ts';
import type { Network, NetworkLink, NetworkNode } from '../network.ts';
import { idOf, neighboursOf } from '../network.ts';
import { type Ground, type PlacedLink, type PlacedNode, round, type Scene, textWidth, wrap } from '../scene.ts';

/** Above so many commitments they collapse to focus areas. */
export const crowded = 8;
const box = { width: 158, height: 44 };
const gap = 32;
/** The middle, as wide as its name. */
const pill = (lines: readonly string[]): { width: number; height: number } => ({ width: round(Math.max(108, ...lines.map((line) => textWidth(line, 13.5) + 36))), height: 84 });

export interface RelationsOptions {
  centre: string;
  /** Focus areas and collectives that are unfolded: "2.1", "a:kommunerne". */
  open: readonly string[];
  selected?: string | undefined;
  route: ReadonlySet<string>;
  /** Where there is no room beside the middle: it stands above, its commitments below it in a column, who else is in them in a second one. */
  narrow?: boolean;
}

interface Inner { id: string; node: NetworkNode; area: string; commitments: string[] }

/** The plan's order of focus areas gives each its hue. */
export const hueOf = (plan: LanePlan, number: string): number => (plan.areas.findIndex((area) => area.number === number) % 7) + 1;

export function layRelations(plan: LanePlan, network: Network, { centre, open, selected, route, narrow = false }: RelationsOptions): Scene {
  const middle = network.nodes.get(centre);
  if (!middle) return { width: 900, height: 300, grounds: [], nodes: [], links: [] };
  const around = neighboursOf(network);
  const own = [...(around.get(centre) ?? [])].filter((id) => network.nodes.get(id)?.kind === 'commitment');
  const inner = innerRing(plan, network, own, open);
  // A commitment in the middle has its parties and target groups around it.
  const about = middle.kind === 'commitment';
  const shown = about ? [{ id: centre, node: middle, area: middle.areas[0] ?? '', commitments: [] }] : inner.filter(({ node }) => node.kind === 'commitment');

  // Around the middle, in the plan's order, from the top.
  const ring = about ? 40 : Math.max(168, inner.length * 25);
  const name = about || middle.kind === 'area' ? wrap(`${middle.key} ${middle.name}`, 24, 4) : wrap(middle.name, 20, 3);
  // Beside the middle there is room for it.
  const [rx, ry] = [Math.max(ring * 1.14, inner.length > 1 ? pill(name).width / 2 + box.width / 2 + 44 : 0), ring * 0.98];
  const angles = new Map(inner.map(({ id }, i) => [id, -Math.PI / 2 + ((i + 0.5) / inner.length) * 2 * Math.PI]));

  const beyond = outerRing(network, around, centre, shown, inner);
  const sides = { left: [] as string[], right: [] as string[] };
  const direction = new Map<string, number>();
  for (const { id, to } of beyond) {
    const [sx, sy] = to.reduce(([x, y], inside) => [x + Math.cos(angles.get(inside) ?? 0), y + Math.sin(angles.get(inside) ?? 0)], [0, 0]);
    direction.set(id, sy);
    const side = about ? (id.startsWith('a:') ? 'left' : 'right') : Math.abs(sx) < 0.05 ? (sides.left.length <= sides.right.length ? 'left' : 'right') : sx < 0 ? 'left' : 'right';
    sides[side].push(id);
  }
  const half = Math.max(ry + box.height, (Math.max(sides.left.length, sides.right.length) * gap) / 2) + 24;
  const reach = rx + box.width / 2 + 46;
  const longest = Math.max(0, ...beyond.flatMap(({ id }) => outerLines(nameOf(network, id)).map((line) => textWidth(line))));
  const rows = Math.max(beyond.length * 38, inner.length * 62, 60);
  const width = narrow ? 430 : round(2 * (reach + longest + 22));
  const height = narrow ? 150 + rows : round(2 * half);
  const [cx, cy] = [width / 2, narrow ? 60 : height / 2];

  const lit = litSet(network, around, selected === centre ? undefined : selected, route);
  const isLit = (id: string): boolean => lit === undefined || lit.has(id);
  const at = new Map<string, { x: number; y: number }>([[centre, { x: cx, y: cy }]]);
  for (const { id } of inner) {
    const angle = angles.get(id) ?? 0;
    at.set(id, { x: round(cx + rx * Math.cos(angle)), y: round(cy + ry * Math.sin(angle)) });
  }
  if (narrow) {
    inner.forEach(({ id }, i) => { at.set(id, { x: 98, y: round(140 + ((i + 0.5) * rows) / inner.length) }); });
    const meanOf = (to: readonly string[]): number => to.reduce((sum, inside) => sum + (at.get(inside)?.y ?? 0), 0) / Math.max(1, to.length);
    [...beyond].sort((a, b) => meanOf(a.to) - meanOf(b.to) || (a.id < b.id ? -1 : 1)).forEach(({ id }, i) => { at.set(id, { x: about ? 130 : 258, y: round(140 + ((i + 0.5) * rows) / beyond.length) }); });
  }
  for (const side of narrow ? [] : (['left', 'right'] as const)) {
    const ids = sides[side].sort((a, b) => (direction.get(a) ?? 0) - (direction.get(b) ?? 0) || (a < b ? -1 : 1));
    ids.forEach((id, i) => {
      const y = cy + (i - (ids.length - 1) / 2) * Math.max(gap, Math.min(64, (2 * (half - 30)) / Math.max(1, ids.length)));
      const bow = Math.sqrt(Math.max(0, 1 - ((y - cy) / (half * 1.15)) ** 2));
      at.set(id, { x: round(cx + (side === 'left' ? -1 : 1) * (reach - 40 + 40 * bow)), y: round(y) });
    });
  }

  const nodes: PlacedNode[] = [{
    node: middle, form: 'centre', x: cx, y: cy, ...pill(name), lines: name, label: { dx: 0, dy: 0, anchor: 'middle' }, hue: undefined,
    unfold: collectiveUnfold(middle, open), lit: selected === centre, dim: false,
  }];
  for (const { id, node, area, commitments } of inner) {
    const here = at.get(id) as { x: number; y: number };
    nodes.push({
      node, form: 'box', ...here, width: box.width, height: box.height, lines: wrap(`${node.key} ${node.name}`, 24, 2), label: { dx: 0, dy: 0, anchor: 'middle' }, hue: hueOf(plan, area),
      unfold: node.kind === 'area' ? { what: 'commitments', count: commitments.length, open: false, key: area } : undefined, lit: selected === id || route.has(id), dim: !isLit(id),
    });
  }
  for (const { id, to } of beyond) {
    const node = network.nodes.get(id) as NetworkNode;
    const here = at.get(id) as { x: number; y: number };
    const left = !narrow && here.x < cx;
    nodes.push({
      node, form: 'point', ...here, width: 24, height: 24, lines: outerLines(node.name), label: { dx: left ? -15 : 15, dy: 0, anchor: left ? 'end' : 'start' }, hue: undefined,
      unfold: collectiveUnfold(node, open), lit: selected === id || route.has(id), dim: !isLit(id) && to.length > 0,
    });
  }

  const links: PlacedLink[] = [];
  const put = (link: NetworkLink, from: string, to: string, hue: number | undefined): void => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return;
    const near = lit === undefined || (lit.has(from) && lit.has(to));
    // Lines to who is in most of the plan would say nothing and hide the others; selected, they stand out.
    const faint = lit === undefined && from !== centre && everywhere.has(to);
    const path = narrow ? downward(a, b, from === centre) : curve(a, b, { x: cx, y: cy }, from === centre && !about);
    links.push({ link, ...path, evidence: link.evidence, hue, lit: lit !== undefined && near, dim: !near || faint });
  };
  const everywhere = crossCutting(plan);
  const areaOf = (commitment: string): string => commitment.slice(2, commitment.indexOf('-'));
  const placed = new Set<string>();
  for (const link of network.links) {
    if (link.role === 'BELONGS') {
      if (link.target === centre && at.has(link.source)) put(link, centre, link.source, hueOf(plan, middle.key));
      continue;
    }
    if (link.role === 'MEMBER') {
      put(link, link.target, link.source, undefined);
      continue;
    }
    const commitment = link.source.startsWith('c:') ? link.source : link.target;
    const other = commitment === link.source ? link.target : link.source;
    const area = areaOf(commitment);
    const inside = at.has(commitment) ? commitment : idOf('area', area);
    if (!at.has(inside) || !at.has(other)) continue;
    // What others do in a collapsed focus area is seen when it is unfolded.
    if (inside !== commitment && other !== centre) continue;
    // Several links to the commitments of a collapsed focus area are one line.
    if (inside !== commitment && placed.has(`${other}${inside}`)) continue;
    placed.add(`${other}${inside}`);
    put(link, other === centre ? centre : inside, other === centre ? inside : other, hueOf(plan, area));
  }
  return { width, height, grounds: narrow || inner.length === 0 ? [] : sectors(plan, inner, angles, { cx, cy, rx, ry }), nodes, links };
}

const outerLines = (name: string): string[] => wrap(name, 26, 2);

/** Who is in half of the plan's commitments or more. */
function crossCutting(plan: LanePlan): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const all = plan.areas.flatMap((area) => area.commitments);
  for (const { links } of all) for (const slug of new Set(links.map(({ actor }) => actor.slug))) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => all.length > 2 && count * 2 >= all.length).map(([slug]) => idOf('actor', slug)));
}

const nameOf = (network: Network, id: string): string => network.nodes.get(id)?.name ?? '';

/** A collective says how many it stands for. */
export const collectiveUnfold = (node: NetworkNode, open: readonly string[]): PlacedNode['unfold'] =>
  node.scope === 'COLLECTIVE' && (node.members ?? 0) > 1 ? { what: 'members', count: node.members ?? 0, open: open.includes(node.id), key: node.id } : undefined;

function innerRing(plan: LanePlan, network: Network, own: readonly string[], open: readonly string[]): Inner[] {
  const collapses = own.length > crowded;
  return plan.areas.flatMap((area): Inner[] => {
    const commitments = area.commitments.map(({ number }) => idOf('commitment', number)).filter((id) => own.includes(id));
    const ofArea = network.nodes.get(idOf('area', area.number));
    if (commitments.length === 0 || !ofArea) return [];
    if (collapses && !open.includes(area.number)) return [{ id: ofArea.id, node: ofArea, area: area.number, commitments }];
    return commitments.map((id) => ({ id, node: network.nodes.get(id) as NetworkNode, area: area.number, commitments: [id] }));
  });
}

/** Who and what stands beyond the commitments that are shown; members of an unfolded middle stand there too. */
function outerRing(network: Network, around: ReadonlyMap<string, ReadonlySet<string>>, centre: string, shown: readonly Inner[], inner: readonly Inner[]): { id: string; to: string[] }[] {
  const found = new Map<string, string[]>();
  // Where nothing is crowded every commitment is there; else the neighbours of those that are unfolded.
  const from = shown.length > 0 ? shown : [];
  for (const { id } of from) {
    for (const other of around.get(id) ?? []) {
      const kind = network.nodes.get(other)?.kind;
      if (other === centre || kind === 'area' || kind === 'commitment' || kind === undefined) continue;
      found.set(other, [...(found.get(other) ?? []), id]);
    }
  }
  for (const link of network.links.filter(({ role }) => role === 'MEMBER')) {
    if (link.target === centre || found.has(link.target)) if (!found.has(link.source) && link.source !== centre) found.set(link.source, link.target === centre ? inner.slice(0, 1).map(({ id }) => id) : (found.get(link.target) ?? []));
  }
  return [...found].map(([id, to]) => ({ id, to }));
}

/** What stays bright: the selected and its neighbours, or the routes. Undefined: everything. */
export function litSet(network: Network, around: ReadonlyMap<string, ReadonlySet<string>>, selected: string | undefined, route: ReadonlySet<string>): ReadonlySet<string> | undefined {
  if (route.size > 0) return route;
  if (!selected || !network.nodes.has(selected)) return undefined;
  return new Set([selected, ...(around.get(selected) ?? [])]);
}

function curve(a: { x: number; y: number }, b: { x: number; y: number }, centre: { x: number; y: number }, straight: boolean): { path: string; mark: { x: number; y: number } } {
  if (straight) return { path: `M${a.x} ${a.y}L${b.x} ${b.y}`, mark: { x: round(a.x + (b.x - a.x) * 0.5), y: round(a.y + (b.y - a.y) * 0.5) } };
  // Leaves the inner end outward, and arrives at the outer end level: so that lines do not cross the boxes beside.
  const out = { x: a.x + Math.sign(a.x - centre.x || b.x - a.x) * (box.width / 2 + 26), y: a.y };
  const into = { x: b.x + (b.x < centre.x ? 54 : -54), y: b.y };
  const middle = (p: number, q: number, r: number, s: number): number => round((p + 3 * q + 3 * r + s) / 8);
  return { path: `M${a.x} ${a.y}C${round(out.x)} ${out.y} ${round(into.x)} ${into.y} ${b.x} ${b.y}`, mark: { x: middle(a.x, out.x, into.x, b.x), y: middle(a.y, out.y, into.y, b.y) } };
}

/** A line in the narrow picture: down from the middle, or across from a commitment. */
function downward(a: { x: number; y: number }, b: { x: number; y: number }, fromMiddle: boolean): { path: string; mark: { x: number; y: number } } {
  const mark = { x: round((a.x + b.x) / 2), y: round((a.y + b.y) / 2) };
  if (!fromMiddle) return { path: `M${a.x} ${a.y}C${a.x + 110} ${a.y} ${b.x - 60} ${b.y} ${b.x} ${b.y}`, mark: { x: round((a.x + 3 * (a.x + 110) + 3 * (b.x - 60) + b.x) / 8), y: mark.y } };
  // Along the left edge, so that it passes no box on its way.
  return b.x < a.x - 100 ? { path: `M${a.x} ${a.y}C6 ${a.y} 6 ${round(a.y + 40)} 8 ${round(b.y - 24)}Q8 ${b.y} 22 ${b.y}`, mark: { x: 8, y: round(b.y - 26) } } : { path: `M${a.x} ${a.y}C${a.x} ${mark.y} ${round(b.x - 60)} ${b.y} ${b.x} ${b.y}`, mark };
}

/** A tinted sector behind the commitments of each focus area. */
function sectors(plan: LanePlan, inner: readonly Inner[], angles: ReadonlyMap<string, number>, { cx, cy, rx, ry }: { cx: number; cy: number; rx: number; ry: number }): Ground[] {
  const step = Math.PI / inner.length;
  const byArea = new Map<string, number[]>();
  for (const { id, area } of inner) byArea.set(area, [...(byArea.get(area) ?? []), angles.get(id) ?? 0]);
  const grow = 1.28;
  const point = (angle: number, factor: number): string => `${round(cx + rx * factor * Math.cos(angle))} ${round(cy + ry * factor * Math.sin(angle))}`;
  return [...byArea].map(([area, of]) => {
    const [from, to] = [Math.min(...of) - step * 0.94, Math.max(...of) + step * 0.94];
    const large = to - from > Math.PI ? 1 : 0;
    const hue = hueOf(plan, area);
    if (to - from > 2 * Math.PI - 0.4) return { key: area, hue, path: `M${point(0, grow)}A${round(rx * grow)} ${round(ry * grow)} 0 1 1 ${point(Math.PI, grow)}A${round(rx * grow)} ${round(ry * grow)} 0 1 1 ${point(0, grow)}Z` };
    return { key: area, hue, path: `M${point(from, 0.62)}L${point(from, grow)}A${round(rx * grow)} ${round(ry * grow)} 0 ${large} 1 ${point(to, grow)}L${point(to, 0.62)}A${round(rx * 0.62)} ${round(ry * 0.62)} 0 ${large} 0 ${point(from, 0.62)}Z` };
  });
}

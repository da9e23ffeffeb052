/** The ways between two actors as a picture: the one to the left, the other to the right, and between them, column by column, what they share and with whom. A pure function. */
import type { LanePlan } from '../lanes/model.ts';
import { type Network, type NetworkNode, neighboursOf } from '../network.ts';
import { type PlacedLink, type PlacedNode, round, type Scene, textWidth, wrap } from '../scene.ts';
import { hueOf } from './layout.ts';

const row = 74;
const box = { width: 176, height: 50 };

/** How many links away from `from` each thing of the route is; what no link of the picture reaches stands last. */
function stepsFrom(from: string, route: ReadonlySet<string>, network: Network): Map<string, number> {
  const around = neighboursOf(network);
  const steps = new Map<string, number>([[from, 0]]);
  for (const id of steps.keys()) for (const next of around.get(id) ?? []) if (route.has(next) && !steps.has(next)) steps.set(next, (steps.get(id) ?? 0) + 1);
  const last = Math.max(...steps.values());
  for (const id of route) if (network.nodes.has(id) && !steps.has(id)) steps.set(id, last + 1);
  return steps;
}

export function layRoute(plan: LanePlan, network: Network, { from, route, selected, narrow = false }: { from: string; route: ReadonlySet<string>; selected?: string | undefined; narrow?: boolean }): Scene {
  if (!network.nodes.has(from)) return { width: 700, height: 200, grounds: [], nodes: [], links: [] };
  const steps = stepsFrom(from, route, network);
  const columns: string[][] = [];
  for (const [id, step] of steps) columns[step] = [...(columns[step] ?? []), id];
  const used = columns.filter((column) => column !== undefined).map((column) => column.sort());
  const most = Math.max(...used.map((column) => column.length));
  // Beside each other where there is room; else below each other, from top to bottom.
  const [along, across] = narrow ? [108, 190] : [224, row];
  const [width, height] = narrow ? [Math.max(430, most * across + 40), used.length * along + 20] : [used.length * along + 60, Math.max(240, most * across + 60)];
  const at = new Map<string, { x: number; y: number }>();
  used.forEach((column, c) => {
    column.forEach((id, i) => {
      const [main, side] = [(c + 0.5) * along + (narrow ? 10 : 30), (i - (column.length - 1) / 2) * across];
      at.set(id, narrow ? { x: round(width / 2 + side), y: round(main) } : { x: round(main), y: round(height / 2 + side) });
    });
  });
  const ends = new Set([from, used.at(-1)?.length === 1 ? used.at(-1)?.[0] : undefined]);
  const nodes = [...at].map(([id, place]): PlacedNode => {
    const node = network.nodes.get(id) as NetworkNode;
    const common = { node, ...place, unfold: undefined, lit: selected === id, dim: false };
    if (node.kind === 'commitment' || node.kind === 'area') return { ...common, form: 'box', ...box, lines: wrap(`${node.key} ${node.name}`, 26, 3), label: { dx: 0, dy: 0, anchor: 'middle' }, hue: hueOf(plan, node.areas[0] ?? node.key) };
    const lines = wrap(node.name, 18, 3);
    if (ends.has(id)) return { ...common, form: 'centre', width: round(Math.max(120, ...lines.map((line) => textWidth(line, 13.5) + 36))), height: 76, lines, label: { dx: 0, dy: 0, anchor: 'middle' }, hue: undefined };
    return { ...common, form: 'point', width: 24, height: 24, lines: wrap(node.name, 22, 2), label: { dx: 0, dy: 26, anchor: 'middle' }, hue: undefined };
  });
  const links = network.links.filter(({ source, target, role }) => role !== 'BELONGS' && at.has(source) && at.has(target) && steps.get(source) !== steps.get(target)).map((link): PlacedLink => {
    const [one, other] = (steps.get(link.source) ?? 0) < (steps.get(link.target) ?? 0) ? [link.source, link.target] : [link.target, link.source];
    const [a, b] = [at.get(one), at.get(other)] as [{ x: number; y: number }, { x: number; y: number }];
    const mark = { x: round((a.x + b.x) / 2), y: round((a.y + b.y) / 2) };
    const commitment = link.source.startsWith('c:') ? link.source : link.target;
    return {
      link, mark, path: narrow ? `M${a.x} ${a.y}C${a.x} ${mark.y} ${b.x} ${mark.y} ${b.x} ${b.y}` : `M${a.x} ${a.y}C${mark.x} ${a.y} ${mark.x} ${b.y} ${b.x} ${b.y}`,
      evidence: link.evidence, hue: hueOf(plan, commitment.slice(2, commitment.indexOf('-'))), lit: true, dim: false,
    };
  });
  return { width, height, grounds: [], nodes, links };
}

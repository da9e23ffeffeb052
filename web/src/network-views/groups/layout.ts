/**
 * A country as two columns: who has plans, and what they are about; the more commitments two have between them, the broader their line. An open group stays as a head, its members under it.
 * A pure function: the same groups give the same places, and what stands above an opened group does not move.
 */
import type { Network, NetworkNode } from '../network.ts';
import { type PlacedLink, type PlacedNode, round, type Scene, wrap } from '../scene.ts';
import { columnsOf, type Group, type Groups, linkIdOf, nameOf } from './model.ts';

const row = 36;
const box = { width: 300, height: 28, indent: 18 };
const held = { DISTRICT: 'plans', THEME: 'areas', FOCUS_AREA: 'commitments' } as const;

/** Lines that can be told apart at rest. */
const fewLines = 30;

/** At rest only the broadest lines of each group to the left stand out where there are many: all of them at once would say nothing. */
function strongestLinks({ links }: Groups): ReadonlySet<string> {
  if (links.length <= fewLines) return new Set(links.map(linkIdOf));
  const count = new Map<string, number>();
  return new Set([...links].sort((a, b) => b.commitments - a.commitments || (linkIdOf(a) < linkIdOf(b) ? -1 : 1)).filter(({ source }) => {
    count.set(source, (count.get(source) ?? 0) + 1);
    return (count.get(source) ?? 0) <= 2;
  }).map(linkIdOf));
}

export function layGroups(groups: Groups, network: Network, { selected, narrow = false }: { selected?: string | undefined; narrow?: boolean }): Scene {
  const { left, right } = columnsOf(groups);
  // Room for the sign that opens a group, beyond it; below each other where there is none.
  const margin = 150;
  const [leftX, rightX] = narrow ? [margin + box.width / 2, margin + box.width / 2] : [margin + box.width / 2, margin + box.width * 1.5 + 260];
  const width = narrow ? 2 * margin + box.width : rightX + box.width / 2 + margin;
  const from = narrow ? left.length * row + 40 : 0;
  const lit = new Set(selected === undefined ? [] : [selected, ...groups.links.flatMap(({ source, target }) => (source === selected ? [target] : target === selected ? [source] : []))]);
  const place = ({ group, depth }: { group: Group; depth: number }, i: number, x: number, top: number, side: 'end' | 'start'): PlacedNode => ({
    node: network.nodes.get(group.id) as NetworkNode, form: 'box', x: x + (side === 'start' ? 1 : -1) * (depth * box.indent) / 2, y: top + 26 + i * row, width: box.width - depth * box.indent, height: box.height,
    lines: [`${wrap(nameOf(group), 34 - depth * 2, 1)[0]}  ${group.commitments}`], label: { dx: (side === 'end' ? 1 : -1) * ((box.width - depth * box.indent) / 2 - 10), dy: 0, anchor: side }, hue: undefined,
    unfold: group.open || (group.holds > 0 && group.kind in held) ? { what: held[group.kind as keyof typeof held] ?? 'commitments', count: group.holds, open: group.open, key: group.id } : undefined,
    lit: selected === group.id, dim: lit.size > 0 && !lit.has(group.id),
  });
  const nodes = [...left.map((entry, i) => place(entry, i, leftX, 0, 'end')), ...right.map((entry, i) => place(entry, i, rightX, from, 'start'))];
  const at = new Map(nodes.map((node) => [node.node.id, node]));
  const strongest = strongestLinks(groups);
  const links = network.links.flatMap((link): PlacedLink[] => {
    const [a, b] = [at.get(link.source), at.get(link.target)];
    if (!a || !b) return [];
    const near = lit.size === 0 || link.source === selected || link.target === selected;
    const [x0, x1] = narrow ? [a.x + a.width / 2, b.x + b.width / 2] : [a.x + a.width / 2, b.x - b.width / 2];
    const bend = narrow ? Math.min(120, 30 + Math.abs(b.y - a.y) / 8) : 0;
    const path = narrow ? `M${x0} ${a.y}C${round(x0 + bend)} ${a.y} ${round(x1 + bend)} ${b.y} ${x1} ${b.y}` : `M${x0} ${a.y}C${x0 + 110} ${a.y} ${x1 - 110} ${b.y} ${x1} ${b.y}`;
    return [{ link, path, mark: { x: round((x0 + x1) / 2), y: round((a.y + b.y) / 2) }, evidence: undefined, hue: undefined, lit: lit.size > 0 && near, dim: !near || (lit.size === 0 && !strongest.has(link.id)) }];
  });
  const height = narrow ? from + right.length * row + 20 : Math.max(left.length, right.length, 4) * row + 20;
  return { width, height, grounds: [], nodes, links };
}

/** The lanes as a scene, for files: the same rows and the same lines at fixed places. */
import { idOf, linkId, type NetworkNode } from '../network.ts';
import { type PlacedLink, type PlacedNode, round, type Scene, wrap } from '../scene.ts';
import { type Curve, type Lane, type LanesLayout, rowHeight } from './layout.ts';
import { groupOfKind, type LaneActor } from './model.ts';

const columns = { who: 300, what: 380, whatWidth: 560, whom: 1010 };
const width = 1300;

const actorNode = (actor: LaneActor, area: string): NetworkNode => ({ id: idOf('actor', actor.slug), kind: 'actor', key: actor.slug, name: actor.name, danish: actor.danish, areas: [area], shape: groupOfKind[actor.kind], actorKind: actor.kind, scope: actor.scope, members: actor.members });
const bare = { width: 24, height: 24, hue: undefined, lit: false, dim: false } as const;

export function lanesScene(layout: LanesLayout, selected: string | undefined): Scene {
  const nodes: PlacedNode[] = [];
  const links: PlacedLink[] = [];
  let y = 20;
  for (const [i, hub] of layout.hubs.entries()) {
    const areas = hub.counts.filter(({ commitments }) => commitments > 0).map(({ area, commitments }) => `${area.number}: ${commitments}`).join('  ');
    const node = actorNode(hub.actor, '');
    nodes.push({ node, form: 'point', x: 30 + (i % 2) * 640, y: y + Math.floor(i / 2) * rowHeight, ...bare, lines: [`${hub.actor.name}   ${areas}`], label: { dx: 16, dy: 0, anchor: 'start' }, lit: node.id === selected });
  }
  if (layout.hubs.length > 0) y += Math.ceil(layout.hubs.length / 2) * rowHeight + 14;
  for (const lane of layout.lanes) {
    y = layOne(lane, y, selected, nodes, links);
  }
  return { width, height: y + 6, grounds: [], nodes, links };
}

function layOne(lane: Lane, top: number, selected: string | undefined, nodes: PlacedNode[], links: PlacedLink[]): number {
  const { area, hue } = lane;
  const rowY = (row: number): number => top + 44 + row * rowHeight;
  nodes.push({ node: { id: idOf('area', area.number), kind: 'area', key: area.number, name: area.name, danish: false, areas: [area.number] }, form: 'box', x: 330, y: top + 12, width: 620, height: 24, lines: [`${area.number} ${area.name}`], label: { dx: 0, dy: 0, anchor: 'middle' }, hue, lit: false, dim: false });
  lane.actors.forEach((row, i) => {
    const node = actorNode(row.actor, area.number);
    nodes.push({ node, form: 'point', x: columns.who, y: rowY(i), ...bare, lines: wrap(row.actor.name, 42, 1), label: { dx: -15, dy: 0, anchor: 'end' }, lit: node.id === selected });
  });
  lane.commitments.forEach(({ commitment, tokens, flag }, i) => {
    const id = idOf('commitment', commitment.number);
    nodes.push({ node: { id, kind: 'commitment', key: commitment.number, name: commitment.name, danish: false, areas: [area.number], flag }, form: 'box', x: columns.what + columns.whatWidth / 2, y: rowY(i), width: columns.whatWidth, height: 24, lines: wrap(`${commitment.number}  ${commitment.name}`, 66, 1), label: { dx: 0, dy: 0, anchor: 'middle' }, hue, lit: id === selected, dim: false });
    tokens.forEach(({ actor }, t) => {
      const node = actorNode(actor, area.number);
      nodes.push({ node, form: 'point', x: columns.what + columns.whatWidth - 14 - (tokens.length - 1 - t) * 20, y: rowY(i), ...bare, lines: [], label: { dx: 0, dy: 0, anchor: 'middle' }, lit: node.id === selected });
    });
  });
  lane.targets.forEach(({ kind, concept }, i) => {
    const id = idOf(kind, concept.slug);
    nodes.push({ node: { id, kind, key: concept.slug, name: concept.name, danish: false, areas: [area.number], shape: kind }, form: 'point', x: columns.whom, y: rowY(i), ...bare, lines: wrap(concept.name, 42, 1), label: { dx: 15, dy: 0, anchor: 'start' }, lit: id === selected });
  });
  const line = (curve: Curve, fromX: number, toX: number, source: string, target: string): PlacedLink => {
    const [a, b] = [rowY(curve.from), rowY(curve.to)];
    const bow = (toX - fromX) * 0.55;
    return {
      link: { id: linkId(source, target), source, target, role: curve.role, evidence: curve.evidence, implied: false, standing: 'STANDS' },
      path: `M${fromX} ${a}C${round(fromX + bow)} ${a} ${round(toX - bow)} ${b} ${toX} ${b}`, mark: { x: round((fromX + toX) / 2), y: round((a + b) / 2) }, evidence: curve.evidence, hue, lit: curve.lit, dim: false,
    };
  };
  for (const curve of lane.who) {
    const [actor, commitment] = [lane.actors[curve.from]?.actor.slug ?? '', lane.commitments[curve.to]?.commitment.number ?? ''];
    links.push(line(curve, columns.who + 12, columns.what, idOf('actor', actor), idOf('commitment', commitment)));
  }
  for (const curve of lane.whom) {
    const [commitment, end] = [lane.commitments[curve.from]?.commitment.number ?? '', lane.targets[curve.to]];
    if (end) links.push(line(curve, columns.what + columns.whatWidth, columns.whom - 12, idOf('commitment', commitment), idOf(end.kind, end.concept.slug)));
  }
  return top + 44 + lane.rows * rowHeight + 8;
}

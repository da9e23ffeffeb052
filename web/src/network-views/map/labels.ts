/**
 * Which names stand on the map, and on which side of their signs: the selected and its neighbours always, then by how much a thing is linked with. A name never covers another name, nor a
 * sign that is not its own, as long as it may be left out.
 */
import { type PlacedNode, textWidth, unfoldPlace } from '../scene.ts';

interface Box { left: number; right: number; top: number; bottom: number }
type Label = PlacedNode['label'];

const boxAround = (x: number, y: number, width: number, height: number): Box => ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Boxes by the squares of a coarse net: what lies far away is never compared. */
const cell = 120;
class Taken {
  private readonly squares = new Map<string, { owner: string; box: Box }[]>();
  private *keys({ left, right, top, bottom }: Box): Generator<string> {
    for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column += 1) for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row += 1) yield `${column},${row}`;
  }
  add(owner: string, box: Box): void {
    for (const key of this.keys(box)) {
      const list = this.squares.get(key);
      if (list) list.push({ owner, box });
      else this.squares.set(key, [{ owner, box }]);
    }
  }
  /** How many of others' it would lie on. */
  under(owner: string, box: Box): number {
    let count = 0;
    for (const key of this.keys(box)) for (const other of this.squares.get(key) ?? []) if (other.owner !== owner && meet(other.box, box)) count += 1;
    return count;
  }
}

const signOf = ({ node, form, x, y, width, height }: PlacedNode): Box => (form === 'point' && node.kind !== 'commitment' ? boxAround(x, y, 17, 17) : boxAround(x, y, width, form === 'point' ? 22 : height));
const nameOf = ({ x, y, lines }: PlacedNode, { dx, dy, anchor }: Label): Box => {
  const long = Math.max(...lines.map((line) => textWidth(line, 13.5)));
  const left = x + dx - (anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0);
  const high = lines.length * 14.5;
  return { left, right: left + long, top: y + dy - high / 2, bottom: y + dy + high / 2 };
};
const badgeOf = (placed: PlacedNode, label: Label): Box | undefined => {
  if (!placed.unfold) return undefined;
  const at = unfoldPlace({ ...placed, label });
  return boxAround(placed.x + at.x, placed.y + at.y, placed.form === 'box' && !placed.unfold.open ? 96 : 34, 24);
};

/** The sides a name may stand on, the one it has first. */
function sidesOf({ node, label, lines }: PlacedNode): Label[] {
  const away = Math.abs(label.anchor === 'middle' ? (node.kind === 'commitment' ? 26 : 14) : label.dx);
  const below = (node.kind === 'commitment' ? 14 : 15) + lines.length * 7.25;
  const sides: Label[] = [{ dx: away, dy: 0, anchor: 'start' }, { dx: -away, dy: 0, anchor: 'end' }, { dx: 0, dy: below, anchor: 'middle' }, { dx: 0, dy: -below, anchor: 'middle' }];
  return [label, ...sides.filter(({ anchor, dy }) => anchor !== label.anchor || dy !== label.dy)];
}

/** @returns the same nodes in the same order: each with its name on the side where there is room, or without it */
export function placeNames(nodes: readonly PlacedNode[], importance: (id: string) => number, always: ReadonlySet<string>): PlacedNode[] {
  const taken = new Taken();
  for (const node of nodes) taken.add(node.node.id, signOf(node));
  const rank = ({ node }: PlacedNode): number => (always.has(node.id) ? 1e5 : 0) + importance(node.id);
  const placed = new Map<string, PlacedNode>();
  for (const node of [...nodes].sort((a, b) => rank(b) - rank(a) || (a.node.id < b.node.id ? -1 : 1))) {
    const { id } = node.node;
    if (node.form === 'box' || node.lines.length === 0) {
      const badge = badgeOf(node, node.label);
      if (badge) taken.add(id, badge);
      placed.set(id, node);
      continue;
    }
    let best: { label: Label; covered: number; name: Box; badge: Box | undefined } | undefined;
    for (const label of sidesOf(node)) {
      const [name, badge] = [nameOf(node, label), badgeOf(node, label)];
      const covered = taken.under(id, name) + (badge ? taken.under(id, badge) + (meet(badge, name) ? 1 : 0) : 0);
      if (!best || covered < best.covered) best = { label, covered, name, badge };
      if (covered === 0) break;
    }
    if (!best) continue;
    if (best.badge) taken.add(id, best.badge);
    if (best.covered > 0 && !always.has(id)) {
      placed.set(id, { ...node, label: best.label, lines: [] });
      continue;
    }
    taken.add(id, best.name);
    placed.set(id, { ...node, label: best.label });
  }
  return nodes.map((node) => placed.get(node.node.id) ?? node);
}

/** Arrow keys in a picture: to the nearest thing in that direction. Home and End go to the first and the last; what can be unfolded comes after its node. */
import type { Scene } from './scene.ts';

export const nodeItem = (id: string): string => `node:${id}`;
export const unfoldItem = (id: string): string => `unfold:${id}`;

/** Everything that can have the focus, in the order in which it is read. */
export const itemsOf = ({ nodes }: Scene): string[] => nodes.flatMap(({ node, unfold }) => (unfold ? [nodeItem(node.id), unfoldItem(node.id)] : [nodeItem(node.id)]));

const directions: Record<string, readonly [number, number]> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Where a key leads from an item; undefined where there is nothing. */
export function stepInScene(scene: Scene, from: string, key: string): string | undefined {
  const items = itemsOf(scene);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  const direction = directions[key];
  const id = from.slice(from.indexOf(':') + 1);
  const here = scene.nodes.find(({ node }) => node.id === id);
  if (!direction || !here) return undefined;
  const [dx, dy] = direction;
  let best: { id: string; cost: number } | undefined;
  for (const { node, x, y } of scene.nodes) {
    if (node.id === id) continue;
    const ahead = (x - here.x) * dx + (y - here.y) * dy;
    const aside = Math.abs((x - here.x) * dy) + Math.abs((y - here.y) * dx);
    if (ahead <= 1 || aside > ahead * 2.2) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = { id: node.id, cost };
  }
  return best && nodeItem(best.id);
}

/** Places for very many: each group is a disc, its members on a spiral by how much they are linked with; the groups lie side by side. Linear in what it places, and the same every time. */
import type { LargeScene } from './large-scene.ts';

export interface LargeNetwork { names: readonly string[]; groups: Uint32Array; links: Uint32Array }

const golden = Math.PI * (3 - Math.sqrt(5));

export function layLarge({ names, groups, links }: LargeNetwork): LargeScene {
  const count = names.length;
  const weight = new Float32Array(count);
  for (const end of links) weight[end] = (weight[end] as number) + 1;
  const members = new Map<number, number[]>();
  for (let i = 0; i < count; i += 1) {
    const group = groups[i] as number;
    const list = members.get(group);
    if (list) list.push(i);
    else members.set(group, [i]);
  }
  const discs = [...members].sort(([a], [b]) => a - b).map(([group, list]) => ({ group, list: list.sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b), size: Math.sqrt(list.length) * 16 + 30 }));
  const columns = Math.ceil(Math.sqrt(discs.length * 1.5));
  const [x, y, radius, colour] = [new Float32Array(count), new Float32Array(count), new Float32Array(count), new Uint8Array(count)];
  let top = 0;
  for (let row = 0; row * columns < discs.length; row += 1) {
    const line = discs.slice(row * columns, (row + 1) * columns);
    const high = Math.max(...line.map(({ size }) => size));
    let left = 0;
    for (const { group, list, size } of line) {
      const [cx, cy] = [left + size, top + high];
      list.forEach((i, n) => {
        x[i] = cx + Math.sqrt(n) * 15 * Math.cos(n * golden);
        y[i] = cy + Math.sqrt(n) * 15 * Math.sin(n * golden);
        radius[i] = 3 + Math.min(6, Math.sqrt(weight[i] as number));
        colour[i] = group % 7;
      });
      left += size * 2;
    }
    top += high * 2;
  }
  return { count, x, y, radius, colour, weight, names, links };
}

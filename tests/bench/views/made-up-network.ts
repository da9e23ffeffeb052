/** A network of any size with places: what every renderer is given, so that only drawing is measured. */
import { chance } from '#seeds/generate/random.ts';
import type { LargeNetwork } from '../../../web/src/network-views/canvas/large-layout.ts';

export function madeUpNetwork(count: number): LargeNetwork {
  const random = chance(7);
  const perGroup = Math.max(30, Math.round(Math.sqrt(count) * 2));
  const groups = Uint32Array.from({ length: count }, (_, i) => Math.floor(i / perGroup));
  const links = new Uint32Array(count * 6);
  for (let link = 0; link < count * 3; link += 1) {
    const from = Math.floor(random.next() * count);
    const start = (groups[from] as number) * perGroup;
    const near = Math.min(count - 1, start + random.skewed(Math.min(perGroup, count - start)));
    links[2 * link] = from;
    links[2 * link + 1] = random.next() < 0.9 ? near : random.skewed(count);
  }
  return { names: Array.from({ length: count }, (_, i) => `Aktør ${i + 1}`), groups, links };
}

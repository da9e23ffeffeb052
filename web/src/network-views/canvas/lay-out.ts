/** What is laid out away from the page: large pictures as arrays. The same functions wherever they run, so the same places. */
import { layMap } from '../map/layout.ts';
import type { Scene } from '../scene.ts';
import { type LargeNetwork, layLarge } from './large-layout.ts';
import type { LargeScene } from './large-scene.ts';

export type Work = { kind: 'map'; input: Parameters<typeof layMap> } | { kind: 'groups'; input: LargeNetwork & { ids: readonly string[] } };
export interface Laid { scene: LargeScene; ids: readonly string[] }

/** A scene as arrays; the order is the scene's. */
export function largeOf({ nodes, links }: Scene): Laid {
  const at = new Map(nodes.map(({ node }, i) => [node.id, i]));
  const weight = new Float32Array(nodes.length);
  const pairs = links.flatMap(({ link }) => {
    const [a, b] = [at.get(link.source), at.get(link.target)];
    return a === undefined || b === undefined ? [] : [a, b];
  });
  for (const end of pairs) weight[end] = (weight[end] as number) + 1;
  return {
    ids: nodes.map(({ node }) => node.id),
    scene: {
      count: nodes.length, x: Float32Array.from(nodes, ({ x }) => x), y: Float32Array.from(nodes, ({ y }) => y), radius: Float32Array.from(nodes, ({ form }) => (form === 'point' ? 5 : 9)),
      colour: Uint8Array.from(nodes, ({ hue }) => (hue === undefined ? 7 : hue - 1)), weight, names: nodes.map(({ node }) => node.name), links: Uint32Array.from(pairs),
    },
  };
}

export function layOut(work: Work): Laid {
  return work.kind === 'map' ? largeOf(layMap(...work.input)) : { ids: work.input.ids, scene: layLarge(work.input) };
}

/** A picture of many things as plain arrays: what a canvas draws, an index finds in, and a worker hands over without copying. */
import KDBush from 'kdbush';

export interface LargeScene {
  count: number;
  x: Float32Array;
  y: Float32Array;
  /** Radius in pixels at size 1. */
  radius: Float32Array;
  /** Which colour of the palette. */
  colour: Uint8Array;
  /** How much it is linked with: names stand by this order. */
  weight: Float32Array;
  names: readonly string[];
  /** Pairs of places in the arrays above. */
  links: Uint32Array;
}

export const indexOf = (scene: LargeScene): KDBush => {
  const index = new KDBush(scene.count, 64, Float32Array);
  for (let i = 0; i < scene.count; i += 1) index.add(scene.x[i] as number, scene.y[i] as number);
  return index.finish();
};

/** The window onto a scene: the scene's point in the middle of the frame, and pixels for one of its units. */
export interface Look { x: number; y: number; scale: number; width: number; height: number }

const cell = { width: 104, height: 26 };

/** Which names stand: the most linked first, one to a cell of the screen, at most `most`. */
export function namesIn(scene: LargeScene, index: KDBush, look: Look, most = 160): number[] {
  const [halfX, halfY] = [look.width / 2 / look.scale, look.height / 2 / look.scale];
  const seen = index.range(look.x - halfX, look.y - halfY, look.x + halfX, look.y + halfY);
  // Of very many only the most linked can win a cell: sort those that stand out.
  const candidates = seen.length > 4000 ? heaviest(scene, seen, 4000) : seen;
  candidates.sort((a, b) => (scene.weight[b] as number) - (scene.weight[a] as number) || a - b);
  const taken = new Set<number>();
  const chosen: number[] = [];
  for (const i of candidates) {
    const column = Math.floor((((scene.x[i] as number) - look.x) * look.scale + look.width / 2) / cell.width);
    const row = Math.floor((((scene.y[i] as number) - look.y) * look.scale + look.height / 2) / cell.height);
    const key = row * 4096 + column;
    if (taken.has(key) || taken.has(key + 1) || taken.has(key - 1)) continue;
    taken.add(key);
    chosen.push(i);
    if (chosen.length >= most) break;
  }
  return chosen;
}

function heaviest(scene: LargeScene, among: readonly number[], most: number): number[] {
  const sorted = Float32Array.from(among, (i) => scene.weight[i] as number).sort();
  const least = sorted[sorted.length - most] ?? 0;
  const found: number[] = [];
  for (const i of among) if ((scene.weight[i] as number) >= least && found.length < most * 2) found.push(i);
  return found;
}

/** What lies under a point of the frame, within `reach` pixels. */
export function hit(scene: LargeScene, index: KDBush, look: Look, px: number, py: number, reach = 12): number | undefined {
  const [x, y] = [(px - look.width / 2) / look.scale + look.x, (py - look.height / 2) / look.scale + look.y];
  let best: { i: number; distance: number } | undefined;
  for (const i of index.within(x, y, reach / look.scale)) {
    const distance = ((scene.x[i] as number) - x) ** 2 + ((scene.y[i] as number) - y) ** 2;
    if (!best || distance < best.distance || (distance === best.distance && i < best.i)) best = { i, distance };
  }
  return best?.i;
}

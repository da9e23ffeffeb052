import { describe, expect, test } from 'vitest';
import { hit, indexOf, type LargeScene, type Look, namesIn } from '../../web/src/network-views/canvas/large-scene.ts';

/** A square of 40 by 40, ten apart; each is linked with as many as its number says. */
const count = 1600;
const scene: LargeScene = {
  count, x: Float32Array.from({ length: count }, (_, i) => (i % 40) * 10), y: Float32Array.from({ length: count }, (_, i) => Math.floor(i / 40) * 10), radius: new Float32Array(count).fill(4), colour: new Uint8Array(count),
  weight: Float32Array.from({ length: count }, (_, i) => i), names: Array.from({ length: count }, (_, i) => `Aktør ${i}`), links: new Uint32Array(),
};
const look: Look = { x: 195, y: 195, scale: 2, width: 800, height: 600 };
const onScreen = (i: number): [number, number] => [((scene.x[i] as number) - look.x) * look.scale + look.width / 2, ((scene.y[i] as number) - look.y) * look.scale + look.height / 2];

describe('a picture of very many', () => {
  const index = indexOf(scene);
  test('names the most linked, and no two names stand on each other', () => {
    const named = namesIn(scene, index, look);
    expect(named.length).toBeGreaterThan(20);
    const places = named.map(onScreen);
    for (const [i, [x, y]] of places.entries()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(look.width);
      for (const [ox, oy] of places.slice(i + 1)) expect(Math.abs(x - ox) >= 1 || Math.abs(y - oy) >= 1).toBe(true);
    }
    const cells = places.map(([x, y]) => `${Math.floor(x / 104)},${Math.floor(y / 26)}`);
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.min(...named)).toBeGreaterThan(150);
  });
  test('finds what lies under the hand, and nothing beside it', () => {
    const [x, y] = onScreen(820);
    expect(hit(scene, index, look, x + 3, y - 2)).toBe(820);
    expect(hit(scene, index, look, 5000, 5000)).toBeUndefined();
  });
});

/** Chance that is the same on every machine: mulberry32, seeded. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** `count` different ones, in the order of the list; all where there are fewer. */
  some<T>(list: readonly T[], count: number): T[];
  /** Small numbers often, large ones seldom: what makes some of a list well known. */
  skewed(below: number): number;
}

export function chance(seed: number): Chance {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next, between,
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T,
    some<T>(list: readonly T[], count: number) {
      if (count >= list.length) return [...list];
      const chosen = new Set<number>();
      while (chosen.size < count) chosen.add(Math.floor(next() * list.length));
      return [...chosen].sort((a, b) => a - b).map((index) => list[index] as T);
    },
    skewed: (below) => Math.floor(next() ** 2.5 * below),
  };
}

/**
 * A `fetch` of which only a few run at a time; the others wait their turn, first come first served. A page asks several questions, and the first time that the
 * database sees one it has to plan it: all at once they make each other late, one after the other they do not.
 */
export const fewAtOnce = (most: number, ask: typeof fetch): typeof fetch => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (input, init) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await ask(input, init);
    } finally {
      // Whoever waits takes over this place, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
};

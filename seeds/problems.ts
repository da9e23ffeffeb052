/** What is wrong with the seeds, all of it at once: whoever edits them sees everything in one run. */

/** One thing wrong: the file and the place in it, what it is, and what is allowed or lies near. */
export interface SeedProblem { file: string; place: string; what: string; hint?: string }

/** Thrown by `readSeeds`, with every problem found. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
  readonly problems: readonly SeedProblem[];
  constructor(problems: readonly SeedProblem[]) {
    super(`the seeds have ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map((p) => `  ${p.file}: ${p.place}: ${p.what}${p.hint ? ` (${p.hint})` : ''}`).join('\n')}`);
    this.problems = problems;
  }
}

const pairs = (word: string): string[] => Array.from({ length: Math.max(word.length - 1, 1) }, (_, i) => word.slice(i, i + 2));
/** How alike two words are, 0 to 1: the share of their pairs of letters that both have. */
const likeness = (a: string, b: string): number => {
  const [left, right] = [pairs(a), pairs(b)];
  return (2 * left.filter((pair) => right.includes(pair)).length) / (left.length + right.length);
};

/** The up to three of `known` that look most like `wanted`, as a hint; a plain count where none does. */
export function near(wanted: string, known: Iterable<string>): string {
  const all = [...known];
  const alike = all.map((word) => ({ word, score: likeness(wanted, word) })).filter(({ score }) => score > 0.4).sort((a, b) => b.score - a.score).slice(0, 3);
  if (alike.length > 0) return `near: ${alike.map(({ word }) => word).join(', ')}`;
  return all.length <= 12 ? `known: ${all.join(', ') || 'none'}` : `none of the ${all.length} known is like it`;
}

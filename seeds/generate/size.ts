/** How large a made-up country is. Plans are of one size in all, so that what grows is the country and not the plan. */
export const sizes = {
  /** One plan: a picture of some 150 things, with the passages and grounds behind it. */
  S: { districts: 1, municipalities: 7, years: 1, actionPlans: false },
  /** About 100,000 nodes and 550,000 relationships. */
  M: { districts: 18, municipalities: 8, years: 4, actionPlans: true },
  /** About 1 million nodes and 6 million relationships. */
  L: { districts: 155, municipalities: 8, years: 5, actionPlans: true },
} as const;
export type Size = keyof typeof sizes;
export const isSize = (text: string | undefined): text is Size => text !== undefined && Object.hasOwn(sizes, text);

export const lastYear = 2026;

/** How much each kind of evidence says when partners are ranked. Plain numbers, chosen once by what the words mean and not fitted to questions. */
import type { ContributionRole, Evidence } from './evidence.ts';

export const evidenceWeights = { CONFIRMED: 1, NAMED: 1, LOCAL: 1, SOURCED: 0.8, COLLECTIVE: 0.8, NARRATIVE: 0.5, INFERRED: 0.5 } as const satisfies Record<Evidence, number>;
export const roleWeights = { LEAD: 1, PARTNER: 1, CHANNEL: 0.8, CONSULTED: 0.5 } as const satisfies Record<ContributionRole, number>;

/** What a part counts besides the evidence in it. */
export const partWeights = {
  /** Works on the focus area, by running text beyond its commitments. */
  area: 0.5,
  /** Is there for the people or the matter that the question is about. */
  support: 1,
  /** Is named in the question, and has a part in what it is about. */
  named: 1,
  /** Is named in the question, and nothing more. */
  onlyNamed: 0.5,
  /** Sits in the body that the question names, or works together with it by what a plan says outright. */
  linked: 0.4,
  /** Works in the place that the question names. */
  place: 0.2,
  /** What holds in one municipality only, where no place is asked for. */
  otherwhere: 0.5,
  /** The lokalråd of the place: whom to ask there. */
  council: 0.1,
  /** Works with the asker's own organisation already. */
  near: 0.2,
  /** For each year that the plan is older than the newest one of its district. */
  olderYear: 0.7,
} as const;

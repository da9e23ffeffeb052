/** What a score is made of, by what each reason goes through: an indsats, running text, a topic or a group, a place, another actor. */
import type { WhyPartner_PartnerReasonFragment } from '../../gql/graphql.ts';

export const partKinds = ['commitment', 'text', 'concept', 'place', 'actor', 'name'] as const;
export type PartKind = (typeof partKinds)[number];

const kindOfStep: Record<string, PartKind> = { Commitment: 'commitment', Statement: 'text', FocusArea: 'text', Concept: 'concept', Municipality: 'place', District: 'place', Actor: 'actor' };

/** The last step before the actor; a collective that it comes by stands between, and is not what speaks for it. */
const kindOf = (steps: WhyPartner_PartnerReasonFragment['steps']): PartKind => {
  const before = steps.slice(0, -1);
  const through = before.findLast(({ __typename }) => __typename !== 'Actor') ?? before.at(-1);
  return kindOfStep[through?.__typename ?? ''] ?? 'name';
};

export interface ScorePart { kind: PartKind; weight: number }

export const scoreParts = (reasons: readonly WhyPartner_PartnerReasonFragment[]): ScorePart[] => {
  const sums = new Map<PartKind, number>();
  for (const { steps, weight } of reasons) {
    const kind = kindOf(steps);
    sums.set(kind, (sums.get(kind) ?? 0) + weight);
  }
  return partKinds.flatMap((kind) => { const weight = sums.get(kind); return weight ? [{ kind, weight }] : []; });
};

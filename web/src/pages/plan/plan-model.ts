/** The answer to PlanQueryQuery as what the lanes are drawn from. */
import type { Lanes_CommitmentActorsEdgeFragment, PlanQueryQuery } from '../../gql/graphql.ts';
import type { LanePlan } from '../../network-views/lanes/model.ts';

export type Plan = NonNullable<PlanQueryQuery['plan']>;
export type FocusArea = Plan['focusAreas'][number];
export type Commitment = FocusArea['commitments'][number];
export type CommitmentLink = Lanes_CommitmentActorsEdgeFragment;
export type Actor = CommitmentLink['node'];

export const commitmentNumber = (area: FocusArea, commitment: Commitment): string => `${area.number}-${commitment.ordinal}`;

export const lanePlan = (plan: Plan, english: boolean): LanePlan => ({
  areas: plan.focusAreas.map((area) => ({
    slug: area.slug, number: area.number, name: area.name, theme: area.theme.slug,
    commitments: area.commitments.map((commitment) => ({
      slug: commitment.slug, number: commitmentNumber(area, commitment), name: commitment.name,
      targetGroups: commitment.targetGroups, directedAgainst: commitment.directedAgainst,
      links: commitment.actors.edges.map(({ node, role, evidence, implied, standing }) => ({
        role, evidence, implied, standing,
        actor: { slug: node.slug, name: node.name, kind: node.kind, scope: node.scope, members: node.members.totalCount, danish: english && node.name === node.danishName },
      })),
    })),
  })),
});

/** A commitment where it stands in the plan. */
export interface Placed { area: FocusArea; hue: number; commitment: Commitment; number: string }
export const placedCommitments = (plan: Plan): Placed[] =>
  plan.focusAreas.flatMap((area, index) => area.commitments.map((commitment) => ({ area, hue: (index % 7) + 1, commitment, number: commitmentNumber(area, commitment) })));

export interface ActorPart extends Placed { link: CommitmentLink }
/** Every part an actor has in the plan's commitments, in the plan's order. */
export const partsOf = (plan: Plan, slug: string): ActorPart[] =>
  placedCommitments(plan).flatMap((placed) => placed.commitment.actors.edges.filter((link) => link.node.slug === slug).map((link) => ({ ...placed, link })));

export interface Collaborator { actor: Actor; shared: number }
/** Who shares commitments with an actor, most first. Nobody in particular is nobody to work with. */
export const collaboratorsOf = (plan: Plan, slug: string): Collaborator[] => {
  const found = new Map<string, Collaborator>();
  for (const { commitment } of partsOf(plan, slug)) {
    for (const { node, standing } of commitment.actors.edges) {
      if (node.slug === slug || node.scope === 'GENERIC' || standing === 'DECLINED') continue;
      found.set(node.slug, { actor: node, shared: (found.get(node.slug)?.shared ?? 0) + 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.shared - a.shared);
};

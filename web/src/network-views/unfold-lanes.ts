/** The plan with the members of unfolded collectives as parties of their own, for the lanes. */
import type { LanePlan } from './lanes/model.ts';
import type { Unfolded } from './network.ts';

export const withMembers = (plan: LanePlan, unfolded: readonly Unfolded[]): LanePlan => (unfolded.length === 0 ? plan : {
  areas: plan.areas.map((area) => ({
    ...area,
    commitments: area.commitments.map((commitment) => ({
      ...commitment,
      links: [...commitment.links, ...unfolded.flatMap(({ members }) => members.filter(({ actor, commitments }) => commitments.includes(commitment.number) && !commitment.links.some((link) => link.actor.slug === actor.slug))
        .map(({ actor }) => ({ actor, role: 'PARTNER' as const, evidence: 'COLLECTIVE' as const, implied: false, standing: 'STANDS' as const })))],
    })),
  })),
});

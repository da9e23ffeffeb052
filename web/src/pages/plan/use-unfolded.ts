/** The members of the collectives that the address unfolds, with the commitments they have by them. Asked for only where something is unfolded. */
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { PlanMembersQueryDocument, type PlanMembersQueryQuery } from '../../gql/graphql.ts';
import type { Unfolded } from '../../network-views/network.ts';

const none: readonly Unfolded[] = [];

export function unfoldedOf({ network: { nodes, links } }: PlanMembersQueryQuery, collectives: readonly string[], english: boolean): Unfolded[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return collectives.flatMap((slug): Unfolded[] => {
    const whole = nodes.find((node) => node.__typename === 'Actor' && node.slug === slug);
    if (!whole) return [];
    const members = links.filter(({ kind, target }) => kind === 'MEMBER_OF' && target === whole.id).flatMap(({ source }) => byId.get(source) ?? []);
    return [{
      collective: slug,
      members: members.flatMap((member) => (member.__typename !== 'Actor' ? [] : [{
        actor: { slug: member.slug, name: member.name, kind: member.kind, scope: member.scope, members: 0, danish: english && member.name === member.danishName },
        commitments: links.filter(({ source, via }) => source === member.id && via?.slug === slug).flatMap(({ target }) => {
          const commitment = byId.get(target);
          return commitment?.__typename === 'Commitment' ? [`${commitment.focusArea.number}-${commitment.ordinal}`] : [];
        }).sort(),
      }])).sort((a, b) => (a.actor.slug < b.actor.slug ? -1 : 1)),
    }];
  });
}

export const useUnfolded = (open: readonly string[], english: boolean): { unfolded: readonly Unfolded[]; waiting: boolean } => {
  const { variables } = usePlanAddress();
  const collectives = useMemo(() => open.filter((key) => key.startsWith('a:')).map((key) => key.slice(2)), [open]);
  const [{ data, fetching }] = useQuery({ query: PlanMembersQueryDocument, variables, pause: collectives.length === 0 });
  const unfolded = useMemo(() => (data && collectives.length > 0 ? unfoldedOf(data, collectives, english) : none), [data, collectives, english]);
  return { unfolded, waiting: fetching && collectives.length > 0 };
};

/** Last year's plan of the same district, for a picture that keeps things where they were. Asked for only by such a picture; names are of no use to it. */
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { PlanBeforeQueryDocument, type PlanBeforeQueryQuery } from '../../gql/graphql.ts';
import type { LanePlan } from '../../network-views/lanes/model.ts';

const asLanes = ({ focusAreas }: NonNullable<PlanBeforeQueryQuery['plan']>): LanePlan => ({
  areas: focusAreas.map((area) => ({
    slug: area.slug, number: area.number, name: '', theme: area.theme.slug,
    commitments: area.commitments.map(({ slug, ordinal, targetGroups, directedAgainst, actors }) => ({
      slug, number: `${area.number}-${ordinal}`, name: '', targetGroups: targetGroups.map((concept) => ({ slug: concept.slug, name: '' })), directedAgainst: directedAgainst.map((concept) => ({ slug: concept.slug, name: '' })),
      links: actors.edges.map(({ node, role, evidence, implied, standing }) => ({ role, evidence, implied, standing, actor: { slug: node.slug, name: '', kind: node.kind, scope: node.scope, members: 0, danish: false } })),
    })),
  })),
});

export const usePlanBefore = (wanted: boolean): { before: LanePlan | undefined; waiting: boolean } => {
  const { district, year } = usePlanAddress();
  const [{ data, fetching }] = useQuery({ query: PlanBeforeQueryDocument, variables: { plan: `${district}-${Number(year) - 1}` }, pause: !wanted });
  const plan = wanted ? data?.plan : undefined;
  return { before: useMemo(() => (plan ? asLanes(plan) : undefined), [plan]), waiting: wanted && fetching };
};

/** The routes between two actors of the plan: as the nodes to highlight, and as sentences. Asked for only where the address names both ends. */
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { PlanRoutesQueryDocument, type PlanRoutesQueryQuery } from '../../gql/graphql.ts';
import { idOf } from '../../network-views/network.ts';
import { type Actor, type Plan, placedCommitments } from './plan-model.ts';

export interface RouteStep { id: string | undefined; name: string; commitment: boolean }
export interface Routes {
  from: Actor | undefined;
  to: Actor | undefined;
  /** Undefined while it is not known yet. */
  found: RouteStep[][] | undefined;
  nodes: ReadonlySet<string>;
  waiting: boolean;
  failed: boolean;
}

type Step = PlanRoutesQueryQuery['routes'][number]['steps'][number];
const none: ReadonlySet<string> = new Set();

/** A step as a node of the picture, where the picture has such a node. */
const nodeOf = (step: Step): string | undefined => {
  switch (step.__typename) {
    case 'Actor': return idOf('actor', step.slug);
    case 'Commitment': return idOf('commitment', `${step.focusArea.number}-${step.ordinal}`);
    case 'FocusArea': return idOf('area', step.number);
    default: return undefined;
  }
};

export const actorsOf = (plan: Plan): Map<string, Actor> =>
  new Map(placedCommitments(plan).flatMap(({ commitment }) => commitment.actors.edges.map(({ node }) => [node.slug, node] as const)));

export const useRoutes = (plan: Plan, fromSlug: string | undefined, toSlug: string | undefined): Routes => {
  const { variables } = usePlanAddress();
  const actors = useMemo(() => actorsOf(plan), [plan]);
  const [from, to] = [actors.get(fromSlug ?? ''), actors.get(toSlug ?? '')];
  const pause = !from || !to || from === to;
  const [{ data, error, fetching }] = useQuery({ query: PlanRoutesQueryDocument, variables: { ...variables, from: from?.id ?? '', to: to?.id ?? '' }, pause });
  const routes = pause ? undefined : data?.routes;
  const found = useMemo(() => routes?.map(({ steps }) => steps.map((step): RouteStep => ({ id: nodeOf(step), name: step.name, commitment: step.__typename === 'Commitment' }))), [routes]);
  const nodes = useMemo(() => (found ? new Set(found.flat().flatMap(({ id }) => id ?? [])) : none), [found]);
  return { from, to, found, nodes, waiting: fetching && !pause, failed: error !== undefined };
};

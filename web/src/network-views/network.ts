/**
 * The network that every view shows: a plan's focus areas, commitments, actors and whom the work is for, and the links between them. Filters, selection, folding and unfolding are
 * applied here, once, so that all views and every export hold the same.
 */
import type { ActorKind, ActorScope, Evidence, Standing } from '../gql/graphql.ts';
import type { GlyphShape } from '../ui/actor-glyph.tsx';
import type { LineRole } from '../ui/link-line.tsx';
import { type Filters, passes } from './lanes/layout.ts';
import { groupOfKind, hasNoNamedPartner, type LaneActor, type LaneCommitment, type LanePlan } from './lanes/model.ts';
import { type Selection, type SelectionKind, touches, writeSelection } from './lanes/selection.ts';

export interface NetworkNode {
  /** As addresses write a selection: "a:ssp", "c:2.1-3", "f:2.1", "t:unge", "d:bander". */
  id: string;
  /** `group`: many things as one, where the network is a country's. */
  kind: SelectionKind | 'group';
  key: string;
  name: string;
  danish: boolean;
  /** Numbers of the focus areas it is part of, in the plan's order. */
  areas: string[];
  shape?: GlyphShape;
  actorKind?: ActorKind;
  scope?: ActorScope;
  members?: number;
  /** Of a commitment that names nobody but the police. */
  flag?: boolean;
}
export interface NetworkLink {
  id: string;
  source: string;
  target: string;
  /** BELONGS: a commitment to its focus area. */
  role: LineRole | 'BELONGS' | 'MEMBER' | 'GROUPS';
  /** From 1 to 4: how much it stands for, where it stands for many. */
  weight?: number;
  evidence?: Evidence;
  implied: boolean;
  standing: Standing;
  /** The collective that it comes by. */
  via?: string;
}
export interface Network { nodes: ReadonlyMap<string, NetworkNode>; links: readonly NetworkLink[] }

/** Who stands behind a collective that is unfolded: its members, and the commitments that they have by it. */
export interface Unfolded { collective: string; members: { actor: LaneActor; commitments: string[] }[] }

export interface NetworkView {
  selection?: Selection | undefined;
  fold: boolean;
  filters: Filters;
  unfolded: readonly Unfolded[];
  /** Nodes that lie on the routes that are shown. */
  route: ReadonlySet<string>;
}

export const idOf = (kind: SelectionKind, key: string): string => writeSelection({ kind, key });
export const linkId = (source: string, target: string, via?: string): string => `${source}>${target}${via ? `>${via}` : ''}`;

/** How much of the plan is shown, by the filters, the selection and what is folded. */
export function visibleNetwork(plan: LanePlan, { selection, fold, filters, unfolded, route }: NetworkView): Network {
  const nodes = new Map<string, NetworkNode>();
  const links: NetworkLink[] = [];
  const put = (node: NetworkNode, area: string): void => {
    const known = nodes.get(node.id);
    if (!known) nodes.set(node.id, { ...node, areas: [area] });
    else if (!known.areas.includes(area)) known.areas.push(area);
  };
  const putActor = (actor: LaneActor, area: string): string => {
    const id = idOf('actor', actor.slug);
    put({ id, kind: 'actor', key: actor.slug, name: actor.name, danish: actor.danish, areas: [], shape: groupOfKind[actor.kind], actorKind: actor.kind, scope: actor.scope, members: actor.members }, area);
    return id;
  };
  const shows = (commitment: LaneCommitment, touched: boolean): boolean => {
    if (route.size > 0 && fold) return route.has(idOf('commitment', commitment.number));
    return (!fold || !selection || touched) && ((!filters.groups && !filters.roles) || commitment.links.some((link) => passes(link, filters)));
  };
  for (const area of plan.areas) {
    if (filters.areas && !filters.areas.includes(area.number)) continue;
    const shown = area.commitments.filter((commitment) => shows(commitment, selection !== undefined && touches(selection, area, commitment)));
    if (shown.length === 0) continue;
    const ofArea = idOf('area', area.number);
    put({ id: ofArea, kind: 'area', key: area.number, name: area.name, danish: false, areas: [] }, area.number);
    for (const commitment of shown) {
      const id = idOf('commitment', commitment.number);
      put({ id, kind: 'commitment', key: commitment.number, name: commitment.name, danish: false, areas: [], flag: hasNoNamedPartner(commitment) }, area.number);
      links.push({ id: linkId(id, ofArea), source: id, target: ofArea, role: 'BELONGS', implied: false, standing: 'STANDS' });
      for (const link of commitment.links.filter((entry) => passes(entry, filters))) {
        const source = putActor(link.actor, area.number);
        links.push({ id: linkId(source, id), source, target: id, role: link.role, evidence: link.evidence, implied: link.implied, standing: link.standing });
      }
      for (const [kind, role, concepts] of [['target', 'TARGET', commitment.targetGroups], ['against', 'AGAINST', commitment.directedAgainst]] as const) {
        for (const concept of concepts) {
          const target = idOf(kind, concept.slug);
          put({ id: target, kind, key: concept.slug, name: concept.name, danish: false, areas: [], shape: kind }, area.number);
          links.push({ id: linkId(id, target), source: id, target, role, evidence: 'NAMED', implied: false, standing: 'STANDS' });
        }
      }
    }
  }
  for (const { collective, members } of unfolded) {
    const whole = nodes.get(idOf('actor', collective));
    if (!whole) continue;
    for (const { actor, commitments } of members) {
      const here = commitments.filter((number) => nodes.has(idOf('commitment', number)));
      for (const number of here) putActor(actor, number.slice(0, number.indexOf('-')));
      if (here.length === 0) putActor(actor, whole.areas[0] ?? '');
      const source = idOf('actor', actor.slug);
      links.push({ id: linkId(source, whole.id), source, target: whole.id, role: 'MEMBER', implied: false, standing: 'STANDS' });
      for (const number of here) {
        const target = idOf('commitment', number);
        if (!links.some((link) => link.source === source && link.target === target)) links.push({ id: linkId(source, target, whole.key), source, target, role: 'PARTNER', evidence: 'COLLECTIVE', implied: false, standing: 'STANDS', via: whole.key });
      }
    }
  }
  return { nodes, links };
}

/** What is one link away. */
export function neighboursOf(network: Network): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>([...network.nodes.keys()].map((id) => [id, new Set<string>()]));
  for (const { source, target } of network.links) {
    found.get(source)?.add(target);
    found.get(target)?.add(source);
  }
  return found;
}

/** Which node a selection is, where the network holds it. */
export const selectedId = (network: Network, selection: Selection | undefined): string | undefined => {
  const id = selection && writeSelection(selection);
  return id !== undefined && network.nodes.has(id) ? id : undefined;
};

/** Whether an actor is in so much of the plan that lines to it would say nothing. */
export const isCrossCutting = (node: NetworkNode, degree: number, commitments: number): boolean => node.kind === 'actor' && commitments > 2 && degree * 2 >= commitments;



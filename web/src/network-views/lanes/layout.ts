/**
 * Plan data → rows and positions, with nothing measured: rows have one height and the curves live in gutters of fixed width, so what is drawn on the server,
 * in a test or in a narrow window has the same numbers and nothing moves when fonts arrive.
 */
import type { ContributionRole, Evidence } from '../../gql/graphql.ts';
import type { ActorGroup, LinkRole } from '../../paths.ts';
import { groupOfKind, hasNoNamedPartner, type LaneActor, type LaneArea, type LaneCommitment, type LaneConcept, type LaneLink, type LanePlan } from './model.ts';
import { type Selection, touches } from './selection.ts';

/** Pixels. */
export const rowHeight = 30;
export const gutterWidth = { who: 64, whom: 44 } as const;

export interface Filters { areas?: readonly string[] | undefined; groups?: readonly ActorGroup[] | undefined; roles?: readonly LinkRole[] | undefined }
/** `route`: what lies on the ways that are shown, as a selection is written. */
export interface View { selection?: Selection | undefined; fold: boolean; filters: Filters; route?: ReadonlySet<string> }

export type TargetKind = 'target' | 'against';
export interface ActorRow { actor: LaneActor; commitments: string[] }
export interface TargetRow { kind: TargetKind; concept: LaneConcept; commitments: string[]; areas: number }
export interface CommitmentRow { commitment: LaneCommitment; tokens: LaneLink[]; flag: boolean }
/** A line from row `from` to row `to`, at the rows' middles. `lit`: part of what is selected. */
export interface Curve { key: string; from: number; to: number; role: ContributionRole | 'TARGET' | 'AGAINST'; evidence: Evidence; lit: boolean }
export interface Lane {
  area: LaneArea;
  /** Counts from 1 in the plan's order and never depends on the filters: it picks the hue. */
  hue: number;
  actors: ActorRow[];
  commitments: CommitmentRow[];
  targets: TargetRow[];
  who: Curve[];
  whom: Curve[];
  rows: number;
}
export interface HubCount { area: LaneArea; hue: number; commitments: number }
export interface Hub { actor: LaneActor; counts: HubCount[]; commitments: string[] }
export interface LanesLayout { hubs: Hub[]; lanes: Lane[]; commitments: number; actors: number; targetGroups: number }

interface Spread { actor: LaneActor; areas: Set<string>; commitments: Set<string> }

const spreadOf = (plan: LanePlan): Map<string, Spread> => {
  const spread = new Map<string, Spread>();
  for (const area of plan.areas) {
    for (const commitment of area.commitments) {
      for (const { actor } of commitment.links) {
        const found = spread.get(actor.slug) ?? { actor, areas: new Set(), commitments: new Set() };
        found.areas.add(area.number);
        found.commitments.add(commitment.number);
        spread.set(actor.slug, found);
      }
    }
  }
  return spread;
};

/** Actors in several focus areas, or in half of all commitments: lines to them would say nothing, so they become signs on the commitments. */
const hubSlugs = (plan: LanePlan, spread: Map<string, Spread>): Set<string> => {
  const total = plan.areas.reduce((sum, area) => sum + area.commitments.length, 0);
  return new Set([...spread.values()].filter(({ areas, commitments }) => areas.size > 1 || (total > 2 && commitments.size * 2 >= total)).map(({ actor }) => actor.slug));
};

export const passes = (link: LaneLink, { groups, roles }: Filters): boolean =>
  (!groups || groups.includes(groupOfKind[link.actor.kind])) && (!roles || roles.includes(link.role.toLowerCase() as LinkRole));

/** The mean row of what each is linked with: sorted by it, lines hardly cross. */
const sortByMiddle = <T extends { commitments: string[] }>(rows: T[], order: readonly string[]): T[] => {
  const middle = (row: T): number => row.commitments.reduce((sum, number) => sum + order.indexOf(number), 0) / row.commitments.length;
  return rows.map((row, index) => ({ row, index, at: middle(row) })).sort((a, b) => a.at - b.at || a.index - b.index).map(({ row }) => row);
};

const gather = <T>(pairs: { key: string; value: T; commitment: string }[]): { value: T; commitments: string[] }[] => {
  const found = new Map<string, { value: T; commitments: string[] }>();
  for (const { key, value, commitment } of pairs) {
    const entry = found.get(key) ?? { value, commitments: [] };
    if (!entry.commitments.includes(commitment)) entry.commitments.push(commitment);
    found.set(key, entry);
  }
  return [...found.values()];
};

const conceptsOf = (commitment: LaneCommitment): { kind: TargetKind; concept: LaneConcept }[] => [
  ...commitment.targetGroups.map((concept) => ({ kind: 'target' as const, concept })),
  ...commitment.directedAgainst.map((concept) => ({ kind: 'against' as const, concept })),
];

const isLit = ({ selection, route }: View, commitment: LaneCommitment, end: { actor?: string; kind?: TargetKind; concept?: string }): boolean => {
  if (route && route.size > 0) return route.has(`c:${commitment.number}`) && end.actor !== undefined && route.has(`a:${end.actor}`);
  if (!selection) return false;
  if (selection.kind === 'commitment') return selection.key === commitment.number;
  if (selection.kind === 'actor') return selection.key === end.actor;
  return selection.kind === end.kind && selection.key === end.concept;
};

const layLane = (area: LaneArea, hue: number, commitments: LaneCommitment[], hubs: Set<string>, targetAreas: Map<string, Set<string>>, view: View): Lane => {
  const order = commitments.map((commitment) => commitment.number);
  const own = commitments.flatMap((commitment) => commitment.links.filter((link) => !hubs.has(link.actor.slug) && passes(link, view.filters)).map((link) => ({ link, commitment })));
  const actors: ActorRow[] = sortByMiddle(gather(own.map(({ link, commitment }) => ({ key: link.actor.slug, value: link.actor, commitment: commitment.number }))), order)
    .map(({ value, commitments: numbers }) => ({ actor: value, commitments: numbers }));
  const ends = commitments.flatMap((commitment) => conceptsOf(commitment).map((end) => ({ ...end, commitment })));
  const targets: TargetRow[] = sortByMiddle(gather(ends.map(({ kind, concept, commitment }) => ({ key: `${kind}:${concept.slug}`, value: { kind, concept }, commitment: commitment.number }))), order)
    .map(({ value, commitments: numbers }) => ({ ...value, commitments: numbers, areas: targetAreas.get(`${value.kind}:${value.concept.slug}`)?.size ?? 1 }));
  const rowOf = (number: string): number => order.indexOf(number);
  return {
    area, hue, actors, targets,
    commitments: commitments.map((commitment) => ({
      commitment, tokens: commitment.links.filter((link) => hubs.has(link.actor.slug) && passes(link, view.filters)), flag: hasNoNamedPartner(commitment),
    })),
    who: own.map(({ link, commitment }) => ({
      key: `${link.actor.slug}>${commitment.number}`, from: actors.findIndex((row) => row.actor.slug === link.actor.slug), to: rowOf(commitment.number),
      role: link.role, evidence: link.evidence, lit: isLit(view, commitment, { actor: link.actor.slug }),
    })),
    whom: ends.map(({ kind, concept, commitment }) => ({
      key: `${commitment.number}>${kind}:${concept.slug}`, from: rowOf(commitment.number), to: targets.findIndex((row) => row.kind === kind && row.concept.slug === concept.slug),
      role: kind === 'target' ? 'TARGET' as const : 'AGAINST' as const, evidence: 'NAMED' as const, lit: isLit(view, commitment, { kind, concept: concept.slug }),
    })),
    rows: Math.max(actors.length, commitments.length, targets.length, 1),
  };
};

/** Lays a plan out as lanes. With a selection and `fold`, only what hangs together with it is left. */
export const layLanes = (plan: LanePlan, view: View): LanesLayout => {
  const spread = spreadOf(plan);
  const hubs = hubSlugs(plan, spread);
  const targetAreas = new Map<string, Set<string>>();
  for (const area of plan.areas) for (const commitment of area.commitments) for (const { kind, concept } of conceptsOf(commitment)) {
    const key = `${kind}:${concept.slug}`;
    targetAreas.set(key, (targetAreas.get(key) ?? new Set()).add(area.number));
  }
  const { areas: onlyAreas, groups, roles } = view.filters;
  const shows = (area: LaneArea, commitment: LaneCommitment): boolean =>
    (view.fold && view.route && view.route.size > 0 ? view.route.has(`c:${commitment.number}`) : !view.fold || !view.selection || touches(view.selection, area, commitment))
    && ((!groups && !roles) || commitment.links.some((link) => passes(link, view.filters)));
  const lanes = plan.areas
    .map((area, index) => ({ area, hue: index + 1, commitments: area.commitments.filter((commitment) => shows(area, commitment)) }))
    .filter(({ area, commitments }) => commitments.length > 0 && (!onlyAreas || onlyAreas.includes(area.number)))
    .map(({ area, hue, commitments }) => layLane(area, hue, commitments, hubs, targetAreas, view));

  const shown = lanes.flatMap((lane) => lane.commitments.flatMap((row) => row.tokens.map((link) => ({ slug: link.actor.slug, lane, number: row.commitment.number }))));
  const hubRows: Hub[] = [...spread.values()].filter(({ actor }) => hubs.has(actor.slug) && shown.some(({ slug }) => slug === actor.slug))
    .sort((a, b) => b.commitments.size - a.commitments.size)
    .map(({ actor }) => ({
      actor,
      commitments: shown.filter(({ slug }) => slug === actor.slug).map(({ number }) => number),
      counts: plan.areas.map((area, index) => ({ area, hue: index + 1, commitments: shown.filter(({ slug, lane }) => slug === actor.slug && lane.area.number === area.number).length })),
    }));
  // The largest stand last on a row, so that the two that are nearly everywhere form columns at its end.
  const rank = new Map(hubRows.map((hub, index) => [hub.actor.slug, index]));
  for (const lane of lanes) for (const row of lane.commitments) row.tokens.sort((a, b) => (rank.get(b.actor.slug) ?? 0) - (rank.get(a.actor.slug) ?? 0));
  return {
    hubs: hubRows, lanes,
    commitments: lanes.reduce((sum, lane) => sum + lane.commitments.length, 0),
    actors: hubRows.length + new Set(lanes.flatMap((lane) => lane.actors.map((row) => row.actor.slug))).size,
    targetGroups: new Set(lanes.flatMap((lane) => lane.targets.filter((row) => row.kind === 'target').map((row) => row.concept.slug))).size,
  };
};

/** The curve of a line in a gutter, as an SVG path. */
export const curvePath = (curve: Pick<Curve, 'from' | 'to'>, width: number): string => {
  const y = (row: number): number => row * rowHeight + rowHeight / 2;
  const [y0, y1, bend] = [y(curve.from), y(curve.to), width * 0.55];
  return y0 === y1 ? `M0 ${y0}H${width}` : `M0 ${y0}C${bend} ${y0} ${width - bend} ${y1} ${width} ${y1}`;
};
/** The middle of the curve, where the mark of its evidence stands. */
export const curveMiddle = (curve: Pick<Curve, 'from' | 'to'>, width: number): { x: number; y: number } => ({ x: width / 2, y: ((curve.from + curve.to + 1) * rowHeight) / 2 });

/** The plan's figures and what is worth a talk in the council, reckoned from the answer: nothing here is written by hand. */
import type { OverviewQueryQuery } from '../../gql/graphql.ts';
import { groupOfKind, hasNoNamedPartner, isNamed } from '../../network-views/lanes/model.ts';
import { type ActorGroup, actorGroups } from '../../paths.ts';

export type Plan = NonNullable<OverviewQueryQuery['plan']>;
export type Area = Plan['focusAreas'][number];
export type Actor = Area['commitments'][number]['actors']['edges'][number]['node'];
export type Mentioned = OverviewQueryQuery['actors'];
/** A commitment with the focus area it stands in, as links to it want it. */
export type Placed = Area['commitments'][number] & { focusArea: Area };

export const commitmentsOf = (plan: Plan): Placed[] => plan.focusAreas.flatMap((area) => area.commitments.map((commitment) => ({ ...commitment, focusArea: area })));

const linksOf = (commitment: Placed) => commitment.actors.edges.map(({ node, ...link }) => ({ ...link, actor: node }));
/** Whom the commitment itself names, but for the police, citizens and media. */
const namedPartners = (commitment: Placed): number =>
  linksOf(commitment).filter((link) => isNamed(link) && link.standing !== 'DECLINED' && !['POLICE', 'CITIZENS', 'MEDIA'].includes(link.actor.kind)).length;

export interface Findings { noPartner: Placed[]; onePartner: Placed[]; noLead: Placed[]; noTarget: Placed[]; unattached: Actor[] }
export const findingsOf = (plan: Plan, mentioned: Mentioned): Findings => {
  const all = commitmentsOf(plan);
  return {
    noPartner: all.filter((commitment) => hasNoNamedPartner({ links: linksOf(commitment) })),
    onePartner: all.filter((commitment) => namedPartners(commitment) === 1),
    noLead: all.filter((commitment) => commitment.leadership !== 'NAMED'),
    noTarget: all.filter((commitment) => commitment.targetGroups.length === 0),
    unattached: mentioned.edges.map(({ node }) => node).filter((actor) => actor.commitments.totalCount === 0 && actor.scope !== 'GENERIC'),
  };
};

export interface Counted<T> { value: T; commitments: number }
const count = <T extends { id: string }>(values: readonly T[]): Counted<T>[] => {
  const found = new Map<string, Counted<T>>();
  for (const value of values) found.set(value.id, { value, commitments: (found.get(value.id)?.commitments ?? 0) + 1 });
  return [...found.values()].sort((a, b) => b.commitments - a.commitments);
};

/** Those with most commitments besides the two that are nearly everywhere: one body or network each, nobody in particular left out. */
export const busiestActors = (plan: Plan, first: number): Counted<Actor>[] =>
  count(commitmentsOf(plan).flatMap((commitment) => commitment.actors.edges.map(({ node }) => node)))
    .filter(({ value }) => value.scope !== 'GENERIC' && !['police', 'municipal'].includes(groupOfKind[value.kind])).slice(0, first);

/** Questions that the plan answers, taken from it: its commitment with most named partners, its busiest actor, its commonest target group. */
export const guidedQuestions = (plan: Plan) => ({
  commitment: [...commitmentsOf(plan)].sort((a, b) => namedPartners(b) - namedPartners(a))[0],
  actor: busiestActors(plan, 1)[0]?.value,
  target: count(commitmentsOf(plan).flatMap(({ targetGroups }) => targetGroups))[0]?.value,
});

/** How many different actors of each group take part in a focus area. */
export const groupsIn = (area: Area): { group: ActorGroup; actors: number }[] => {
  const actors = new Map(area.commitments.flatMap((commitment) => commitment.actors.edges.map(({ node }) => [node.id, groupOfKind[node.kind]] as const)));
  return actorGroups.map((group) => ({ group, actors: [...actors.values()].filter((own) => own === group).length })).filter(({ actors: number }) => number > 0);
};

/** Words that are abbreviations, the ones a newcomer stumbles over: "SSP", "UKN (…)". */
export const abbreviations = <T extends { name: string }>(words: readonly T[], first: number): T[] => words.filter(({ name }) => /^[A-ZÆØÅ]{3,}(?![\p{L}+])/u.test(name)).slice(0, first);

/** What the lanes are drawn from, whatever the API calls it: focus areas, commitments, who has a part in them, whom they are for. Plain data. */
import type { ActorKind, ActorScope, ContributionRole, Evidence, Standing } from '../../gql/graphql.ts';

export interface LaneActor { slug: string; name: string; kind: ActorKind; scope: ActorScope; members: number; danish: boolean }
export interface LaneConcept { slug: string; name: string }
export interface LaneLink { actor: LaneActor; role: ContributionRole; evidence: Evidence; implied: boolean; standing: Standing }
export interface LaneCommitment {
  slug: string;
  /** "2.2-3": focus area and ordinal, as addresses and people write it. */
  number: string;
  name: string;
  links: LaneLink[];
  targetGroups: LaneConcept[];
  directedAgainst: LaneConcept[];
}
export interface LaneArea {
  slug: string;
  number: string;
  name: string;
  /** The slug of its theme, which is the same every year; its number may not be. */
  theme?: string;
  commitments: LaneCommitment[];
}
export interface LanePlan { areas: LaneArea[] }

export { groupOfKind } from '../../ui/actor-groups.ts';

/** Evidence that counts as being named: everything else is drawn with a mark of its own. */
const named: readonly Evidence[] = ['CONFIRMED', 'NAMED', 'LOCAL'];
/** What of a link tells whether it names somebody. */
type NamingLink = Pick<LaneLink, 'evidence' | 'implied' | 'standing'> & { actor: { kind: ActorKind } };
export const isNamed = (link: Pick<NamingLink, 'evidence' | 'implied'>): boolean => named.includes(link.evidence) && !link.implied;

/** Whether the commitment itself names nobody but the police, citizens or a medium. */
export const hasNoNamedPartner = (commitment: { links: readonly NamingLink[] }): boolean =>
  !commitment.links.some((link) => isNamed(link) && link.standing !== 'DECLINED' && !['POLICE', 'CITIZENS', 'MEDIA'].includes(link.actor.kind));

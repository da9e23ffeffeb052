/** What changes are made of: things, each with an id, a version and a content, and what has to be known of one to say who may change it. */
import type { Evidence } from '#graph-schema/evidence.ts';
import type { NodeProperties } from '#graph-schema/nodes.ts';
import type { ClaimType } from '#graph-schema/relationships.ts';
import type { State } from '#server/identity/permissions.ts';

type Bare<P> = Omit<P, 'id' | 'version' | 'sortName'>;

export interface ContactPointContent { id: string; role: string; email?: string; phone?: string; url?: string; confirmedOn?: string; municipality?: string; source?: string }
export type ActorContent = Bare<NodeProperties<'Actor'>> & {
  contactPoints: readonly ContactPointContent[];
  /** Slugs, by its OPERATES_IN claims: told here because people read it here, changed there. */
  municipalities: readonly string[];
  closed?: true;
};
export interface GroundContent { id: string; evidence: Evidence; at: string; cites: readonly string[]; reason?: string; reasonEn?: string; /** Id of the actor that gave it. */ by?: string }
export interface ClaimContent {
  type: ClaimType; from: string; to: string; role?: string; roleEn?: string; how?: string; howEn?: string; representedBy?: string; representedByEn?: string;
  implied: boolean; distributes: boolean; standing: 'STANDS' | 'DECLINED' | 'LOOSENED'; municipality?: string; validFrom?: number; validTo?: number;
  grounds: readonly GroundContent[];
}
/** What else of the graph points to an actor, or from it, that is no claim: moved when actors are merged. Ids by relationship type. */
export interface ActorLinksContent { MENTIONS: readonly string[]; HELD_BY: readonly string[]; HAS_PARTY: readonly string[]; PUBLISHED_BY: readonly string[]; GOVERNED_BY: readonly string[]; formerSlugs: readonly string[] }

export interface Contents {
  Actor: ActorContent;
  ActorLinks: ActorLinksContent;
  Claim: ClaimContent;
  Commitment: Bare<NodeProperties<'Commitment'>>;
  Concept: Bare<NodeProperties<'Concept'>> & { /** Slugs. */ broader: readonly string[]; /** Slugs, whichever of the two it was said of. */ related: readonly string[] };
  Plan: Bare<NodeProperties<'Plan'>>;
}
export type Kind = keyof Contents;

/** `content` is undefined of what is not there: not yet, or no more. `version` is 0 of what never was. */
export interface Thing<K extends Kind = Kind> { kind: K; id: string; version: number; content: Contents[K] | undefined }

/** Whose a thing is, where it lies, and in what state it is. */
export interface Facts {
  /** What it is called. */
  label: { da: string; en?: string | undefined };
  organisations: readonly string[];
  districts: readonly string[];
  plans: readonly string[];
  state: State;
  /** Ids of what it is about besides itself. */
  about: readonly string[];
}
export interface Loaded<K extends Kind = Kind> { thing: Thing<K>; facts: Facts }

/** Who is asking, as everything behind the door knows it: resolved once a request, never stored. */
import type { roles } from '#graph-schema/nodes.ts';

export type Role = keyof typeof roles;

export interface Viewer {
  /** Of the User node; null where nobody has signed in. */
  id: string | null;
  name: string | null;
  role: Role;
  signedIn: boolean;
  /** Slug of the actor that the person belongs to. */
  organisation: string | null;
  /** Slugs of every actor that the person may speak for, the organisation included. */
  actsFor: readonly string[];
  /** Slugs of the districts that the role holds in. */
  districts: readonly string[];
  /** `key`: a program's, whose role is CONTRIBUTOR where it may import and READER otherwise. */
  via: 'public' | 'local' | 'oidc' | 'token' | 'key';
}

const nobody = { id: null, name: null, role: 'READER', signedIn: false, organisation: null, actsFor: [], districts: [] } as const;

/** Anybody, where people sign in through an identity provider. */
export const anonymous: Viewer = { ...nobody, via: 'public' };
/** Whoever sits at the machine that a local server runs on, before saying who. */
export const localReader: Viewer = { ...nobody, via: 'local' };

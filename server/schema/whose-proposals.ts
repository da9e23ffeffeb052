/** Whose proposals somebody reads. */
import type { Context } from '#server/context.ts';
import { can, noTarget } from '#server/identity/permissions.ts';

/** Whose proposals the viewer reads: everybody's, its own, or none. */
export function proposalsFor({ viewer }: Pick<Context, 'viewer'>): { none: boolean; author: string | null } {
  if (can(viewer, 'readProposals', noTarget, {}) === 'YES') return { none: false, author: null };
  const own = viewer.id !== null && can(viewer, 'readProposals', { ...noTarget, authors: [viewer.id] }, {}) === 'YES';
  return { none: !own, author: viewer.id };
}

/** Ids: opaque to callers, stable, and beginning with what they are, so that one index look-up finds the node. */
import { createHash, randomBytes } from 'node:crypto';
import { type Label, labels, nodes } from './nodes.ts';

const encode = (bytes: Buffer): string => bytes.subarray(0, 12).toString('base64url');

/** The id of a thing that the seeds create: the same on every machine, so that a link sent to a colleague holds. */
export const seededId = (label: Label, key: string): string => `${nodes[label].idPrefix}_${encode(createHash('sha256').update(`${label}/${key}`).digest())}`;
/** The id of a thing that a person creates. */
export const newId = (label: Label): string => `${nodes[label].idPrefix}_${encode(randomBytes(12))}`;

const claimPrefix = 'cl';
/** The id of a claim that the seeds create, of what makes it one of a kind. */
export const seededClaimId = (type: string, actor: string, target: string, role: string | undefined): string =>
  `${claimPrefix}_${encode(createHash('sha256').update([type, actor, target, role ?? ''].join('/')).digest())}`;
export const newClaimId = (): string => `${claimPrefix}_${encode(randomBytes(12))}`;

const byPrefix = new Map<string, Label>(labels.map((label) => [nodes[label].idPrefix, label]));
const shape = /^([a-z]{2})_[A-Za-z0-9_-]{16}$/;

/** What an id names: a node label, a claim, or undefined of what is no id of ours. */
export function kindOfId(id: string): Label | 'claim' | undefined {
  const prefix = shape.exec(id)?.[1];
  return prefix === claimPrefix ? 'claim' : prefix === undefined ? undefined : byPrefix.get(prefix);
}

/** What is selected in the lanes, as addresses write it ("a:ssp", "c:2.2-3", "f:2.2", "t:aeldre", "d:rockere"), and what hangs together with it. */
import type { LaneArea, LaneCommitment, LaneLink, LanePlan } from './model.ts';

export type SelectionKind = 'actor' | 'commitment' | 'area' | 'target' | 'against';
export interface Selection { kind: SelectionKind; key: string }

const kinds: Record<string, SelectionKind> = { a: 'actor', c: 'commitment', f: 'area', t: 'target', d: 'against' };
const letters: Record<SelectionKind, string> = { actor: 'a', commitment: 'c', area: 'f', target: 't', against: 'd' };

export const parseSelection = (text: string | undefined): Selection | undefined => {
  const kind = kinds[text?.[0] ?? ''];
  return text && kind ? { kind, key: text.slice(2) } : undefined;
};
export const writeSelection = ({ kind, key }: Selection): string => `${letters[kind]}:${key}`;
export const isSelected = (selection: Selection | undefined, kind: SelectionKind, key: string): boolean => selection?.kind === kind && selection.key === key;

/** Whether the commitment hangs together with the selection. */
export const touches = ({ kind, key }: Selection, area: LaneArea, commitment: LaneCommitment): boolean => {
  switch (kind) {
    case 'area': return area.number === key;
    case 'commitment': return commitment.number === key;
    case 'actor': return commitment.links.some((link) => link.actor.slug === key);
    case 'target': return commitment.targetGroups.some((concept) => concept.slug === key);
    case 'against': return commitment.directedAgainst.some((concept) => concept.slug === key);
  }
};

export interface Found { commitments: { area: LaneArea; commitment: LaneCommitment; link?: LaneLink | undefined }[]; name: string }

/** The selected entity in this plan with its commitments; undefined where the plan has no such thing. */
export const findSelected = (plan: LanePlan, selection: Selection): Found | undefined => {
  const commitments = plan.areas.flatMap((area) => area.commitments.filter((commitment) => touches(selection, area, commitment)).map((commitment) => ({
    area, commitment, link: selection.kind === 'actor' ? commitment.links.find((link) => link.actor.slug === selection.key) : undefined,
  })));
  const first = commitments[0];
  if (!first) return undefined;
  const concepts = [...first.commitment.targetGroups, ...first.commitment.directedAgainst];
  const names: Record<SelectionKind, () => string | undefined> = {
    actor: () => first.link?.actor.name,
    commitment: () => first.commitment.name,
    area: () => first.area.name,
    target: () => concepts.find((concept) => concept.slug === selection.key)?.name,
    against: () => concepts.find((concept) => concept.slug === selection.key)?.name,
  };
  return { commitments, name: names[selection.kind]() ?? selection.key };
};

/** What a row says when read aloud: its name first, then the relations that the lines show. */
import type { Translate } from '../../i18n/messages.tsx';
import type { ActorRow, CommitmentRow, Hub, TargetRow } from './layout.ts';
import type { LaneActor, LaneLink } from './model.ts';

const scopeWords = (actor: LaneActor, t: Translate): string[] =>
  actor.scope === 'GENERIC' ? [t('scope.GENERIC')] : actor.scope === 'COLLECTIVE' ? [actor.members > 1 ? t('scope.collectiveOf', { count: actor.members }) : t('scope.COLLECTIVE')] : [];

const leadWords = (links: readonly LaneLink[], t: Translate): string => {
  const lead = links.find((link) => link.role === 'LEAD');
  if (!lead) return t('leadership.NONE');
  return lead.implied ? t('lanes.spoken.implied', { name: lead.actor.name }) : t('lanes.spoken.lead', { name: lead.actor.name });
};

export const spokenCommitment = ({ commitment, flag }: CommitmentRow, area: string, t: Translate): string => [
  commitment.name, t('lanes.spoken.area', { number: area }), leadWords(commitment.links, t),
  t('count.parties', { count: commitment.links.filter((link) => link.role !== 'LEAD').length }),
  t('count.targetGroups', { count: commitment.targetGroups.length }),
  ...(commitment.directedAgainst.length > 0 ? [t('lanes.spoken.against', { names: commitment.directedAgainst.map((concept) => concept.name).join(', ') })] : []),
  ...(flag ? [t('finding.NO_NAMED_PARTNER')] : []),
].join(', ');

export const spokenActor = ({ actor, commitments }: ActorRow, t: Translate): string =>
  [actor.name, t(`kind.${actor.kind}`), ...scopeWords(actor, t), t('lanes.spoken.commitments', { count: commitments.length, numbers: commitments.join(', ') })].join(', ');

export const spokenHub = ({ actor, counts }: Hub, t: Translate): string => [
  actor.name, t(`kind.${actor.kind}`), ...scopeWords(actor, t),
  ...counts.filter((count) => count.commitments > 0).map((count) => t('lanes.spoken.inArea', { number: count.area.number, count: count.commitments })),
].join(', ');

export const spokenTarget = ({ kind, concept, commitments, areas }: TargetRow, t: Translate): string => [
  concept.name, t(kind === 'target' ? 'concept.targetGroup' : 'concept.directedAgainst'), t('lanes.spoken.commitments', { count: commitments.length, numbers: commitments.join(', ') }),
  ...(areas > 1 ? [t('count.areas', { count: areas })] : []),
].join(', ');

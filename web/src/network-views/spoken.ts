/** What a node of a picture says when read aloud: its name, what it is, and its links in words. */
import type { Translate } from '../i18n/messages.tsx';
import type { Network, NetworkLink, NetworkNode } from './network.ts';

/** What a node is, in a word or two. */
export function kindWords(node: NetworkNode, t: Translate): string {
  switch (node.kind) {
    case 'area': return t('view.kind.area');
    case 'commitment': return t('view.kind.commitment');
    case 'target': return t('concept.targetGroup');
    case 'against': return t('concept.directedAgainst');
    default: return node.actorKind ? t(`kind.${node.actorKind}`) : '';
  }
}

export const roleWords = (link: NetworkLink, t: Translate): string => {
  switch (link.role) {
    case 'TARGET': return t('concept.targetGroup');
    case 'AGAINST': return t('concept.directedAgainst');
    case 'BELONGS': return t('view.belongs');
    case 'MEMBER': return t('view.member');
    case 'GROUPS': return '';
    default: return t(`role.${link.role}`);
  }
};
export const evidenceWords = (link: NetworkLink, t: Translate): string =>
  link.implied ? t('evidence.implied') : link.evidence ? t(`evidence.${link.evidence}`) : '';

export function spokenNode(node: NetworkNode, network: Network, t: Translate): string {
  const links = network.links.filter(({ source, target }) => source === node.id || target === node.id);
  const commitments = links.map(({ source, target }) => (source === node.id ? target : source)).filter((id) => id.startsWith('c:')).map((id) => id.slice(2));
  const parts = [node.kind === 'area' || node.kind === 'commitment' ? `${node.key} ${node.name}` : node.name, kindWords(node, t)];
  if (node.scope === 'COLLECTIVE') parts.push((node.members ?? 0) > 1 ? t('scope.collectiveOf', { count: node.members ?? 0 }) : t('scope.COLLECTIVE'));
  if (node.scope === 'GENERIC') parts.push(t('scope.GENERIC'));
  if (node.kind === 'area') parts.push(t('count.commitments', { count: commitments.length }));
  else if (node.kind === 'commitment') {
    parts.push(t('count.actors', { count: links.filter(({ target, role }) => target === node.id && role !== 'BELONGS').length }));
    parts.push(t('count.targetGroups', { count: links.filter(({ role }) => role === 'TARGET').length }));
    if (node.flag) parts.push(t('finding.NO_NAMED_PARTNER'));
  } else if (commitments.length > 0) parts.push(t('lanes.spoken.commitments', { count: commitments.length, numbers: commitments.sort().join(', ') }));
  return parts.filter(Boolean).join(', ');
}

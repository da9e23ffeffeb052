/** Says of an actor that it is a name for several, or for nobody in particular. */
import { useMessages } from '../../i18n/messages.tsx';
import type { LaneActor } from './model.ts';

export const ScopeBadge = ({ actor }: { actor: LaneActor }) => {
  const { t } = useMessages();
  if (actor.scope === 'GENERIC') return <span className="badge badge-generic" title={t('scope.GENERIC')}><span className="badge-words">{t('scope.genericShort')}</span><span className="badge-sign">?</span></span>;
  if (actor.scope === 'COLLECTIVE' && actor.members > 1) return <span className="badge" title={t('scope.collectiveOf', { count: actor.members })}>×{actor.members}</span>;
  if (actor.scope === 'COLLECTIVE') return <span className="badge" title={t('scope.COLLECTIVE')}>×?</span>;
  return null;
};

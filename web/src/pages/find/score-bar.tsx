/** How much speaks for somebody, drawn against the one that most speaks for: a piece for each sort of reason, told apart by hue, pattern and word. */
import { formatNumber } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { ScorePart } from './score-parts.ts';

export const ScoreBar = ({ parts, best }: { parts: readonly ScorePart[]; best: number }) => {
  const { t, locale } = useMessages();
  return (
    <div className="score">
      <div className="score-bar" aria-hidden="true">{parts.map(({ kind, weight }) => <span key={kind} className={`score-part score-${kind}`} style={{ width: `${(100 * weight) / best}%` }} />)}</div>
      <ul className="score-words" aria-label={t('find.score')}>
        {parts.map(({ kind, weight }) => <li key={kind}><span className={`score-key score-${kind}`} aria-hidden="true" />{t(`find.part.${kind}`)} <b>{formatNumber(Math.max(weight, 0.1), locale)}</b></li>)}
      </ul>
    </div>
  );
};

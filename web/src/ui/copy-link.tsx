/** Copies the address of what is on screen, and says whether it could. */
import { Check, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import './copy-link.css';

export const CopyLink = () => {
  const { t } = useMessages();
  const [outcome, setOutcome] = useState<'plan.copied' | 'plan.copyFailed'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setOutcome('plan.copied');
    } catch {
      setOutcome('plan.copyFailed');
    }
    window.setTimeout(() => setOutcome(undefined), 3000);
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      {outcome === 'plan.copied' ? <Check size={16} aria-hidden="true" /> : <Link2 size={16} aria-hidden="true" />} <span className="copy-words">
        {/* As wide as the longer of the two: nothing moves when it says that it is done. */}
        {(['plan.copy', 'plan.copied'] as const).map((words) => <span key={words} aria-hidden="true">{t(words)}</span>)}
        <span aria-live="polite">{t(outcome ?? 'plan.copy')}</span>
      </span>
    </button>
  );
};

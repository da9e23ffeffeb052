/** What the keys do. Single-character shortcuts can be turned off, for people who speak to their computer (WCAG 2.1.4). */
import { useEffect, useRef } from 'react';
import { useMessages } from '../../i18n/messages.tsx';

export interface KeyboardHelpProps { open: boolean; onClose: () => void; singleKeys: boolean; onSingleKeys: (on: boolean) => void }

export const KeyboardHelp = ({ open, onClose, singleKeys, onSingleKeys }: KeyboardHelpProps) => {
  const { t } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  const rows = [['key.tab', 'plan.keys.tab'], ['↑ ↓', 'plan.keys.updown'], ['← →', 'plan.keys.leftright'], ['key.enter', 'plan.keys.enter'], ['key.esc', 'plan.keys.esc'], ['?', 'plan.keys.help']] as const;
  return (
    <dialog ref={dialog} className="keyboard-help" aria-labelledby="keyboard-help-title" onClose={onClose}>
      <h2 id="keyboard-help-title">{t('plan.keys.title')}</h2>
      <dl>{rows.map(([key, words]) => <div key={words}><dt><kbd>{key.startsWith('key.') ? t(key as 'key.tab') : key}</kbd></dt><dd>{t(words)}</dd></div>)}</dl>
      <label className="check"><input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)} />{t('plan.keys.single')}</label>
      <button type="button" className="button" onClick={onClose}>{t('app.close')}</button>
    </dialog>
  );
};

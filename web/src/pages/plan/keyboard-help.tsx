/** What the keys do. Single-character shortcuts can be turned off, for people who speak to their computer (WCAG 2.1.4). */
import { useEffect, useRef } from 'react';
import { setSingleKeys, useSingleKeys } from '../../app/single-keys.ts';
import { useMessages } from '../../i18n/messages.tsx';

export const KeyboardHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useMessages();
  const singleKeys = useSingleKeys();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  const rows = [['key.tab', 'plan.keys.tab'], ['↑ ↓', 'plan.keys.updown'], ['← →', 'plan.keys.leftright'], ['key.enter', 'plan.keys.enter'], ['key.esc', 'plan.keys.esc'], ['t', 'plan.keys.table'], ['/', 'plan.keys.search'], ['?', 'plan.keys.help']] as const;
  return (
    <dialog ref={dialog} className="keyboard-help" aria-labelledby="keyboard-help-title" onClose={onClose}>
      <h2 id="keyboard-help-title">{t('plan.keys.title')}</h2>
      <dl>{rows.map(([key, words]) => <div key={words}><dt><kbd>{key.startsWith('key.') ? t(key as 'key.tab') : key}</kbd></dt><dd>{t(words)}</dd></div>)}</dl>
      <label className="check"><input type="checkbox" checked={singleKeys} onChange={(event) => setSingleKeys(event.target.checked)} />{t('plan.keys.single')}</label>
      <button type="button" className="button" onClick={onClose}>{t('app.close')}</button>
    </dialog>
  );
};

/** Keys of the whole page: Esc clears the selection, `?` shows what the keys do. */
import { useEffect, useState } from 'react';

const stored = 'kredsnet-single-keys';
const read = (): boolean => {
  try {
    return window.localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
};

export interface PlanKeys { help: boolean; setHelp: (open: boolean) => void; singleKeys: boolean; setSingleKeys: (on: boolean) => void }

export const usePlanKeys = (clear: () => void): PlanKeys => {
  const [help, setHelp] = useState(false);
  const [singleKeys, setOn] = useState(read);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input:not([type=checkbox]), textarea, select, dialog');
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') clear();
      if (event.key === '?' && singleKeys) setHelp(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [clear, singleKeys]);
  const setSingleKeys = (on: boolean): void => {
    setOn(on);
    try {
      window.localStorage.setItem(stored, on ? 'on' : 'off');
    } catch {
      // Storage can be closed off; the choice then holds until the page is left.
    }
  };
  return { help, setHelp, singleKeys, setSingleKeys };
};

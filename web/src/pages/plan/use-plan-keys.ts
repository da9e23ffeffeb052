/** Keys of the whole page: Esc clears the selection, `?` shows what the keys do. */
import { useCallback, useEffect, useState } from 'react';
import { isTyping, useSingleKey } from '../../app/single-keys.ts';

export interface PlanKeys { help: boolean; setHelp: (open: boolean) => void }

export const usePlanKeys = (clear: () => void): PlanKeys => {
  const [help, setHelp] = useState(false);
  useSingleKey('?', useCallback(() => setHelp(true), []));
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isTyping(event) || document.querySelector(':popover-open, dialog[open]')) return;
      clear();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [clear]);
  return { help, setHelp };
};

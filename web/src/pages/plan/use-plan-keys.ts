/** Keys of the whole page: Esc clears the selection, `t` leads to the table and back, `?` shows what the keys do. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { isTyping, useSingleKey } from '../../app/single-keys.ts';
import type { PlanView } from './use-plan-view.ts';

export interface PlanKeys { help: boolean; setHelp: (open: boolean) => void }

export const usePlanKeys = ({ name, change, search }: PlanView, clear: () => void): PlanKeys => {
  const [help, setHelp] = useState(false);
  // The picture that the table was opened from.
  const picture = useRef<PlanView['search']['view']>(undefined);
  if (name !== 'table') picture.current = search.view;
  useSingleKey('t', useCallback(() => change({ view: name === 'table' ? picture.current : 'table' }), [name, change]));
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

/** One tab stop for a whole view: Tab enters it once, arrow keys move inside. The item that had focus last is where Tab comes back to. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { type Places, step } from './keyboard.ts';

export interface RovingFocus {
  container: RefObject<HTMLDivElement | null>;
  /** 0 for the item Tab reaches, -1 for all others. */
  tabIndexOf(id: string): 0 | -1;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
  /** Focus back to the item that had it last. */
  focusLast(): void;
}

export const useRovingFocus = (places: Places): RovingFocus => {
  const container = useRef<HTMLDivElement | null>(null);
  const [last, setLast] = useState<string>();
  const stop = last && places.has(last) ? last : places.keys().next().value;
  const focus = (id: string): void => container.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus();
  return {
    container,
    tabIndexOf: (id) => (id === stop ? 0 : -1),
    onFocus: ({ target }) => setLast((target as HTMLElement).dataset['item'] ?? last),
    onKeyDown: (event) => {
      const from = (event.target as HTMLElement).dataset['item'];
      if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = step(places, from, event.key);
      if (next === undefined) {
        if (event.key.startsWith('Arrow')) event.preventDefault();
        return;
      }
      event.preventDefault();
      focus(next);
    },
    focusLast: () => {
      if (stop) focus(stop);
    },
  };
};

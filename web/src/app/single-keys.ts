/** Shortcuts of one character ("/", "?"). They can be turned off, for people who speak to their computer (WCAG 2.1.4); the choice is kept on the device. */
import { useEffect, useSyncExternalStore } from 'react';

const stored = 'kredsnet-single-keys';
const read = (): boolean => {
  try {
    return window.localStorage.getItem(stored) !== 'off';
  } catch {
    return true;
  }
};

let on = read();
const listeners = new Set<() => void>();

export const setSingleKeys = (next: boolean): void => {
  on = next;
  try {
    window.localStorage.setItem(stored, next ? 'on' : 'off');
  } catch {
    // Storage can be closed off; the choice then holds until the page is left.
  }
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, () => on);

/** Whether somebody writes just now, or a dialog has the keys. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null);

/** Calls `act` when the key is pressed on its own, as long as such shortcuts are on. */
export const useSingleKey = (key: string, act: () => void): void => {
  const enabled = useSingleKeys();
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [key, act, enabled]);
};

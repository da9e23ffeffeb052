/** What was in an address and means nothing here: told quietly, once, and gone with the next step. */
import { useSyncExternalStore } from 'react';

let dropped: readonly string[] = [];
const listeners = new Set<() => void>();

const set = (next: readonly string[]): void => {
  if (next.length === 0 && dropped.length === 0) return;
  dropped = next;
  for (const listener of listeners) listener();
};

/** Called while an address is read, which may be while React renders: the news goes out after that. */
export const reportDropped = (values: readonly string[]): void => queueMicrotask(() => set([...new Set([...dropped, ...values])]));
export const forgetDropped = (): void => set([]);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useDropped = (): readonly string[] => useSyncExternalStore(subscribe, () => dropped);

/**
 * Where what had the focus is taken off the page (a filter that is removed, a "try again" that succeeded, a panel that closed), the next thing around it that is
 * still there gets it: whoever goes by keyboard or listens goes on from there and not from the top.
 */
import { useEffect } from 'react';

/** What gives the focus back itself does so at once: it comes first. */
const others = 80;

export const useKeptFocus = (): void => {
  useEffect(() => {
    let around: Element[] = [];
    let last: Element | undefined;
    let timer = 0;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      last = target;
      around = [];
      for (let element = target.parentElement; element; element = element.parentElement) around.push(element);
    };
    const restore = (): void => {
      if (!last || last.isConnected || (document.activeElement && document.activeElement !== document.body)) return;
      const there = around.find((element) => element.isConnected && element.matches('section, form, [role="group"], [role="dialog"], main')) ?? document.getElementById('content');
      if (!(there instanceof HTMLElement)) return;
      if (!there.hasAttribute('tabindex')) there.tabIndex = -1;
      there.focus({ preventScroll: true });
    };
    const watcher = new MutationObserver(() => {
      if (!last || last.isConnected) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(restore, others);
    });
    document.addEventListener('focusin', remember);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watcher.disconnect();
      window.clearTimeout(timer);
    };
  }, []);
};

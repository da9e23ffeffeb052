import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Brings what the address's `#` names into view once the content is there, and moves the reading position to it. */
export const useScrollToHash = (): void => {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (!hash) return;
    const target = document.getElementById(hash);
    if (!target) return;
    target.tabIndex = -1;
    target.scrollIntoView({ block: 'start' });
    target.focus({ preventScroll: true });
  }, [hash]);
};

import { useEffect } from 'react';

/** Names the browser's tab, and what a bookmark or a shared link is called. */
export const useTitle = (title: string | undefined): void => {
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
};

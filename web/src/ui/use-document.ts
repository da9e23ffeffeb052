import { useEffect } from 'react';

export interface DocumentFacts { title: string | undefined; description?: string | undefined }

const meta = (name: string): HTMLMetaElement => {
  const found = document.head.querySelector<HTMLMetaElement>(`meta[name="${name}"]`);
  if (found) return found;
  const made = Object.assign(document.createElement('meta'), { name });
  document.head.append(made);
  return made;
};

/** Names the browser's tab, and what a bookmark or a shared link is called and says. */
export const useDocument = ({ title, description }: DocumentFacts): void => {
  useEffect(() => {
    if (title) document.title = title;
    if (description) meta('description').content = description;
  }, [title, description]);
};

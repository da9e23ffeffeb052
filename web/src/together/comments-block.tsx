/** The section of a page where people talk about what it shows: for whoever has signed in. */
import { lazy, Suspense } from 'react';
import { useMessages, withMessages } from '../i18n/messages.tsx';
import { Block } from '../ui/entity-page.tsx';
import { useViewer } from './viewer.ts';

// The public does not read what they say.
const Comments = lazy(withMessages('together', async () => ({ default: (await import('./comments.tsx')).Comments })));

export const CommentsBlock = ({ about }: { about: string }) => {
  const { t } = useMessages();
  const { viewer } = useViewer();
  return viewer ? <Block title={t('together.comments')}><Suspense fallback={<div aria-busy="true"><div className="skeleton" style={{ height: 60 }} /></div>}><Comments about={about} /></Suspense></Block> : null;
};

/** Opens the merging of two entries of one actor. */
import { lazy, Suspense, useState } from 'react';
import { useMessages, withMessages } from '../../i18n/messages.tsx';
import { useViewer } from '../../together/viewer.ts';

// Only who merges needs it.
const MergeActor = lazy(withMessages('together', async () => ({ default: (await import('./merge-actor.tsx')).MergeActor })));

export const MergeButton = ({ slug }: { slug: string }) => {
  const { t } = useMessages();
  const { may } = useViewer();
  const [open, setOpen] = useState(false);
  if (!may('MERGE_ACTORS')) return null;
  return (
    <div className="report">
      <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>{t('together.merge')}</button>
      {open && <Suspense><MergeActor slug={slug} /></Suspense>}
    </div>
  );
};

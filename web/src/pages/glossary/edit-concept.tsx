/** The button that opens the form for a word, for whoever may correct it or propose it. */
import { lazy, Suspense, useState } from 'react';
import { useMessages, withMessages } from '../../i18n/messages.tsx';
import { useViewer } from '../../together/viewer.ts';
import type { Concept } from './concept-entry.tsx';

// Only who corrects needs it.
const ConceptForm = lazy(withMessages('together', async () => ({ default: (await import('./concept-form.tsx')).ConceptForm })));

export const EditConcept = ({ concept }: { concept: Concept }) => {
  const { t } = useMessages();
  const { may } = useViewer();
  const [open, setOpen] = useState(false);
  if (!may('EDIT_CONCEPTS')) return null;
  return (
    <div className="edit-concept">
      <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>{t('together.edit')}<span className="visually-hidden">: {concept.name}</span></button>
      {open && <Suspense fallback={<div aria-busy="true"><div className="skeleton" style={{ height: 160 }} /></div>}><ConceptForm concept={concept} close={() => setOpen(false)} /></Suspense>}
    </div>
  );
};

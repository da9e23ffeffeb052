/** Every reader can say that something is wrong, on every page; an editor sees to it. */
import { lazy, Suspense, useState } from 'react';
import { useMessages, withMessages } from '../i18n/messages.tsx';
import './together.css';

// Only who opens it needs the form.
const ReportForm = lazy(withMessages('together', async () => ({ default: (await import('./report-form.tsx')).ReportForm })));

export const ReportProblem = ({ about }: { about: string }) => {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <div className="report">
      <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>{t('together.report')}</button>
      {open && <Suspense><ReportForm about={about} /></Suspense>}
    </div>
  );
};

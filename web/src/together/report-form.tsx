/** What somebody writes who reports that something is wrong. */
import { type FormEvent, useId, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { FieldRefusals, NoCasesBanner, OutcomeNote } from './outcome.tsx';
import { type Outcome, useMaking } from './proposing.ts';

export const ReportForm = ({ about }: { about: string }) => {
  const { t } = useMessages();
  const { report } = useMaking();
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setOutcome(await report(about, String(new FormData(event.currentTarget).get('text') ?? '').trim()));
    setBusy(false);
  };
  if (outcome?.kind === 'MADE') return <p role="status" className="callout callout-quiet">{t('report.thanks')}</p>;
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <NoCasesBanner />
      <label htmlFor={`${id}-text`}>{t('report.what')}</label>
      <textarea id={`${id}-text`} name="text" required maxLength={4000} aria-describedby={`${id}-bad`} />
      <FieldRefusals id={`${id}-bad`} errors={outcome?.kind === 'REFUSED' ? outcome.errors : []} field="text" />
      <button type="submit" className="button button-strong" disabled={busy}>{t('report.send')}</button>
      <OutcomeNote outcome={outcome} fields={['text']} />
    </form>
  );
};

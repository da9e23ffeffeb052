/** Takes a change back, with a reason. */
import { type FormEvent, useId, useState } from 'react';
import type { Together_ChangeFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { FieldRefusals, OutcomeNote } from '../../together/outcome.tsx';
import { type Outcome, useMaking } from '../../together/proposing.ts';

export const Undo = ({ change }: { change: Together_ChangeFragment }) => {
  const { t } = useMessages();
  const { revert } = useMaking();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const came = await revert(change.id, String(new FormData(event.currentTarget).get('reason') ?? '').trim());
    setBusy(false);
    setOutcome(came);
    if (came.kind !== 'REFUSED') setOpen(false);
  };
  return (
    <div>
      <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>{t('changes.undo')}<span className="visually-hidden">: {change.label}, {change.summary}</span></button>
      {open && (
        <form className="form" onSubmit={(event) => void submit(event)}>
          <label htmlFor={`${id}-reason`}>{t('together.reason')}</label>
          <input id={`${id}-reason`} name="reason" required maxLength={400} aria-describedby={`${id}-bad`} />
          <FieldRefusals id={`${id}-bad`} errors={outcome?.kind === 'REFUSED' ? outcome.errors : []} field="reason" />
          <button type="submit" className="button button-strong" disabled={busy}>{t('changes.sendUndo')}</button>
        </form>
      )}
      <OutcomeNote outcome={outcome} fields={['reason']} />
    </div>
  );
};

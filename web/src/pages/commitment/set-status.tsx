/** How far a commitment is, and the way to say that it has come further: shown at once, taken back if the server says otherwise. */
import { type FormEvent, startTransition, useId, useOptimistic, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { CommitmentStatusQueryDocument, type CommitmentStatus } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { FieldRefusals, OutcomeNote } from '../../together/outcome.tsx';
import { type Outcome, useMaking } from '../../together/proposing.ts';
import { useViewer } from '../../together/viewer.ts';
import '../../together/together.css';

const statuses: readonly CommitmentStatus[] = ['PLANNED', 'IN_PROGRESS', 'DONE', 'DROPPED'];

export const Status = ({ slug, name, status }: { slug: string; name: string; status: CommitmentStatus }) => {
  const { t } = useMessages();
  const { may } = useViewer();
  const client = useClient();
  const { propose } = useMaking();
  const [open, setOpen] = useState(false);
  const [shown, show] = useOptimistic(status);
  const [outcome, setOutcome] = useState<Outcome>();
  const [{ data }] = useQuery({ query: CommitmentStatusQueryDocument, variables: { slug }, pause: !open, requestPolicy: 'cache-and-network' });
  const id = useId();
  const version = data?.commitment?.version;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const next = statuses.find((one) => one === given.get('status'));
    const note = String(given.get('note') ?? '').trim();
    if (!next || version === undefined) return;
    startTransition(async () => {
      if (may('ANSWER_FOR_OTHERS')) show(next);
      const came = await propose({ setCommitmentStatus: { commitment: slug, expectedVersion: version, status: next, note } }, { title: t('status.changeTitle', { name }), reason: note });
      await client.query(CommitmentStatusQueryDocument, { slug }, { requestPolicy: 'network-only' }).toPromise();
      setOutcome(came);
      if (came.kind !== 'REFUSED') setOpen(false);
    });
  };
  return (
    <>
      <p><b>{t(`status.${shown}`)}</b></p>
      {may('SET_STATUS') && <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>{t('status.set')}</button>}
      {open && (
        <form className="form" onSubmit={submit}>
          <label htmlFor={`${id}-status`}>{t('commitment.statusTerm')}</label>
          <select id={`${id}-status`} name="status" defaultValue={status}>{statuses.map((one) => <option key={one} value={one}>{t(`status.${one}`)}</option>)}</select>
          <label htmlFor={`${id}-note`}>{t('status.note')}</label>
          <input id={`${id}-note`} name="note" required maxLength={400} aria-describedby={`${id}-bad`} />
          <FieldRefusals id={`${id}-bad`} errors={outcome?.kind === 'REFUSED' ? outcome.errors : []} field="note" />
          <button type="submit" className="button button-strong" disabled={version === undefined}>{t('together.send')}</button>
        </form>
      )}
      <OutcomeNote outcome={outcome} fields={['note']} />
    </>
  );
};

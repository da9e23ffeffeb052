/** Keeps the address one comes from, with a name, what it is for, and whether others see it. */
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useClient } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { SaveViewDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { FieldRefusals, OutcomeNote } from '../../together/outcome.tsx';
import { type Outcome, useMaking } from '../../together/proposing.ts';
import { Block } from '../../ui/entity-page.tsx';

export const SaveView = ({ address, saved }: { address: string; saved: () => void }) => {
  const { t } = useMessages();
  const client = useClient();
  const { run } = useMaking();
  const { lang, district, year, variables: { locale } } = usePlanAddress();
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const errors = outcome?.kind === 'REFUSED' ? outcome.errors : [];
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (field: string): string => String(given.get(field) ?? '').trim();
    setBusy(true);
    const came = await run(async (idempotencyKey) => {
      const { data } = await client.mutation(SaveViewDocument, { locale, input: { name: text('name'), purpose: text('purpose') || null, shared: given.get('shared') === 'on', address, idempotencyKey } }).toPromise();
      return data && { errors: data.saveView.errors, changes: [], made: true };
    });
    setBusy(false);
    setOutcome(came);
    if (came.kind === 'MADE') saved();
  };
  return (
    <Block title={t('views.save')}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <p className="soft small">{t('views.address')} <a href={`/${lang}${address}`} className="saved-address">{decodeURI(address)}</a></p>
        <label htmlFor={`${id}-name`}>{t('views.name')}</label>
        <input id={`${id}-name`} name="name" required maxLength={120} autoComplete="off" aria-describedby={`${id}-name-bad`} />
        <FieldRefusals id={`${id}-name-bad`} errors={errors} field="name" />
        <label htmlFor={`${id}-purpose`}>{t('views.purpose')}</label>
        <input id={`${id}-purpose`} name="purpose" maxLength={500} autoComplete="off" aria-describedby={`${id}-purpose-bad`} />
        <FieldRefusals id={`${id}-purpose-bad`} errors={errors} field="purpose" />
        <label className="check"><input type="checkbox" name="shared" /><span>{t('views.share')}</span></label>
        <div className="form-buttons">
          <button type="submit" className="button button-strong" disabled={busy}>{t('together.save')}</button>
          <Link className="button" to={paths.views} params={{ lang, district, year }} search={{}}>{t('together.close')}</Link>
        </div>
        <OutcomeNote outcome={outcome} fields={['name', 'purpose']} />
      </form>
    </Block>
  );
};

/** The fields of an actor that people correct. What is refused stands beside its field; where others were quicker, both versions stand side by side. */
import { type FormEvent, useId, useState } from 'react';
import type { ActorFieldsInput, EditActorQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { Conflict } from '../../together/conflict.tsx';
import { contentOf } from '../../together/difference.tsx';
import { FieldRefusals, NoCasesBanner } from '../../together/outcome.tsx';
import type { Assurances, Outcome, Refusal } from '../../together/proposing.ts';
import { useViewer } from '../../together/viewer.ts';

export type Editing = NonNullable<EditActorQueryQuery['actor']>;
interface Contact { key: string; role: string; email: string; phone: string; url: string; municipality: string | null }
interface Draft { name: string; otherNames: string; summaryDa: string; summaryEn: string; website: string; contacts: readonly Contact[] }

const draftOf = (stands: Editing): Draft => ({
  name: stands.name, otherNames: stands.otherNames.join('\n'), summaryDa: stands.danishSummary ?? '', website: stands.website ?? '',
  // The API answers with the Danish where there is no English.
  summaryEn: stands.englishSummary === stands.danishSummary ? '' : (stands.englishSummary ?? ''),
  contacts: stands.contactPoints.map(({ role, email, phone, url, municipality }) => ({ key: crypto.randomUUID(), role, email: email ?? '', phone: phone ?? '', url: url ?? '', municipality: municipality?.slug ?? null })),
});
const namesOf = (text: string): string[] => text.split('\n').map((name) => name.trim()).filter(Boolean);
const contactsOf = (contacts: readonly Contact[]) => contacts.map(({ key: _, email, phone, url, municipality, role }) => ({ role: role.trim(), email: email.trim() || null, phone: phone.trim() || null, url: url.trim() || null, municipality }));

/** Only what differs from what stood when the form was opened. */
const changed = (was: Draft, is: Draft): ActorFieldsInput => ({
  ...(is.name.trim() === was.name ? {} : { name: is.name.trim() }),
  ...(is.otherNames === was.otherNames ? {} : { otherNames: namesOf(is.otherNames) }),
  ...(is.summaryDa === was.summaryDa ? {} : { summaryDa: is.summaryDa.trim() || null }),
  ...(is.summaryEn === was.summaryEn ? {} : { summaryEn: is.summaryEn.trim() || null }),
  ...(is.website === was.website ? {} : { website: is.website.trim() || null }),
  ...(JSON.stringify(contactsOf(is.contacts)) === JSON.stringify(contactsOf(was.contacts)) ? {} : { contactPoints: contactsOf(is.contacts) }),
});

/** A set of fields under the names that contents have. */
const asContent = ({ summaryDa, ...set }: ActorFieldsInput): Record<string, unknown> => ({ ...set, ...(summaryDa === undefined ? {} : { summary: summaryDa ?? undefined }) });

const Contacts = ({ contacts, change, errors }: { contacts: readonly Contact[]; change: (contacts: readonly Contact[]) => void; errors: readonly Refusal[] }) => {
  const { t } = useMessages();
  const id = useId();
  const set = (key: string, field: 'role' | 'email' | 'phone' | 'url', value: string): void => change(contacts.map((contact) => (contact.key === key ? { ...contact, [field]: value } : contact)));
  const fields = [['role', 'edit.contactRole', 'text'], ['email', 'edit.contactEmail', 'email'], ['phone', 'edit.contactPhone', 'tel'], ['url', 'edit.contactUrl', 'url']] as const;
  return (
    <>
      {contacts.map((contact, index) => (
        <fieldset key={contact.key}>
          <legend>{t('edit.contacts')}</legend>
          <div className="form-pair">
            {fields.map(([field, label, type]) => (
              <div key={field}>
                <label htmlFor={`${id}-${contact.key}-${field}`}>{t(label)}</label>
                <input id={`${id}-${contact.key}-${field}`} type={type} value={contact[field]} required={field === 'role'} maxLength={200} autoComplete="off" aria-describedby={`${id}-${contact.key}-${field}-bad`} onChange={({ target }) => set(contact.key, field, target.value)} />
                <FieldRefusals id={`${id}-${contact.key}-${field}-bad`} errors={errors.filter(({ path }) => path.includes('contactPoints') && path.includes(String(index)))} field={field} />
              </div>
            ))}
          </div>
          <button type="button" className="link-button" onClick={() => change(contacts.filter(({ key }) => key !== contact.key))}>{t('edit.contactRemove')}<span className="visually-hidden">: {contact.role}</span></button>
        </fieldset>
      ))}
      <button type="button" className="link-button" onClick={() => change([...contacts, { key: crypto.randomUUID(), role: '', email: '', phone: '', url: '', municipality: null }])}>{t('edit.contactAdd')}</button>
    </>
  );
};

export interface ActorFormProps { stands: Editing; save: (editing: Editing, set: ActorFieldsInput, reason: string, assurances: Assurances) => Promise<Outcome>; refetch: () => void; close: () => void }

export const ActorForm = ({ stands, save, close }: ActorFormProps) => {
  const { t } = useMessages();
  const { may } = useViewer();
  // What the form was opened with: what others do meanwhile is found out when it is sent, and not before somebody has read it.
  const [opened, setOpened] = useState(stands);
  const [draft, setDraft] = useState(() => draftOf(stands));
  const [reason, setReason] = useState('');
  const [publicFunction, setPublicFunction] = useState(false);
  const [errors, setErrors] = useState<readonly Refusal[]>([]);
  const [nothing, setNothing] = useState(false);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const edit = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const set = changed(draftOf(opened), draft);
  const conflict = errors.find(({ code }) => code === 'CONFLICT');
  const current = contentOf(conflict?.current);

  const send = async (editing: Editing): Promise<void> => {
    setNothing(Object.keys(set).length === 0);
    if (Object.keys(set).length === 0) return;
    setBusy(true);
    const came = await save(editing, set, reason.trim(), publicFunction ? { publicFunction } : {});
    setBusy(false);
    setErrors(came.kind === 'REFUSED' ? came.errors : []);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(opened);
  };
  const line = (field: 'name' | 'website', label: 'field.name' | 'field.website', type: string) => (
    <>
      <label htmlFor={`${id}-${field}`}>{t(label)}</label>
      <input id={`${id}-${field}`} type={type} value={draft[field]} required={field === 'name'} maxLength={300} aria-describedby={`${id}-${field}-bad`} onChange={({ target }) => edit({ [field]: target.value })} />
      <FieldRefusals id={`${id}-${field}-bad`} errors={errors} field={field} />
    </>
  );
  const area = (field: 'otherNames' | 'summaryDa' | 'summaryEn', label: 'edit.otherNames' | 'field.summaryDa' | 'field.summaryEn') => (
    <>
      <label htmlFor={`${id}-${field}`}>{t(label)}</label>
      <textarea id={`${id}-${field}`} value={draft[field]} maxLength={4000} lang={field === 'summaryEn' ? 'en' : 'da'} aria-describedby={`${id}-${field}-bad`} onChange={({ target }) => edit({ [field]: target.value })} />
      <FieldRefusals id={`${id}-${field}-bad`} errors={errors} field={field} />
    </>
  );
  return (
    <form className="form" onSubmit={submit}>
      <NoCasesBanner />
      {line('name', 'field.name', 'text')}
      {area('otherNames', 'edit.otherNames')}
      {area('summaryDa', 'field.summaryDa')}
      {area('summaryEn', 'field.summaryEn')}
      {line('website', 'field.website', 'url')}
      <Contacts contacts={draft.contacts} errors={errors} change={(contacts) => edit({ contacts })} />
      <label htmlFor={`${id}-reason`}>{t('together.reason')}</label>
      <input id={`${id}-reason`} value={reason} required maxLength={400} aria-describedby={`${id}-reason-bad`} onChange={({ target }) => setReason(target.value)} />
      <FieldRefusals id={`${id}-reason-bad`} errors={errors} field="reason" />
      {may('ANSWER_FOR_OTHERS') && <label className="check"><input type="checkbox" checked={publicFunction} onChange={({ target }) => setPublicFunction(target.checked)} /><span>{t('together.publicFunction')}</span></label>}
      {nothing && <p role="status" className="callout callout-quiet">{t('edit.nothing')}</p>}
      {current && <Conflict current={current} mine={asContent(set)} busy={busy} takeTheirs={close} keepMine={() => { const next = { ...opened, version: Number(current['version']) }; setOpened(next); void send(next); }} />}
      {!current && (
        <div className="form-buttons">
          <button type="submit" className="button button-strong" disabled={busy}>{t('together.send')}</button>
          <button type="button" className="button" onClick={close}>{t('together.close')}</button>
        </div>
      )}
    </form>
  );
};

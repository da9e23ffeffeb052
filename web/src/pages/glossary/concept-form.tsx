/** Correcting a word: what it is called, what else people call it, what it means, what it stands under, over and beside. */
import { type FormEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import { type ChangeInput, type ConceptFieldsInput, EditConceptQueryDocument, type EditConceptQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { Choices, type Choice } from '../../together/choices.tsx';
import { Conflict } from '../../together/conflict.tsx';
import { contentOf } from '../../together/difference.tsx';
import { FieldRefusals, NoCasesBanner, OutcomeNote } from '../../together/outcome.tsx';
import { type Outcome, useMaking } from '../../together/proposing.ts';
import { useViewer } from '../../together/viewer.ts';
import { Failure } from '../../ui/failure.tsx';
import type { Concept } from './concept-entry.tsx';
import '../../together/together.css';

type Stands = NonNullable<EditConceptQueryQuery['concept']>;
type Other = EditConceptQueryQuery['concepts'][number];
interface Draft { name: string; nameEn: string; otherNames: string; definitionDa: string; definitionEn: string; broader: readonly Choice[]; narrower: readonly Choice[]; related: readonly Choice[] }

const draftOf = (stands: Stands): Draft => ({
  name: stands.name, otherNames: stands.otherNames.join('\n'), definitionDa: stands.danishDefinition ?? '', broader: stands.broader, narrower: stands.narrower, related: stands.related,
  // The API answers with the Danish where there is no English.
  nameEn: stands.englishName === stands.name ? '' : stands.englishName, definitionEn: stands.englishDefinition === stands.danishDefinition ? '' : (stands.englishDefinition ?? ''),
});
const slugs = (choices: readonly Choice[]): string[] => choices.map(({ slug }) => slug).sort();
const same = (a: readonly Choice[], b: readonly Choice[]): boolean => slugs(a).join() === slugs(b).join();

/** Only what differs from what stood when the form was opened. */
const changed = (was: Draft, is: Draft): ConceptFieldsInput => ({
  ...(is.name.trim() === was.name ? {} : { name: is.name.trim() }),
  ...(is.nameEn === was.nameEn ? {} : { nameEn: is.nameEn.trim() || null }),
  ...(is.otherNames === was.otherNames ? {} : { otherNames: is.otherNames.split('\n').map((name) => name.trim()).filter(Boolean) }),
  ...(is.definitionDa === was.definitionDa ? {} : { definitionDa: is.definitionDa.trim() || null }),
  ...(is.definitionEn === was.definitionEn ? {} : { definitionEn: is.definitionEn.trim() || null }),
  ...(same(is.broader, was.broader) ? {} : { broader: slugs(is.broader) }),
  ...(same(is.related, was.related) ? {} : { related: slugs(is.related) }),
});

/** What stands under a word says so itself: each that comes or goes is a change of its own. */
const changedBelow = (stands: Stands, others: readonly Other[], narrower: readonly Choice[]): ChangeInput[] => {
  const all = [...others, ...stands.narrower];
  const edit = (slug: string, broader: (now: string[]) => string[]): ChangeInput[] => {
    const other = all.find((one) => one.slug === slug);
    return other ? [{ editConcept: { slug, expectedVersion: other.version, set: { broader: broader(slugs(other.broader)) } } }] : [];
  };
  const [was, is] = [slugs(stands.narrower), slugs(narrower)];
  return [
    ...is.filter((slug) => !was.includes(slug)).flatMap((slug) => edit(slug, (now) => [...now, stands.slug].sort())),
    ...was.filter((slug) => !is.includes(slug)).flatMap((slug) => edit(slug, (now) => now.filter((one) => one !== stands.slug))),
  ];
};

const asContent = ({ definitionDa, ...set }: ConceptFieldsInput): Record<string, unknown> => ({ ...set, ...(definitionDa === undefined ? {} : { definition: definitionDa ?? undefined }) });

const Form = ({ stands, others, close }: { stands: Stands; others: readonly Other[]; close: () => void }) => {
  const { t } = useMessages();
  const { may } = useViewer();
  const { propose } = useMaking();
  const [opened, setOpened] = useState(stands);
  const [draft, setDraft] = useState(() => draftOf(stands));
  const [reason, setReason] = useState('');
  const [publicFunction, setPublicFunction] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [nothing, setNothing] = useState(false);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const edit = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const set = changed(draftOf(opened), draft);
  const errors = outcome?.kind === 'REFUSED' ? outcome.errors : [];
  const current = contentOf(errors.find(({ code, path }) => code === 'CONFLICT' && path[1] === '0' && Object.keys(set).length > 0)?.current);
  const options = others.filter(({ slug }) => slug !== stands.slug);

  const send = async (from: Stands): Promise<void> => {
    const changes: ChangeInput[] = [...(Object.keys(set).length > 0 ? [{ editConcept: { slug: from.slug, expectedVersion: from.version, set } }] : []), ...changedBelow(from, others, draft.narrower)];
    setNothing(changes.length === 0);
    if (changes.length === 0) return;
    setBusy(true);
    const came = await propose(changes, { title: t('edit.changeTitle', { name: from.name }), reason: reason.trim() }, publicFunction ? { publicFunction } : {});
    setBusy(false);
    setOutcome(came);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void send(opened);
  };
  if (outcome && outcome.kind !== 'REFUSED') return <><OutcomeNote outcome={outcome} /><p className="form-buttons"><button type="button" className="button" onClick={close}>{t('together.close')}</button></p></>;
  const line = (field: 'name' | 'nameEn', label: 'field.name' | 'field.nameEn') => (
    <div>
      <label htmlFor={`${id}-${field}`}>{t(label)}</label>
      <input id={`${id}-${field}`} value={draft[field]} required={field === 'name'} maxLength={200} autoComplete="off" lang={field === 'name' ? 'da' : 'en'} aria-describedby={`${id}-${field}-bad`} onChange={({ target }) => edit({ [field]: target.value })} />
      <FieldRefusals id={`${id}-${field}-bad`} errors={errors} field={field} />
    </div>
  );
  const area = (field: 'otherNames' | 'definitionDa' | 'definitionEn', label: 'edit.otherNames' | 'field.definition' | 'field.definitionEn') => (
    <>
      <label htmlFor={`${id}-${field}`}>{t(label)}</label>
      <textarea id={`${id}-${field}`} value={draft[field]} maxLength={4000} lang={field === 'definitionEn' ? 'en' : 'da'} aria-describedby={`${id}-${field}-bad`} onChange={({ target }) => edit({ [field]: target.value })} />
      <FieldRefusals id={`${id}-${field}-bad`} errors={errors} field={field} />
    </>
  );
  const beside = (field: 'broader' | 'narrower' | 'related', label: 'field.broader' | 'field.narrower' | 'field.related') => (
    <div>
      <Choices label={t(label)} prompt={t('field.chooseWord')} options={options} chosen={draft[field]} change={(chosen) => edit({ [field]: chosen })} />
      <FieldRefusals id={`${id}-${field}-bad`} errors={errors} field={field} />
    </div>
  );
  return (
    <form className="form" onSubmit={submit}>
      <NoCasesBanner />
      <p className="soft small">{t('edit.otherNote')}</p>
      <div className="form-pair">{line('name', 'field.name')}{line('nameEn', 'field.nameEn')}</div>
      {area('otherNames', 'edit.otherNames')}
      {area('definitionDa', 'field.definition')}
      {area('definitionEn', 'field.definitionEn')}
      <div className="form-pair">{beside('broader', 'field.broader')}{beside('narrower', 'field.narrower')}{beside('related', 'field.related')}</div>
      <label htmlFor={`${id}-reason`}>{t('together.reason')}</label>
      <input id={`${id}-reason`} value={reason} required maxLength={400} aria-describedby={`${id}-reason-bad`} onChange={({ target }) => setReason(target.value)} />
      <FieldRefusals id={`${id}-reason-bad`} errors={errors} field="reason" />
      {may('ANSWER_FOR_OTHERS') && <label className="check"><input type="checkbox" checked={publicFunction} onChange={({ target }) => setPublicFunction(target.checked)} /><span>{t('together.publicFunction')}</span></label>}
      {nothing && <p role="status" className="callout callout-quiet">{t('edit.nothing')}</p>}
      {current && <Conflict current={current} mine={asContent(set)} busy={busy} takeTheirs={close} keepMine={() => { const next = { ...opened, version: Number(current['version']) }; setOpened(next); void send(next); }} />}
      {!current && <div className="form-buttons"><button type="submit" className="button button-strong" disabled={busy}>{t('together.send')}</button><button type="button" className="button" onClick={close}>{t('together.close')}</button></div>}
      <OutcomeNote outcome={current ? undefined : outcome} fields={['name', 'nameEn', 'otherNames', 'definitionDa', 'definitionEn', 'broader', 'narrower', 'related', 'reason']} />
    </form>
  );
};

export const ConceptForm = ({ concept, close }: { concept: Concept; close: () => void }) => {
  const [{ data, error }, refetch] = useQuery({ query: EditConceptQueryDocument, variables: { slug: concept.slug, scheme: concept.scheme }, requestPolicy: 'network-only' });
  if (!data?.concept) return error ? <Failure what={concept.name} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /> : <div aria-busy="true"><div className="skeleton" style={{ height: 160 }} /></div>;
  return <Form stands={data.concept} others={data.concepts} close={close} />;
};

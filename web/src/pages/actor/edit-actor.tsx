/**
 * Correcting an actor where it stands. What one may change alone is shown at once and taken back if the server says otherwise; the rest becomes a proposal.
 */
import { createContext, lazy, type ReactNode, startTransition, Suspense, use, useOptimistic, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { type ActorFieldsInput, ActorQueryDocument, EditActorQueryDocument } from '../../gql/graphql.ts';
import { useMessages, withMessages } from '../../i18n/messages.tsx';
import { OutcomeNote } from '../../together/outcome.tsx';
import { type Assurances, type Outcome, useMaking } from '../../together/proposing.ts';
import { useViewer } from '../../together/viewer.ts';
import type { Editing } from './actor-form.tsx';
import type { Actor } from './actor-parts.tsx';
import '../../together/together.css';

/** Those whose refusals stand beside them. */
const fieldNames = ['name', 'otherNames', 'summaryDa', 'summaryEn', 'website', 'contactPoints', 'reason'];
// Only who corrects needs it.
const ActorForm = lazy(withMessages('together', async () => ({ default: (await import('./actor-form.tsx')).ActorForm })));

type Shown = Pick<Partial<Actor>, 'name' | 'summary'>;
interface Editor { open: boolean; toggle: () => void; save: (editing: Editing, set: ActorFieldsInput, reason: string, assurances: Assurances) => Promise<Outcome>; outcome: Outcome | undefined; actor: Actor }
const EditorContext = createContext<Editor | null>(null);

export const EditableActor = ({ actor, children }: { actor: Actor; children: (shown: Actor) => ReactNode }) => {
  const { t } = useMessages();
  const client = useClient();
  const { variables } = usePlanAddress();
  const { propose } = useMaking();
  const { may, speaksFor } = useViewer();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [shown, show] = useOptimistic<Actor, Shown>(actor, (current, changed) => ({ ...current, ...changed }));

  const save: Editor['save'] = (editing, set, reason, assurances) => new Promise((resolve) => {
    startTransition(async () => {
      if (speaksFor(actor.slug) || may('ANSWER_FOR_OTHERS')) {
        const summary = variables.locale === 'EN' ? set.summaryEn : set.summaryDa;
        show({ ...(set.name ? { name: set.name } : {}), ...(summary === undefined ? {} : { summary }) });
      }
      const came = await propose({ updateActor: { slug: editing.slug, expectedVersion: editing.version, set } }, { title: t('edit.changeTitle', { name: editing.name }), reason }, assurances);
      // The page is not given back before it knows what stands.
      if (came.kind === 'MADE') await client.query(ActorQueryDocument, { slug: actor.slug, ...variables }, { requestPolicy: 'network-only' }).toPromise();
      setOutcome(came);
      if (came.kind !== 'REFUSED') setOpen(false);
      resolve(came);
    });
  });
  const toggle = (): void => {
    setOutcome(undefined);
    setOpen(!open);
  };
  return <EditorContext value={{ open, toggle, save, outcome, actor }}>{children(shown)}</EditorContext>;
};

export const EditActorButton = () => {
  const { t } = useMessages();
  const { may } = useViewer();
  const editor = use(EditorContext);
  return editor && may('EDIT_ACTORS') ? <button type="button" className="button" aria-expanded={editor.open} onClick={editor.toggle}>{t('together.edit')}</button> : null;
};

export const EditActorPanel = () => {
  const { t } = useMessages();
  const editor = use(EditorContext);
  const { speaksFor } = useViewer();
  const [{ data }, refetch] = useQuery({ query: EditActorQueryDocument, variables: { slug: editor?.actor.slug ?? '' }, pause: !editor?.open, requestPolicy: 'network-only' });
  if (!editor) return null;
  const { open, save, outcome, actor, toggle } = editor;
  return (
    <>
      {outcome && outcome.kind !== 'REFUSED' && <div className="page-body"><OutcomeNote outcome={outcome} /></div>}
      {open && (
        <section className="page-body" aria-label={t('edit.title', { name: actor.name })}>
          <div className="block">
            <h2>{t('edit.title', { name: actor.name })}</h2>
            <p className="soft small">{t(speaksFor(actor.slug) ? 'edit.ownNote' : 'edit.otherNote')}</p>
            <Suspense fallback={<div aria-busy="true"><div className="skeleton" style={{ height: 160 }} /></div>}>{data?.actor ? <ActorForm key={actor.slug} stands={data.actor} save={save} refetch={() => refetch({ requestPolicy: 'network-only' })} close={toggle} /> : <div aria-busy="true"><div className="skeleton" style={{ height: 160 }} /></div>}</Suspense>
            <OutcomeNote outcome={outcome?.kind === 'REFUSED' ? { ...outcome, errors: outcome.errors.filter(({ code }) => code !== 'CONFLICT') } : undefined} fields={fieldNames} />
          </div>
        </section>
      )}
    </>
  );
};

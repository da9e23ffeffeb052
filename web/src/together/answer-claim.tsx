/** An organisation says yes or no to what is said of it, in two clicks; an editor records how it told. */
import { type FormEvent, lazy, Suspense, useId, useState } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { type ClaimAnswer, ClaimToAnswerDocument, type ClaimToAnswerQuery } from '../gql/graphql.ts';
import { useMessages, withMessages } from '../i18n/messages.tsx';
import { FieldRefusals, OutcomeNote } from './outcome.tsx';
import { type Outcome, useMaking } from './proposing.ts';
import { useViewer } from './viewer.ts';
import './together.css';

type Claim = Extract<NonNullable<ClaimToAnswerQuery['node']>, { __typename: 'Claim' }>;

const One = ({ claim, own }: { claim: Claim; own: boolean }) => {
  const { t } = useMessages();
  const { viewer } = useViewer();
  const { propose } = useMaking();
  const [answer, setAnswer] = useState<ClaimAnswer>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const { name } = claim.actor;
  const usual = own ? t('answer.ownNote', { name: viewer?.organisation?.name ?? name }) : '';
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (!answer) return;
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim();
    setBusy(true);
    const came = await propose({ answerClaim: { claim: claim.id, expectedVersion: claim.version, answer, note } }, { title: t(answer === 'CONFIRM' ? 'answer.titleConfirm' : 'answer.titleDecline', { name }), reason: note });
    setBusy(false);
    setOutcome(came);
    if (came.kind !== 'REFUSED') setAnswer(undefined);
  };
  return (
    <div className="answer">
      <p className="fine soft">{own ? t('answer.own', { name }) : t('answer.other', { name })}</p>
      <fieldset className="answer-buttons" aria-label={t('answer.group', { name })}>
        {(['CONFIRM', 'DECLINE'] as const).map((choice) => (
          <button key={choice} type="button" className="button" aria-expanded={answer === choice} onClick={() => { setOutcome(undefined); setAnswer(answer === choice ? undefined : choice); }}>{t(`answer.${choice}`)}</button>
        ))}
      </fieldset>
      {answer && (
        <form className="form" onSubmit={(event) => void submit(event)}>
          <label htmlFor={`${id}-note`}>{own ? t('answer.note') : t('answer.howTold')}</label>
          <input id={`${id}-note`} name="note" required maxLength={400} defaultValue={usual} aria-describedby={`${id}-bad`} />
          <FieldRefusals id={`${id}-bad`} errors={outcome?.kind === 'REFUSED' ? outcome.errors : []} field="note" />
          <button type="submit" className="button button-strong" disabled={busy}>{t(answer === 'CONFIRM' ? 'answer.sendConfirm' : 'answer.sendDecline')}</button>
        </form>
      )}
      <OutcomeNote outcome={outcome} fields={['note']} />
    </div>
  );
};

// Only who opens them needs them.
const Comments = lazy(withMessages('together', async () => ({ default: (await import('./comments.tsx')).Comments })));

const ClaimComments = ({ claim }: { claim: Claim }) => {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <div className="link-comments">
      <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>{t('together.comments')}<span className="visually-hidden">: {claim.actor.name}</span></button>
      {open && <Suspense><Comments about={claim.id} /></Suspense>}
    </div>
  );
};

const Asked = ({ id }: { id: string }) => {
  const { may, speaksFor } = useViewer();
  const { variables: { locale } } = usePlanAddress();
  const [{ data }] = useQuery({ query: ClaimToAnswerDocument, variables: { id, locale } });
  const claim = data?.node?.__typename === 'Claim' ? data.node : undefined;
  if (!claim) return null;
  const own = speaksFor(claim.actor.slug);
  return <>{(own || may('ANSWER_FOR_OTHERS')) && <One claim={claim} own={own} />}<ClaimComments claim={claim} /></>;
};

/** Asks whose the claims are only of those who may answer to any. */
export const AnswerClaims = ({ claims }: { claims: readonly { id: string }[] }) => {
  const { may } = useViewer();
  return may('PROPOSE') ? claims.map(({ id }) => <Asked key={id} id={id} />) : null;
};

/** What people say about a thing, newest first, and room to say something: with organisations to address. Nobody's text is changed; what was wrong is answered. */
import { type FormEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { type Comments_CommentFragment, CommentsQueryDocument } from '../gql/graphql.ts';
import { formatMoment } from '../i18n/danish.ts';
import { useMessages } from '../i18n/messages.tsx';
import { ActorLink } from '../ui/entity-links.tsx';
import { Failure } from '../ui/failure.tsx';
import { Addressees } from './addressees.tsx';
import { useByline } from './change-card.tsx';
import type { Choice } from './choices.tsx';
import { FieldRefusals, NoCasesBanner, OutcomeNote } from './outcome.tsx';
import { type Outcome, useMaking } from './proposing.ts';
import { useViewer } from './viewer.ts';
import './together.css';

const Write = ({ about }: { about: string }) => {
  const { t } = useMessages();
  const { comment } = useMaking();
  const { may } = useViewer();
  const [text, setText] = useState('');
  const [addressed, setAddressed] = useState<readonly Choice[]>([]);
  const [publicFunction, setPublicFunction] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const errors = outcome?.kind === 'REFUSED' ? outcome.errors : [];
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const came = await comment({ about, text: text.trim(), mentions: addressed.map(({ slug }) => slug), ...(publicFunction ? { publicFunction } : {}) });
    setBusy(false);
    setOutcome(came);
    if (came.kind === 'REFUSED') return;
    setText('');
    setAddressed([]);
    setPublicFunction(false);
  };
  return (
    <form className="form comment-form" onSubmit={(event) => void submit(event)}>
      <NoCasesBanner />
      <label htmlFor={`${id}-text`}>{t('comment.text')}</label>
      <textarea id={`${id}-text`} value={text} required maxLength={4000} aria-describedby={`${id}-bad`} onChange={({ target }) => setText(target.value)} />
      <FieldRefusals id={`${id}-bad`} errors={errors} field="text" />
      <Addressees chosen={addressed} change={setAddressed} />
      {errors.some(({ code }) => code === 'PERSON_NAMED') && may('ANSWER_FOR_OTHERS') && <label className="check"><input type="checkbox" checked={publicFunction} onChange={({ target }) => setPublicFunction(target.checked)} /><span>{t('together.publicFunction')}</span></label>}
      <div className="form-buttons"><button type="submit" className="button button-strong" disabled={busy}>{t('comment.send')}</button></div>
      <OutcomeNote outcome={outcome} fields={['text']} />
    </form>
  );
};

export const CommentLine = ({ comment, children }: { comment: Comments_CommentFragment; children?: React.ReactNode }) => {
  const { t, locale } = useMessages();
  const byline = useByline();
  return (
    <li className="comment">
      <p className="soft fine"><time dateTime={comment.at}>{formatMoment(comment.at, locale)}</time> · {byline(comment.author, comment.byOrganisation)}{children}</p>
      <p className="comment-text" lang="da">{comment.text}</p>
      {comment.mentions.length > 0 && <p className="comment-to fine"><span className="soft">{t('comment.to')}</span> {comment.mentions.map((actor) => <ActorLink key={actor.id} actor={actor} />)}</p>}
    </li>
  );
};

const Page = ({ about, after, older }: { about: string; after: string | null; older: (after: string) => void }) => {
  const { t } = useMessages();
  const { variables: { locale } } = usePlanAddress();
  const [{ data, error }, refetch] = useQuery({ query: CommentsQueryDocument, variables: { about, after, locale } });
  if (!data) return error ? <Failure what={t('together.comments')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /> : <div aria-busy="true"><div className="skeleton" style={{ height: 60 }} /></div>;
  const { edges, pageInfo: { hasNextPage, endCursor } } = data.comments;
  return (
    <>
      {edges.length === 0 && <p className="soft">{t('comment.none')}</p>}
      {edges.length > 0 && <ul className="comments">{edges.map(({ node }) => <CommentLine key={node.id} comment={node} />)}</ul>}
      {hasNextPage && endCursor && <p><button type="button" className="button" onClick={() => older(endCursor)}>{t('together.older')}</button></p>}
    </>
  );
};

export const Comments = ({ about }: { about: string }) => {
  const { may } = useViewer();
  const [after, setAfter] = useState<string | null>(null);
  return <><Page about={about} after={after} older={setAfter} />{may('COMMENT') && <Write about={about} />}</>;
};

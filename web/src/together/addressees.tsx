/** Whom a comment addresses: actors are found by writing some of their name, and taken away again. */
import { useEffect, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { FindActorQueryDocument } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { type Choice, Chosen } from './choices.tsx';

const shortest = 2;
/** Milliseconds after the last letter. */
const pause = 200;

export const Addressees = ({ chosen, change }: { chosen: readonly Choice[]; change: (chosen: readonly Choice[]) => void }) => {
  const { t } = useMessages();
  const { variables: { locale } } = usePlanAddress();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const wanted = text.trim();
  useEffect(() => {
    const later = setTimeout(() => setAsked(wanted), pause);
    return () => clearTimeout(later);
  }, [wanted]);
  const asking = asked === wanted && asked.length >= shortest;
  const [{ data, fetching, error }] = useQuery({ query: FindActorQueryDocument, variables: { query: asked, locale }, pause: !asking });
  // A collective reads nothing.
  const found = asking && data ? data.search.flatMap(({ node }) => (node.__typename === 'Actor' && node.scope !== 'GENERIC' && !chosen.some(({ slug }) => slug === node.slug) ? [node] : [])) : [];
  return (
    <>
      <label htmlFor={id}>{t('comment.address')}</label>
      {/* Enter would send the comment. */}
      <input ref={field} id={id} type="search" value={text} maxLength={100} autoComplete="off" placeholder={t('comment.find')} onChange={({ target }) => setText(target.value)} onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault(); }} />
      <p role="status" className="soft small">{error && asking ? t('comment.findFailed') : asking && data && !fetching && t('comment.found', { count: found.length })}</p>
      {found.length > 0 && (
        <ul className="merge-found">
          {found.map((actor) => <li key={actor.id}><button type="button" className="button" lang="da" onClick={() => { change([...chosen, actor]); setText(''); field.current?.focus(); }}>{actor.name}</button></li>)}
        </ul>
      )}
      <Chosen label={t('comment.address')} chosen={chosen} change={change} />
    </>
  );
};

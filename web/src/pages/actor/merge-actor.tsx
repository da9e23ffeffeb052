/** Two entries of one actor become one: which stays is chosen, the other's links and names move to it, and its address leads there. It can be taken back. */
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { FindActorQueryDocument, MergeActorsQueryDocument, type MergeActors_ActorFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { FieldRefusals, OutcomeNote } from '../../together/outcome.tsx';
import { type Outcome, useMaking } from '../../together/proposing.ts';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import { groupOfKind } from '../../ui/actor-groups.ts';
import { Failure } from '../../ui/failure.tsx';
import '../../together/together.css';

const shortest = 2;

const Find = ({ not, choose }: { not: string; choose: (slug: string) => void }) => {
  const { t } = useMessages();
  const { variables: { locale } } = usePlanAddress();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const id = useId();
  const [{ data, error, fetching }] = useQuery({ query: FindActorQueryDocument, variables: { query: asked, locale }, pause: asked.length < shortest });
  const found = (data?.search ?? []).flatMap(({ node }) => (node.__typename === 'Actor' && node.slug !== not ? [node] : []));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsked(text.trim());
  };
  return (
    <form className="form" onSubmit={submit}>
      <label htmlFor={id}>{t('merge.find')}</label>
      <input id={id} type="search" value={text} required minLength={shortest} maxLength={100} autoComplete="off" onChange={({ target }) => setText(target.value)} />
      <div className="form-buttons"><button type="submit" className="button" disabled={fetching}>{t('merge.search')}</button></div>
      {error && <Failure what={t('merge.title')} error={error} retry={() => setAsked('')} />}
      {data && !fetching && <p role="status" className="soft small">{t('merge.found', { count: found.length })}</p>}
      <ul className="merge-found">
        {found.map((actor) => <li key={actor.id}><button type="button" className="button" onClick={() => choose(actor.slug)}><ActorGlyph shape={groupOfKind[actor.kind]} /> <span lang="da">{actor.name}</span></button></li>)}
      </ul>
    </form>
  );
};

const Decide = ({ one, other, cancel }: { one: MergeActors_ActorFragment; other: MergeActors_ActorFragment; cancel: () => void }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const { propose } = useMaking();
  const navigate = useNavigate();
  const [keepOther, setKeepOther] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const [into, from] = keepOther ? [other, one] : [one, other];
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setBusy(true);
    const came = await propose({ mergeActors: { from: from.slug, fromVersion: from.version, into: into.slug, intoVersion: into.version } }, { title: t('merge.changeTitle', { from: from.name, into: into.name }), reason });
    setBusy(false);
    setOutcome(came);
    // The page of the one that is no more leads to the other.
    if (came.kind === 'MADE' && keepOther) await navigate({ to: paths.actor, params: { lang, district, year, actor: into.slug } });
  };
  if (outcome && outcome.kind !== 'REFUSED') {
    return <><OutcomeNote outcome={outcome} />{outcome.kind === 'MADE' && <p className="small">{t('merge.undo')} <Link to={paths.changes} params={{ lang, district, year }} search={{ about: into.id }}>{t('together.history')}</Link></p>}</>;
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend>{t('merge.which')}</legend>
        {[one, other].map((actor, index) => (
          <label key={actor.id} className="check">
            <input type="radio" name="keep" checked={keepOther === (index === 1)} onChange={() => setKeepOther(index === 1)} />
            <span><b lang="da">{actor.name}</b> <span className="soft">{t('count.commitments', { count: actor.commitments.totalCount })}</span>{actor.otherNames.length > 0 && <span className="soft" lang="da"> · {actor.otherNames.join(', ')}</span>}</span>
          </label>
        ))}
      </fieldset>
      <p className="callout callout-quiet">{t('merge.what', { from: from.name, into: into.name })}</p>
      <label htmlFor={`${id}-reason`}>{t('together.reason')}</label>
      <input id={`${id}-reason`} name="reason" required maxLength={400} aria-describedby={`${id}-bad`} />
      <FieldRefusals id={`${id}-bad`} errors={outcome?.kind === 'REFUSED' ? outcome.errors : []} field="reason" />
      <div className="form-buttons"><button type="submit" className="button button-strong" disabled={busy}>{t('merge.send')}</button><button type="button" className="button" onClick={cancel}>{t('merge.another')}</button></div>
      <OutcomeNote outcome={outcome} fields={['reason']} />
    </form>
  );
};

export const MergeActor = ({ slug }: { slug: string }) => {
  const { t } = useMessages();
  const { variables: { locale } } = usePlanAddress();
  const [other, setOther] = useState<string>();
  const [{ data, error }, refetch] = useQuery({ query: MergeActorsQueryDocument, variables: { one: slug, other: other ?? '', locale }, pause: !other, requestPolicy: 'network-only' });
  // Once they are one, both names lead to it: what was chosen stays as it was.
  const [pair, setPair] = useState<{ one: MergeActors_ActorFragment; other: MergeActors_ActorFragment }>();
  if (other && data?.one && data.other && data.one.id !== data.other.id && pair?.other.slug !== other) setPair({ one: data.one, other: data.other });
  return (
    <section className="block merge" aria-label={t('merge.title')}>
      <h2>{t('merge.title')}</h2>
      {!other && <Find not={slug} choose={setOther} />}
      {other && error && <Failure what={t('merge.title')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} />}
      {other && !error && !pair && <div aria-busy="true"><div className="skeleton" style={{ height: 120 }} /></div>}
      {other && pair && <Decide one={pair.one} other={pair.other} cancel={() => { setPair(undefined); setOther(undefined); }} />}
    </section>
  );
};

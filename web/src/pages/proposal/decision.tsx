/** Accepting all or some of a proposal, rejecting it with a reason, or taking one's own back. */
import { type FormEvent, useId, useState } from 'react';
import type { ProposalQueryQuery, Together_ChangeFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { contentOf, Difference } from '../../together/difference.tsx';
import { OutcomeNote } from '../../together/outcome.tsx';
import { type Outcome, useMaking } from '../../together/proposing.ts';
import { Block } from '../../ui/entity-page.tsx';

type Proposal = Extract<NonNullable<ProposalQueryQuery['node']>, { __typename: 'Proposal' }>;

/** What was proposed, beside what somebody has written there meanwhile. */
const Collision = ({ changes, outcome }: { changes: readonly Together_ChangeFragment[]; outcome: Outcome | undefined }) => {
  const { t } = useMessages();
  const conflicts = outcome?.kind === 'REFUSED' ? outcome.errors.filter(({ code, current }) => code === 'CONFLICT' && current) : [];
  return conflicts.map(({ path, current }) => {
    const change = changes[Number(path[1] ?? 0)] ?? changes[0];
    return change && <Difference key={change.id} before={contentOf(current)} after={{ ...contentOf(current), ...contentOf(change.after) }} titles={{ before: t('together.now'), after: t('together.proposed') }} />;
  });
};

export const Decision = ({ proposal, changes, mine }: { proposal: Proposal; changes: readonly Together_ChangeFragment[]; mine: boolean }) => {
  const { t } = useMessages();
  const { review, withdraw } = useMaking();
  const [rejecting, setRejecting] = useState(false);
  const [without, setWithout] = useState<readonly string[]>([]);
  const [publicFunction, setPublicFunction] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const { held } = proposal;
  const wait = async (made: Promise<Outcome>): Promise<void> => {
    setBusy(true);
    setOutcome(await made);
    setBusy(false);
  };
  const only = without.length > 0 ? { only: changes.filter((change) => !without.includes(change.id)).map((change) => change.id) } : {};
  const reject = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void wait(review({ proposal: proposal.id, decision: 'REJECT', comment: String(new FormData(event.currentTarget).get('comment') ?? '').trim() }));
  };
  if (!proposal.mayReview && !mine) return null;
  return (
    <Block title={t('proposal.decide')}>
      {proposal.mayReview && (
        <div className="form">
          {changes.length > 1 && (
            <fieldset>
              <legend>{t('proposal.which')}</legend>
              {changes.map((change) => <label key={change.id} className="check"><input type="checkbox" checked={!without.includes(change.id)} onChange={({ target }) => setWithout(target.checked ? without.filter((one) => one !== change.id) : [...without, change.id])} /><span>{change.label}: {change.summary}</span></label>)}
            </fieldset>
          )}
          {held && <label className="check"><input type="checkbox" checked={publicFunction} onChange={({ target }) => setPublicFunction(target.checked)} /><span>{t('together.publicFunction')}</span></label>}
          <div className="form-buttons">
            <button type="button" className="button button-strong" disabled={busy || without.length === changes.length} onClick={() => void wait(review({ proposal: proposal.id, decision: 'ACCEPT', ...only, ...(publicFunction ? { publicFunction } : {}) }))}>{t('proposal.accept')}</button>
            <button type="button" className="button" aria-expanded={rejecting} disabled={busy} onClick={() => setRejecting(!rejecting)}>{t('proposal.reject')}</button>
          </div>
        </div>
      )}
      {rejecting && (
        <form className="form" onSubmit={reject}>
          <label htmlFor={`${id}-comment`}>{t('together.reason')}</label>
          <textarea id={`${id}-comment`} name="comment" required maxLength={2000} />
          <div className="form-buttons"><button type="submit" className="button button-strong" disabled={busy}>{t('proposal.sendRejection')}</button></div>
        </form>
      )}
      {mine && <p className="form-buttons"><button type="button" className="button" disabled={busy} onClick={() => void wait(withdraw(proposal.id))}>{t('proposal.withdraw')}</button></p>}
      <OutcomeNote outcome={outcome} />
      <Collision changes={changes} outcome={outcome} />
    </Block>
  );
};

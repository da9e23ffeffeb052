/** Changes as people make them: sent once, whatever the network does, and answered in the same few ways. */
import { useCallback } from 'react';
import { useClient } from 'urql';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { type ChangeInput, CommentDocument, type CommentInput, ProposeDocument, ReportProblemDocument, RevertDocument, ReviewDocument, type ReviewProposalInput, SettleProblemDocument, type Together_ErrorFragment, WithdrawDocument } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { whileChanging } from './change-feed.ts';
import { askAgain } from './freshness.ts';

export type Refusal = Together_ErrorFragment;
/** MADE: it stands. SENT: it waits for somebody's review; HELD the same, because it seems to name a person. REFUSED: nothing has happened. */
export type Outcome = { kind: 'MADE' } | { kind: 'SENT' | 'HELD'; proposal: string } | { kind: 'REFUSED'; errors: readonly Refusal[] };

export interface Assurances { publicFunction?: boolean; notPersonalNumbers?: boolean }
export interface Making {
  /** Anything else that is changed: sent with the key, once more where the answer was lost. */
  run: (ask: (idempotencyKey: string) => Promise<Answer | undefined>) => Promise<Outcome>;
  propose: (change: ChangeInput | readonly ChangeInput[], words: { title: string; reason: string }, assurances?: Assurances) => Promise<Outcome>;
  review: (input: Omit<ReviewProposalInput, 'idempotencyKey'>) => Promise<Outcome>;
  withdraw: (proposal: string) => Promise<Outcome>;
  revert: (change: string, reason: string) => Promise<Outcome>;
  report: (about: string, text: string) => Promise<Outcome>;
  comment: (input: Omit<CommentInput, 'idempotencyKey'>) => Promise<Outcome>;
  /** An editor has seen to what was reported. */
  settle: (problem: string) => Promise<Outcome>;
}

export type Made = { sequence?: number | null };
export interface Answer { errors: readonly Refusal[]; proposal?: { id: string; status?: string; held?: boolean } | null; changes: readonly Made[]; made: boolean }

/** Tried once more with the same key where the answer was lost: the server makes it once. */
const attempts = 2;

export const useMaking = (): Making => {
  const client = useClient();
  const { variables: { locale } } = usePlanAddress();
  const { t } = useMessages();
  const run = useCallback(async (ask: (idempotencyKey: string) => Promise<Answer | undefined>): Promise<Outcome> => {
    const key = crypto.randomUUID();
    const answer = await whileChanging(async () => {
      let found: Answer | undefined;
      for (let attempt = 0; attempt < attempts && !found; attempt += 1) found = await ask(key);
      return found;
    }, (found) => found?.changes.map(({ sequence }) => sequence) ?? []);
    if (!answer) return { kind: 'REFUSED', errors: [{ code: 'NETWORK', message: t('error.network'), path: [], current: null }] };
    if (answer.errors.length > 0) {
      // A proposal that turned out to be in conflict is one all the same.
      if (answer.proposal) askAgain(client);
      return { kind: 'REFUSED', errors: answer.errors };
    }
    askAgain(client);
    if (answer.made || !answer.proposal) return { kind: 'MADE' };
    return { kind: answer.proposal.held ? 'HELD' : 'SENT', proposal: answer.proposal.id };
  }, [client, t]);

  return {
    run,
    propose: (change, { title, reason }, assurances = {}) => run(async (idempotencyKey) => {
      const { data } = await client.mutation(ProposeDocument, { locale, input: { changes: [change].flat() as ChangeInput[], title, reason, idempotencyKey, ...assurances } }).toPromise();
      const given = data?.proposeChanges;
      return given && { ...given, changes: given.proposal?.changes ?? [], made: given.proposal?.status === 'ACCEPTED' };
    }),
    review: (input) => run(async (idempotencyKey) => {
      const { data } = await client.mutation(ReviewDocument, { locale, input: { ...input, idempotencyKey } }).toPromise();
      const given = data?.reviewProposal;
      return given && { ...given, changes: given.proposal?.changes ?? [], made: true };
    }),
    withdraw: (proposal) => run(async (idempotencyKey) => {
      const { data } = await client.mutation(WithdrawDocument, { locale, input: { proposal, idempotencyKey } }).toPromise();
      return data && { ...data.withdrawProposal, changes: [], made: true };
    }),
    report: (about, text) => run(async (idempotencyKey) => {
      const { data } = await client.mutation(ReportProblemDocument, { locale, input: { about, text, idempotencyKey } }).toPromise();
      return data && { errors: data.reportProblem.errors, changes: [], made: true };
    }),
    comment: (input) => run(async (idempotencyKey) => {
      const { data } = await client.mutation(CommentDocument, { locale, input: { ...input, idempotencyKey } }).toPromise();
      return data && { errors: data.comment.errors, changes: [], made: true };
    }),
    settle: (problem) => run(async (idempotencyKey) => {
      const { data } = await client.mutation(SettleProblemDocument, { locale, input: { problem, idempotencyKey } }).toPromise();
      return data && { errors: data.settleProblem.errors, changes: [], made: true };
    }),
    revert: (change, reason) => run(async (idempotencyKey) => {
      const { data } = await client.mutation(RevertDocument, { locale, input: { change, reason, idempotencyKey } }).toPromise();
      const given = data?.revertChange;
      return given && { ...given, changes: given.change ? [given.change] : [], made: typeof given.change?.sequence === 'number' };
    }),
  };
};

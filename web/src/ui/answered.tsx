/**
 * The states of a question to the API, the same on every page: being fetched, answered, answered in part, failed, no such thing. What was there before stays
 * while it is fetched again.
 */
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useMessages } from '../i18n/messages.tsx';
import { Failure } from './failure.tsx';

export interface AnsweredProps<Data, Found> {
  /** What `useQuery` gives. */
  query: readonly [{ data?: Data | undefined; error?: CombinedError | undefined; fetching: boolean }, (options?: { requestPolicy: 'network-only' }) => void];
  /** What is asked for, as a person calls it: "Aktøren". */
  what: string;
  /** Takes what the page shows out of the answer; null or undefined: there is no such thing. */
  pick: (data: Data) => Found | null | undefined;
  skeleton: ReactNode;
  missing: ReactNode;
  /** A part of a page: it fails in its own place, below the page's heading. */
  part?: boolean;
  children: (found: Found) => ReactNode;
}

export const Answered = <Data, Found>({ query: [{ data, error, fetching }, refetch], what, pick, skeleton, missing, part = false, children }: AnsweredProps<Data, Found>) => {
  const { t } = useMessages();
  const retry = (): void => refetch({ requestPolicy: 'network-only' });
  const found = data && pick(data);
  if (found) {
    return (
      <>
        {error && (
          <div className="partial" role="alert">
            <p className="notice"><span>{t('error.partial', { what })}</span> <button type="button" className="link-button" onClick={retry}>{t('error.retry')}</button></p>
          </div>
        )}
        {children(found)}
      </>
    );
  }
  if (error) return part ? <Failure what={what} error={error} retry={retry} /> : <div className="page-failure"><Failure page what={what} error={error} retry={retry} /></div>;
  if (fetching || !data) return skeleton;
  return missing;
};

/** What failed, why as far as is known, and what to do: in the place of what would have stood there. */
import type { CombinedError } from 'urql';
import { useMessages } from '../i18n/messages.tsx';

export const Failure = ({ what, error, retry }: { what: string; error: CombinedError; retry: () => void }) => {
  const { t } = useMessages();
  return (
    <div className="failure" role="alert">
      <h2>{t('error.title', { what })}</h2>
      <p>{error.networkError ? t('error.network') : t('error.server', { message: error.graphQLErrors[0]?.message ?? error.message })}</p>
      <button type="button" className="button" onClick={retry}>{t('error.retry')}</button>
    </div>
  );
};

/** What failed, why as far as is known, and what to do: in the place of what would have stood there. */
import type { CombinedError } from 'urql';
import { type Translate, useMessages } from '../i18n/messages.tsx';

const reason = (error: CombinedError, t: Translate): string => {
  const code = error.graphQLErrors[0]?.extensions['code'];
  if (code === 'TIMEOUT' || code === 'RETRY_LATER') return t(`error.${code}`);
  // Nobody answered, or something on the way did.
  if (!error.graphQLErrors[0]) return t('error.network');
  return t('error.server', { message: error.graphQLErrors[0].message.replace(/\.$/, '') });
};

export interface FailureProps {
  what: string;
  error: CombinedError;
  retry: () => void;
  /** It stands in the place of the whole page: then its heading is the page's. */
  page?: boolean;
}

export const Failure = ({ what, error, retry, page = false }: FailureProps) => {
  const { t } = useMessages();
  const Heading = page ? 'h1' : 'h2';
  const title = t('error.title', { what });
  return (
    <div className="failure" role="alert">
      <Heading>{title.charAt(0).toUpperCase() + title.slice(1)}</Heading>
      <p>{reason(error, t)}</p>
      <button type="button" className="button" onClick={retry}>{t('error.retry')}</button>
    </div>
  );
};

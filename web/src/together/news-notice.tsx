/** Says that others have changed something, and shows it when asked: nothing moves under the pointer. */
import { useEffect } from 'react';
import { useClient } from 'urql';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { useMessages } from '../i18n/messages.tsx';
import { followChanges, newsSeen, useFeed } from './change-feed.ts';
import { askAgain } from './freshness.ts';
import './together.css';

export const NewsNotice = () => {
  const { t } = useMessages();
  const { variables: { locale } } = usePlanAddress();
  const client = useClient();
  const { news } = useFeed();
  useEffect(() => followChanges(locale), [locale]);
  const latest = news.at(-1);
  const show = (): void => {
    newsSeen();
    askAgain(client);
  };
  return (
    <div role="status" className="news">
      {latest && (
        <p className="notice">
          <span><b>{t('live.updated')}</b> <span lang={locale === 'EN' ? 'da' : undefined}>{latest.label}</span>{news.length > 1 && ` ${t('live.more', { count: news.length - 1 })}`}</span>
          <button type="button" className="button" onClick={show}>{t('live.show')}</button>
        </p>
      )}
    </div>
  );
};

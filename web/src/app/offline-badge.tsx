/** Says that what is shown is no longer kept up to date, and since when. */
import { useEffect, useState } from 'react';
import { formatClock } from '../i18n/danish.ts';
import { useMessages } from '../i18n/messages.tsx';
import { useFeed } from '../together/change-feed.ts';

/** A connection that is back at once is not worth a word. */
const patience = 3_000;

export const OfflineBadge = () => {
  const { t, locale } = useMessages();
  const { silentSince } = useFeed();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!silentSince) return;
    const wait = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(wait);
      setLate(false);
    };
  }, [silentSince]);
  return <span role="status">{silentSince && late && <span className="offline">{t('app.offline', { time: formatClock(silentSince, locale) })}</span>}</span>;
};

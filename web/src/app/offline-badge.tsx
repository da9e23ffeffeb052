/** Says that what is shown is no longer fetched, and since when. */
import { useEffect, useState } from 'react';
import { formatClock } from '../i18n/danish.ts';
import { useMessages } from '../i18n/messages.tsx';

export const OfflineBadge = () => {
  const { t, locale } = useMessages();
  const [since, setSince] = useState<Date | undefined>(() => (navigator.onLine ? undefined : new Date()));
  useEffect(() => {
    const off = (): void => setSince(new Date());
    const on = (): void => setSince(undefined);
    window.addEventListener('offline', off);
    window.addEventListener('online', on);
    return () => {
      window.removeEventListener('offline', off);
      window.removeEventListener('online', on);
    };
  }, []);
  return <span role="status">{since && <span className="offline">{t('app.offline', { time: formatClock(since, locale) })}</span>}</span>;
};

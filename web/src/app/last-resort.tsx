/** What is shown where no page is: an address that leads nowhere, a page that broke. Both stand on their own, in the language of the address. */
import { use } from 'react';
import { isLocale } from '../i18n/locale.ts';
import { loadMessages } from '../i18n/messages.tsx';

const useWords = () => {
  const first = window.location.pathname.split('/')[1] ?? '';
  return use(loadMessages(isLocale(first) ? first : 'da'));
};

export const NotFoundPage = () => {
  const { t } = useWords();
  return (
    <main className="last-resort">
      <title>{`${t('notFound.title')} · ${t('app.name')}`}</title>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.help')}</p>
      <p><a href="/">{t('notFound.toPlan', { plan: t('nav.plan') })}</a></p>
    </main>
  );
};

export const ErrorPage = () => {
  const { t } = useWords();
  return (
    <main className="last-resort" role="alert">
      <h1>{t('error.page')}</h1>
      <p>{t('error.pageHelp')}</p>
      <p><button type="button" className="button" onClick={() => window.location.reload()}>{t('error.reload')}</button></p>
    </main>
  );
};

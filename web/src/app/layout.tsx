/** The frame around every page: skip links, header, quiet notice, the page, footer. */
import { getRouteApi, Outlet, useRouterState } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { MessagesProvider, useMessages } from '../i18n/messages.tsx';
import { paths } from '../paths.ts';
import { NewsNotice } from '../together/news-notice.tsx';
import { forgetDropped, useDropped } from './dropped-search.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { useKeptFocus } from './keep-focus.ts';
import './layout.css';

const frame = getRouteApi(paths.overview);

const DroppedNotice = () => {
  const { t } = useMessages();
  const dropped = useDropped();
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  useEffect(() => (path === undefined ? undefined : () => forgetDropped()), [path]);
  return (
    <div role="status" className="dropped">
      {dropped.length > 0 && (
        <p className="notice">
          <span>{t('app.dropped', { values: dropped.join(', ') })}</span>
          <button type="button" className="button-plain" aria-label={t('app.close')} onClick={forgetDropped}><X size={16} aria-hidden="true" /></button>
        </p>
      )}
    </div>
  );
};

/** A new page begins at its beginning also for those who hear it or go by keyboard. Another language or another selection is the same page. */
const useFocusOnNewPage = (): void => {
  const page = useRouterState({ select: (state) => state.resolvedLocation?.pathname.replace(/^\/[a-z]+/, '') });
  const last = useRef(page);
  useEffect(() => {
    if (page === undefined || page === last.current) return;
    const first = last.current === undefined;
    last.current = page;
    if (!first) document.getElementById('content')?.focus({ preventScroll: true });
  }, [page]);
};

export const Layout = () => {
  const messages = frame.useLoaderData();
  // Together with the words themselves: whoever has the page read aloud hears them in their own language.
  useLayoutEffect(() => {
    document.documentElement.lang = messages.locale;
  }, [messages]);
  useFocusOnNewPage();
  useKeptFocus();
  return (
    <MessagesProvider value={messages}>
      <a className="skip-link" href="#content">{messages.t('app.skip')}</a>
      <Header />
      <DroppedNotice />
      <NewsNotice />
      <main id="content" tabIndex={-1}><Outlet /></main>
      <Footer />
    </MessagesProvider>
  );
};

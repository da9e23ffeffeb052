/** Name, plan, ways around, language and colours. */
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useQuery } from 'urql';
import { FrameQueryDocument } from '../gql/graphql.ts';
import { otherLocale } from '../i18n/locale.ts';
import { useMessages } from '../i18n/messages.tsx';
import { paths } from '../paths.ts';
import { navigation } from './navigation.ts';
import { ColourSwitch } from './colour-switch.tsx';
import { OfflineBadge } from './offline-badge.tsx';
import { usePlanAddress } from './use-plan-address.ts';

const Mark = () => (
  <svg className="brand-mark" width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" />
    <path d="M9.500 16 22 9.500M9.500 16 22 22.500" />
    <circle cx="9" cy="16" r="3.400" /><circle cx="22.500" cy="9.500" r="3.400" /><circle cx="22.500" cy="22.500" r="3.400" />
  </svg>
);

/** Same page, same state, the other language. */
const LanguageSwitch = () => {
  const { t } = useMessages();
  const { lang } = usePlanAddress();
  const { pathname, searchStr } = useLocation();
  const navigate = useNavigate();
  const to = otherLocale(lang);
  const href = `/${to}${pathname.slice(3)}${searchStr}`;
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate({ href, resetScroll: false });
  };
  return <a className="language" href={href} lang={to} hrefLang={to} aria-label={t('app.languageLabel')} onClick={go}>{t('app.language')}</a>;
};

export const Header = () => {
  const { t } = useMessages();
  const { lang, district, year, variables } = usePlanAddress();
  const [{ data }] = useQuery({ query: FrameQueryDocument, variables });
  const params = { lang, district, year };
  return (
    <header className="header">
      <Link className="brand" to={paths.plan} params={params} search={{}}>
        <Mark />
        <span><b>{t('app.name')}</b><span className="brand-plan" lang="da">{data?.plan ? `${data.plan.district.name} · ${data.plan.name}` : ' '}</span></span>
      </Link>
      <nav className="nav" aria-label={t('app.nav')}>
        {navigation.map((page) => <Link key={page} to={paths[page]} params={params} search={{}} activeOptions={{ includeSearch: false, exact: page === 'overview' }}>{t(`nav.${page}`)}</Link>)}
      </nav>
      <div className="header-end">
        <OfflineBadge />
        <LanguageSwitch />
        <ColourSwitch />
      </div>
    </header>
  );
};

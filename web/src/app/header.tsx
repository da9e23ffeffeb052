/** Name, plan chooser, search, language and colours; below them the menu by task. On a narrow screen all but name and search fold into one menu. */
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Menu, X } from 'lucide-react';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { otherLocale } from '../i18n/locale.ts';
import { useMessages } from '../i18n/messages.tsx';
import { paths } from '../paths.ts';
import { useViewer } from '../together/viewer.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { ColourSwitch } from './colour-switch.tsx';
import { navigation, together } from './navigation.ts';
import { OfflineBadge } from './offline-badge.tsx';
import { PlanChooser } from './plan-chooser.tsx';
import { SearchButton } from './search/search-button.tsx';
import { WhoMenu } from './sign-in/who-menu.tsx';
import { usePlanAddress } from './use-plan-address.ts';
import './header.css';

const Mark = () => (
  <svg className="brand-mark" width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" />
    <path d="M9.5 16 22 9.5M9.5 16 22 22.5" />
    <circle cx="9" cy="16" r="3.4" /><circle cx="22.5" cy="9.5" r="3.4" /><circle cx="22.5" cy="22.5" r="3.4" />
  </svg>
);

/** Same page, same state, the other language. */
const LanguageSwitch = () => {
  const { t } = useMessages();
  const { lang } = usePlanAddress();
  const { pathname, searchStr, hash } = useLocation();
  const navigate = useNavigate();
  const to = otherLocale(lang);
  const href = `/${to}${pathname.slice(3)}${searchStr}${hash ? `#${hash}` : ''}`;
  const go = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate({ href, resetScroll: false });
  };
  return <a className="language" href={href} lang={to} hrefLang={to} aria-label={t('app.languageLabel')} onClick={go}>{t('app.language')}</a>;
};

const Tasks = ({ onChosen }: { onChosen?: () => void }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const { viewer } = useViewer();
  const pages = [...navigation, ...together.filter(({ signedIn }) => viewer || !signedIn).map(({ page }) => page)];
  return (
    <nav className="tasks" aria-label={t('app.nav')}>
      <ul>
        {pages.map((page) => (
          <li key={page}><Link to={paths[page]} params={{ lang, district, year }} search={{}} activeOptions={{ includeSearch: false, exact: page === 'overview' }} onClick={onChosen}>{t(`nav.${page}`)}</Link></li>
        ))}
      </ul>
    </nav>
  );
};

/** The folded menu. It closes by itself with Esc, a tap beside it, and when a page was chosen. */
const FoldedMenu = () => {
  const { t } = useMessages();
  const { pathname } = useLocation();
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => menu.current?.hidePopover();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is a new page
  useEffect(close, [pathname]);
  return (
    <>
      <button type="button" className="button-plain menu-button" popoverTarget="menu" aria-expanded={open} aria-controls="menu">
        {open ? <X size={20} aria-hidden="true" /> : <Menu size={20} aria-hidden="true" />}<span>{t('app.menu')}</span>
      </button>
      <div ref={menu} id="menu" popover="auto" className="folded-menu" onToggle={(event) => setOpen(event.newState === 'open')}>
        <Tasks onChosen={close} />
        <PlanChooser />
        <div className="folded-menu-end"><WhoMenu /><LanguageSwitch /><ColourSwitch /></div>
      </div>
    </>
  );
};

export const Header = () => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const narrow = useMediaQuery('(max-width: 760px)');
  return (
    <header className="header">
      <div className="header-top">
        <Link className="brand" to={paths.overview} params={{ lang, district, year }}><Mark /><b>{t('app.name')}</b></Link>
        {!narrow && <PlanChooser />}
        <SearchButton compact={narrow} />
        <div className="header-end">
          <OfflineBadge />
          {narrow ? <FoldedMenu /> : <><WhoMenu /><LanguageSwitch /><ColourSwitch /></>}
        </div>
      </div>
      {!narrow && <Tasks />}
    </header>
  );
};

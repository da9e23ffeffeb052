/** Opens the search, by pointer or by "/". What it needs is fetched when it is first wanted. */
import { Search } from 'lucide-react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { useSingleKey, useSingleKeys } from '../single-keys.ts';
import './search.css';

const load = () => import('./search-dialog.tsx');
const SearchDialog = lazy(() => load().then(({ SearchDialog: component }) => ({ default: component })));

export interface SearchButtonProps {
  /** Only the sign, on a narrow screen. */
  compact?: boolean;
  /** The page's own, larger one: it does not listen for the key. */
  large?: boolean;
}

const Slash = ({ open }: { open: () => void }) => {
  useSingleKey('/', open);
  return useSingleKeys() ? <span className="key" aria-hidden="true">/</span> : null;
};

export const SearchButton = ({ compact = false, large = false }: SearchButtonProps) => {
  const { t } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  const close = useCallback(() => {
    setOpen(false);
    // Opened by its key there was no focus to give back.
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <search className={`search${large ? ' search-large' : ''}`}>
      <button ref={button} type="button" className={compact ? 'button-plain search-compact' : 'search-button'} aria-haspopup="dialog" aria-keyshortcuts={large ? undefined : '/'}
        onClick={show} onPointerEnter={() => void load()} onFocus={() => void load()}>
        <Search size={compact ? 20 : 17} aria-hidden="true" />
        <span className={compact ? 'visually-hidden' : undefined}>{t(compact ? 'search.open' : 'search.prompt')}</span>
        {!large && <span className={compact ? 'visually-hidden' : 'search-key'}><Slash open={show} /></span>}
      </button>
      {open && <Suspense fallback={null}><SearchDialog onClose={close} /></Suspense>}
    </search>
  );
};

/** Who is signed in, and the way in and out. */
import { CircleUserRound } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useMessages, withMessages } from '../../i18n/messages.tsx';
import { SignInLink } from './sign-in-link.tsx';
import { type Session, signOut, useSession } from './session.ts';
import './who-menu.css';

// Only who opens it needs the form.
const LocalForm = lazy(async () => ({ default: (await import('./local-form.tsx')).LocalForm }));

const OwnPages = lazy(withMessages('together', async () => ({ default: (await import('./own-pages.tsx')).OwnPages })));
const Unread = lazy(withMessages('together', async () => ({ default: (await import('./unread.tsx')).Unread })));

const Menu = ({ session }: { session: Session }) => {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { signedIn, name, role, mode } = session;
  const who = signedIn && role ? { name, role: t(`userRole.${role}`) } : undefined;
  return (
    <div className="who">
      {who && <Suspense><Unread /></Suspense>}
      <button type="button" className="button-plain who-button" popoverTarget={id} aria-expanded={open} aria-label={who && `${who.role}, ${who.name}`}>
        <CircleUserRound size={18} aria-hidden="true" />
        {who ? <b>{who.role}</b> : <span>{t('who.signIn')}</span>}
      </button>
      <div id={id} popover="auto" className="who-panel" onToggle={(event) => setOpen(event.newState === 'open')}>
        <h2>{who ? t('who.signedInAs', { name: who.name ?? '', role: who.role }) : t('who.title')}</h2>
        {open && who && <Suspense><OwnPages /></Suspense>}
        {open && mode === 'local' && <Suspense><LocalForm session={session} /></Suspense>}
        {who && <button type="button" className="button" onClick={() => void signOut(session)}>{t('who.signOut')}</button>}
      </div>
    </div>
  );
};

export const WhoMenu = () => {
  const session = useSession();
  if (!session) return null;
  if (session.mode === 'oidc' && !session.signedIn) return <SignInLink />;
  return <Menu session={session} />;
};

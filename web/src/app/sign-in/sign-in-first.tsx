/** Stands where a page needs to know who is asking: says so, and offers the way in on the spot. */
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { useSession } from './session.ts';
import { SignInLink } from './sign-in-link.tsx';
import './who-menu.css';

const LocalForm = lazy(async () => ({ default: (await import('./local-form.tsx')).LocalForm }));

export const SignInFirst = ({ words }: { words: string }) => {
  const { t } = useMessages();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const offered = session && !session.signedIn ? session : undefined;
  return (
    <div className="empty">
      <p>{words}</p>
      {offered?.mode === 'oidc' && <SignInLink />}
      {offered?.mode === 'local' && !open && <button type="button" className="button" onClick={() => setOpen(true)}>{t('who.signIn')}</button>}
      {offered?.mode === 'local' && open && <Suspense><LocalForm session={offered} /></Suspense>}
    </div>
  );
};

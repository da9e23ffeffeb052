/** To the identity provider, and back to the page one is on. */
import { useLocation } from '@tanstack/react-router';
import { useMessages } from '../../i18n/messages.tsx';

export const SignInLink = () => {
  const { t } = useMessages();
  const { href } = useLocation();
  return <a className="button" href={`/auth/login?returnTo=${encodeURIComponent(href)}`}>{t('who.signIn')}</a>;
};

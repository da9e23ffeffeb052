/** How much is new to whoever is signed in, leading there; nothing where nothing is. */
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { UnreadQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { usePlanAddress } from '../use-plan-address.ts';

export const Unread = () => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const [{ data }] = useQuery({ query: UnreadQueryDocument, variables: {} });
  const count = data?.unreadNotifications ?? 0;
  return count > 0 ? <Link className="unread" to={paths.notifications} params={{ lang, district, year }} aria-label={t('news.unread', { count })}>{count}</Link> : null;
};

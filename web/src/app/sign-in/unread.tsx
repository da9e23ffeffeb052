/** How much is new to whoever is signed in; nothing where nothing is. */
import { useQuery } from 'urql';
import { UnreadQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';

export const Unread = () => {
  const { t } = useMessages();
  const [{ data }] = useQuery({ query: UnreadQueryDocument, variables: {} });
  const count = data?.unreadNotifications ?? 0;
  return count > 0 ? <span className="unread"><span aria-hidden="true">{count}</span><span className="visually-hidden">{t('news.unread', { count })}</span></span> : null;
};

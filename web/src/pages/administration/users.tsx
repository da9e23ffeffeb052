/** Who has signed in, as what and by which claim of the identity provider; and keeping somebody out. */
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { BlockUserDocument, EndSessionsDocument, UsersQueryDocument, type UsersQueryQuery } from '../../gql/graphql.ts';
import { formatMoment } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { OutcomeNote } from '../../together/outcome.tsx';
import { type Outcome, useMaking } from '../../together/proposing.ts';
import { useViewer } from '../../together/viewer.ts';
import { ActorLink } from '../../ui/entity-links.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';

type Edge = UsersQueryQuery['users']['edges'][number];

const Row = ({ edge, manage }: { edge: Edge; manage: (user: string, what: 'block' | 'unblock' | 'end') => Promise<void> }) => {
  const { t, locale } = useMessages();
  const { viewer } = useViewer();
  const [busy, setBusy] = useState(false);
  const { node: user, blocked, roleClaim, sessions, firstSeenAt, lastSeenAt } = edge;
  const button = (what: 'block' | 'unblock' | 'end') => (
    <button type="button" className="button" disabled={busy} onClick={async () => { setBusy(true); await manage(user.id, what); setBusy(false); }}>{t(`admin.${what}`)}<span className="visually-hidden">: {user.name}</span></button>
  );
  return (
    <tr>
      <th scope="row"><span lang="da">{user.name}</span>{blocked && <span className="admin-blocked">{t('admin.blocked')}</span>}</th>
      <td data-label={t('who.role')}>{t(`userRole.${user.role}`)}<span className="soft fine admin-claim">{roleClaim ? t('admin.claim', { claim: roleClaim }) : t('admin.noClaim')}</span></td>
      <td data-label={t('admin.speaksFor')}>{user.actsFor.length > 0 ? <ul>{user.actsFor.map((actor) => <li key={actor.id}><ActorLink actor={actor} /></li>)}</ul> : <span className="soft">{t('who.noOrganisation')}</span>}</td>
      <td data-label={t('admin.districts')} lang="da">{user.districts.map(({ name }) => name).join(', ')}</td>
      <td data-label={t('admin.lastSeen')}><time dateTime={lastSeenAt}>{formatMoment(lastSeenAt, locale)}</time><span className="soft fine admin-claim">{t('admin.firstSeen', { at: formatMoment(firstSeenAt, locale) })}</span></td>
      <td data-label={t('admin.sessions')}>{sessions}</td>
      <td><span className="page-actions">{user.id !== viewer?.id && button(blocked ? 'unblock' : 'block')}{sessions > 0 && button('end')}</span></td>
    </tr>
  );
};

export const Users = () => {
  const { t } = useMessages();
  const client = useClient();
  const { run } = useMaking();
  const { variables: { locale } } = usePlanAddress();
  const [after, setAfter] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const [{ data, error }, refetch] = useQuery({ query: UsersQueryDocument, variables: { after, locale }, requestPolicy: 'cache-and-network' });
  if (!data) return error ? <Failure what={t('admin.users')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /> : <div className="block" aria-busy="true"><div className="skeleton" style={{ height: 240 }} /></div>;
  // Doing it twice does it once: no key is needed.
  const manage = async (user: string, what: 'block' | 'unblock' | 'end'): Promise<void> => setOutcome(await run(async () => {
    if (what === 'end') {
      const { data: ended } = await client.mutation(EndSessionsDocument, { locale, input: { user } }).toPromise();
      return ended && { errors: ended.endSessions.errors, changes: [], made: true };
    }
    const { data: blocked } = await client.mutation(BlockUserDocument, { locale, input: { user, blocked: what === 'block' } }).toPromise();
    return blocked && { errors: blocked.blockUser.errors, changes: [], made: true };
  }));
  const { edges, totalCount, pageInfo: { hasNextPage, endCursor } } = data.users;
  return (
    <Block title={t('admin.users')} count={totalCount} note={t('admin.usersNote')}>
      <OutcomeNote outcome={outcome} />
      <div className="difference-scroll">
        <table className="difference admin-table">
          <thead><tr>{(['admin.name', 'who.role', 'admin.speaksFor', 'admin.districts', 'admin.lastSeen', 'admin.sessions', 'admin.actions'] as const).map((key) => <th key={key} scope="col">{t(key)}</th>)}</tr></thead>
          <tbody>{edges.map((edge) => <Row key={edge.node.id} edge={edge} manage={manage} />)}</tbody>
        </table>
      </div>
      {hasNextPage && endCursor && <p><button type="button" className="button" onClick={() => setAfter(endCursor)}>{t('admin.more')}</button></p>}
    </Block>
  );
};

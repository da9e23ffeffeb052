/** Who has a part in a commitment, by role. The police behind "vi" come first and are never called responsible. */
import type { CommitmentActorsQueryQuery } from '../../gql/graphql.ts';
import { type MessageKey, useMessages } from '../../i18n/messages.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { LinkRows } from '../../ui/link-row.tsx';
import { ActorRow } from '../../ui/statement.tsx';

type Commitment = NonNullable<CommitmentActorsQueryQuery['commitment']>;

const heads: readonly [role: Commitment['actors']['edges'][number]['role'], title: MessageKey, note?: MessageKey][] = [
  ['PARTNER', 'panel.parties'], ['CHANNEL', 'panel.channels', 'role.CHANNEL.note'], ['CONSULTED', 'panel.consulted'],
];

const titles: Record<Commitment['leadership'], MessageKey> = { NAMED: 'leadership.NAMED', IMPLIED: 'leadership.IMPLIED', NONE: 'leadership.NONE' };

export const CommitmentParties = ({ commitment }: { commitment: Commitment }) => {
  const { t } = useMessages();
  const { edges } = commitment.actors;
  const leads = edges.filter(({ role }) => role === 'LEAD');
  const named = edges.some(({ node, evidence, implied, standing }) => ['CONFIRMED', 'NAMED', 'LOCAL'].includes(evidence) && !implied && standing !== 'DECLINED' && !['POLICE', 'CITIZENS', 'MEDIA'].includes(node.kind));
  return (
    <>
      <Block title={t('commitment.leadership')} id="leadership">
        <p><b>{t(titles[commitment.leadership])}</b>{commitment.responsible && `: ${commitment.responsible}`}</p>
        <p className="soft block-note">{t(`leadership.help.${commitment.leadership}`)}</p>
        {leads.length > 0 && <LinkRows>{leads.map((edge) => <ActorRow key={edge.node.id} edge={edge} />)}</LinkRows>}
      </Block>
      {!named && <p className="callout callout-quiet">{t('finding.noPartnerHelp')}</p>}
      {heads.map(([role, title, note]) => {
        const own = edges.filter((edge) => edge.role === role);
        return own.length > 0 && <Block key={role} title={t(title)} count={own.length} note={note && t(note)}><LinkRows>{own.map((edge) => <ActorRow key={edge.node.id} edge={edge} />)}</LinkRows></Block>;
      })}
    </>
  );
};

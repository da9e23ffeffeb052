/** The digest as a mail: plain text with the addresses of what it tells, so that whoever gets it can look. */
import type { DigestQueryQuery } from '../../gql/graphql.ts';
import { formatDay } from '../../i18n/danish.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Translate } from '../../i18n/messages.tsx';
import { whenWords } from '../../ui/meeting-date.ts';

export type Digest = NonNullable<DigestQueryQuery['digest']>;
/** What a mail still holds of each list; the rest is on the page. */
const most = 15;

/** Which meeting it is for; where none is known, what is known instead. */
export const meetingWords = ({ meeting, lastMeeting }: Pick<Digest, 'meeting' | 'lastMeeting'>, t: Translate, locale: Locale): string => {
  if (meeting) return `${meeting.title}. ${whenWords(meeting, t, locale)}`;
  if (!lastMeeting) return t('digest.noMeeting');
  const when = whenWords({ ...lastMeeting, status: 'HELD' }, t, locale);
  // Most titles say when it was.
  return t('digest.meetingsPast', { meeting: lastMeeting.title.includes(when) ? lastMeeting.title : `${lastMeeting.title} (${when})` });
};

export const digestMail = (digest: Digest, t: Translate, locale: Locale, addresses: { here: string; proposal: (id: string) => string }): string => {
  const { changes, unconfirmed, declined, proposals, plan } = digest;
  const listed = (lines: readonly string[], all: number): string[] => [...lines.slice(0, most).map((line) => `- ${line}`), ...(all > Math.min(most, lines.length) ? [`- ${t('digest.more', { count: all - Math.min(most, lines.length) })}`] : [])];
  const section = (title: string, lines: readonly string[], none: string): string[] => ['', title.toUpperCase(), ...(lines.length > 0 ? lines : [none])];
  const part = ({ actor, commitments }: Digest['unconfirmed'][number]): string => `${actor.name}: ${commitments.map(({ focusArea, ordinal }) => `${focusArea.number}-${ordinal}`).join(', ')}`;
  return [
    `${t('digest.title')}, ${plan.name}`,
    meetingWords(digest, t, locale),
    t('digest.since', { day: formatDay(digest.since.slice(0, 10), locale) }),
    ...section(`${t('digest.changes')} (${digest.changeCount})`, listed(changes.map(({ label, entity, summary }) => `${entity?.name ?? label}: ${summary}`), digest.changeCount), t('digest.noChanges')),
    ...section(`${t('digest.unconfirmed')} (${digest.unconfirmedCount})`, listed(unconfirmed.map(part), unconfirmed.length), t('digest.noUnconfirmed')),
    ...section(`${t('digest.declined')} (${declined.length})`, listed(declined.map(part), declined.length), t('digest.noDeclined')),
    ...section(`${t('digest.proposals')} (${digest.proposalCount})`, listed(proposals.map(({ id, title }) => `${title}: ${addresses.proposal(id)}`), digest.proposalCount), t('digest.noProposals')),
    '', `${t('digest.all')} ${addresses.here}`,
  ].join('\n');
};

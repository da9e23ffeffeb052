/** Meetings: when, whose, with whom, and where the plan says so. */
import type { MeetingList_MeetingFragment } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { ActorLink } from './entity-links.tsx';
import { Facts } from './entity-page.tsx';
import { SourceButton } from './link-row.tsx';
import { whenWords } from './meeting-date.ts';
import './meeting-list.css';

const Parties = ({ actors }: { actors: MeetingList_MeetingFragment['parties'] }) => (
  <ul className="meeting-parties">{actors.map((actor) => <li key={actor.id}><ActorLink actor={actor} /></li>)}</ul>
);

export const MeetingList = ({ meetings }: { meetings: readonly MeetingList_MeetingFragment[] }) => {
  const { t, locale } = useMessages();
  return (
    <ul className="meetings">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="meeting">
          <div className="meeting-when">
            <p className="meeting-date">{whenWords(meeting, t, locale)}</p>
            {meeting.timesPerYear && <p className="soft fine">{t('meeting.timesPerYear', { count: meeting.timesPerYear })}</p>}
          </div>
          <div className="meeting-what">
            <h3>{meeting.title}</h3>
            <p className="soft fine">{t(`meeting.kind.${meeting.kind}`)} · {t(`meeting.status.${meeting.status}`)}</p>
            <Facts facts={[
              { term: t('meeting.council'), content: meeting.council && <Parties actors={[meeting.council]} /> },
              { term: t('meeting.parties'), content: meeting.parties.length > 0 && <Parties actors={meeting.parties} /> },
            ]} />
            <SourceButton name={meeting.title} citations={meeting.citations} />
          </div>
        </li>
      ))}
    </ul>
  );
};

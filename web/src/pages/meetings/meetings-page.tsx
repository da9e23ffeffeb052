/** The meetings that the plan tells of, by time as exactly as it is known. */
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { MeetingsQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { MeetingList } from '../../ui/meeting-list.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';

export const MeetingsPage = () => {
  const { t } = useMessages();
  const { variables, lang, district, year } = usePlanAddress();
  const [{ data, error }, refetch] = useQuery({ query: MeetingsQueryDocument, variables });
  useDocument({ title: `${t('meeting.list')} ${year} · ${t('app.name')}`, description: t('meeting.lead') });
  if (!data) return error ? <PageBody><Failure page what={t('meeting.list')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /></PageBody> : <PageSkeleton what={t('meeting.list')} aside={false} />;
  // What is only known by its year comes after what is known better, within the year.
  const planned = data.meetings.filter(({ status }) => status === 'PLANNED').sort((a, b) => a.when.slice(0, 4).localeCompare(b.when.slice(0, 4)) || b.when.length - a.when.length || a.when.localeCompare(b.when));
  const held = data.meetings.filter(({ status }) => status === 'HELD').reverse();
  return (
    <>
      <PageHead title={t('meeting.list')} lead={t('meeting.lead')} figures={[{ label: t('meeting.planned'), value: planned.length }, { label: t('meeting.held'), value: held.length }]}>
        <p className="page-actions"><Link className="button" to={paths.digest} params={{ lang, district, year }} search={{}}>{t('nav.digest')}</Link></p>
      </PageHead>
      <PageBody>
        {data.meetings.length === 0 && <div className="empty"><p>{t('meeting.none')}</p></div>}
        {planned.length > 0 && <Block title={t('meeting.planned')} count={planned.length}><MeetingList meetings={planned} /></Block>}
        {held.length > 0 && <Block title={t('meeting.held')} count={held.length}><MeetingList meetings={held} /></Block>}
      </PageBody>
    </>
  );
};

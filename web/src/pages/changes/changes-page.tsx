/** The history: what changed, before and after, by whom and why; everything, or of one thing. Any change can be taken back by a new one. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { EntityLink } from '../../app/entity-link.tsx';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { ChangesOfQueryDocument, ChangesQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { ChangeCard } from '../../together/change-card.tsx';
import { useViewer } from '../../together/viewer.ts';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { Undo } from './undo.tsx';
import '../../together/together.css';

const route = getRouteApi(paths.changes);

/** The thing whose history it is. */
const Whose = ({ id }: { id: string }) => {
  const { t } = useMessages();
  const { lang, district, year, variables: { locale } } = usePlanAddress();
  const [{ data }] = useQuery({ query: ChangesOfQueryDocument, variables: { id, locale } });
  const node = data?.node;
  return (
    <p className="page-actions">
      {node && 'slug' in node && <span>{t('changes.of')} <EntityLink entity={node} danish>{node.name}</EntityLink></span>}
      <Link className="button" to={paths.changes} params={{ lang, district, year }} search={{}}>{t('changes.all')}</Link>
    </p>
  );
};

export const ChangesPage = () => {
  const { t } = useMessages();
  const { lang, district, year, variables: { locale } } = usePlanAddress();
  const { about, after } = route.useSearch();
  const { may } = useViewer();
  const [{ data, error }, refetch] = useQuery({ query: ChangesQueryDocument, variables: { entity: about ?? null, byOrganisation: null, after: after ?? null, locale } });
  useDocument({ title: `${t('nav.changes')} · ${t('app.name')}`, description: t('changes.lead') });
  if (!data) return error ? <PageBody><Failure what={t('nav.changes')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /></PageBody> : <PageSkeleton what={t('nav.changes')} aside={false} />;
  const { edges, totalCount, pageInfo } = data.changes;
  return (
    <>
      <PageHead title={t('nav.changes')} lead={t('changes.lead')} figures={[{ label: t('changes.count'), value: totalCount }]}>{about && <Whose id={about} />}</PageHead>
      <PageBody>
        <Block title={t('changes.newest')}>
          {edges.length === 0 && <p className="soft">{t('changes.none')}</p>}
          {edges.map(({ node }) => <ChangeCard key={node.id} change={node}>{may('PROPOSE') && !node.erased && node.label !== '' && <Undo change={node} />}</ChangeCard>)}
          {pageInfo.hasNextPage && pageInfo.endCursor && <p><Link className="button" to={paths.changes} params={{ lang, district, year }} search={{ ...(about ? { about } : {}), after: pageInfo.endCursor }}>{t('together.older')}</Link></p>}
        </Block>
      </PageBody>
    </>
  );
};

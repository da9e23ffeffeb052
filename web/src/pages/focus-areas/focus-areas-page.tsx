/** Every focus area of the plan with its goal and its commitments, and what the plan says outside them. */
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { FocusAreasQueryDocument, type FocusAreasQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { AreaLink, CommitmentLink, ConceptLink, hueOf } from '../../ui/entity-links.tsx';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SourceButton } from '../../ui/link-row.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { Statements } from '../../ui/statement.tsx';
import { useTitle } from '../../ui/use-title.ts';
import './focus-areas-page.css';

type Plan = NonNullable<FocusAreasQueryQuery['plan']>;

const AreaCard = ({ area }: { area: Plan['focusAreas'][number] }) => {
  const { t } = useMessages();
  return (
    <li className="area-card" data-hue={hueOf(area.number)}>
      <h2><AreaLink area={area} /></h2>
      {area.goal && <p>{area.goal}</p>}
      <SourceButton name={area.name} citations={area.citations} />
      <ol className="area-commitments">{area.commitments.map((commitment) => <li key={commitment.id}><CommitmentLink commitment={commitment} /></li>)}</ol>
      <p className="soft fine">{t('count.commitments', { count: area.commitments.length })} · {t('count.actors', { count: area.actors.totalCount })} · {t('area.alsoCount', { count: area.alsoPromised.length })}</p>
    </li>
  );
};

const FocusAreas = ({ plan }: { plan: Plan }) => {
  const { t } = useMessages();
  useTitle(`${t('area.list')} · ${plan.name} · ${t('app.name')}`);
  return (
    <>
      <PageHead chip={plan.name} title={t('area.list')} lead={t('area.listLead')} figures={[
        { label: t('area.list'), value: plan.focusAreas.length },
        { label: t('panel.commitments'), value: plan.focusAreas.reduce((sum, area) => sum + area.commitments.length, 0) },
      ]} />
      <PageBody>
        <ul className="area-cards">{plan.focusAreas.map((area) => <AreaCard key={area.id} area={area} />)}</ul>
        {plan.alsoPromised.length > 0 && <Block title={t('area.outside')} note={t('area.outsideNote')}><Statements statements={plan.alsoPromised} /></Block>}
        {plan.legalBases.length > 0 && <Block title={t('area.planLegal')} note={t('area.planLegalNote')}><ul className="tag-list">{plan.legalBases.map((basis) => <li key={basis.id}><ConceptLink concept={basis} /></li>)}</ul></Block>}
      </PageBody>
    </>
  );
};

export const FocusAreasPage = () => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const [{ data, error, fetching }, refetch] = useQuery({ query: FocusAreasQueryDocument, variables });
  if (data?.plan) return <FocusAreas plan={data.plan} />;
  if (error) return <PageBody><Failure what={t('area.list')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /></PageBody>;
  if (fetching || !data) return <PageSkeleton what={t('area.list')} blocks={3} aside={false} />;
  return <NoPlanHere />;
};

const NoPlanHere = () => {
  const { t } = useMessages();
  const { district, year } = usePlanAddress();
  return <div className="last-resort"><h1>{t('notFound.plan', { district, year })}</h1><p>{t('notFound.planHelp')}</p></div>;
};

/** Every focus area of the plan with its goal and its commitments, and what the plan says outside them. */
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { FocusAreasQueryDocument, type FocusAreasQueryQuery, OutsideAreasQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { AreaLink, CommitmentLink, hueOf } from '../../ui/entity-links.tsx';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Answered } from '../../ui/answered.tsx';
import { LegalBases } from '../../ui/legal-basis.tsx';
import { SourceButton } from '../../ui/link-row.tsx';
import { NoSuchPlan } from '../../ui/no-such-plan.tsx';
import { PagePart } from '../../ui/page-part.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { Statements } from '../../ui/statement.tsx';
import { useDocument } from '../../ui/use-document.ts';
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

const OutsideAreas = ({ slug }: { slug: string }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  return (
    <PagePart document={OutsideAreasQueryDocument} variables={variables} what={t('area.outside')} pick={({ plan }) => (plan?.slug === slug ? plan.alsoPromised : null)} height={320}>
      {(statements) => statements.length > 0 && <Block title={t('area.outside')} note={t('area.outsideNote')}><Statements statements={statements} /></Block>}
    </PagePart>
  );
};

const FocusAreas = ({ plan }: { plan: Plan }) => {
  const { t } = useMessages();
  useDocument({ title: `${t('area.list')} · ${plan.name} · ${t('app.name')}`, description: t('area.listLead') });
  return (
    <>
      <PageHead chip={plan.name} title={t('area.list')} lead={t('area.listLead')} figures={[
        { label: t('area.list'), value: plan.focusAreas.length },
        { label: t('panel.commitments'), value: plan.focusAreas.reduce((sum, area) => sum + area.commitments.length, 0) },
      ]} />
      <PageBody>
        <ul className="area-cards">{plan.focusAreas.map((area) => <AreaCard key={area.id} area={area} />)}</ul>
        <OutsideAreas slug={plan.slug} />
        {plan.legalBases.length > 0 && <Block title={t('area.planLegal')} note={t('area.planLegalNote')}><LegalBases bases={plan.legalBases} /></Block>}
      </PageBody>
    </>
  );
};

export const FocusAreasPage = () => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const query = useQuery({ query: FocusAreasQueryDocument, variables });
  return (
    <Answered query={query} what={t('area.list')} pick={({ plan }) => (plan?.slug === variables.plan ? plan : null)} skeleton={<PageSkeleton what={t('area.list')} blocks={3} aside={false} />} missing={<NoSuchPlan />}>
      {(plan) => <FocusAreas plan={plan} />}
    </Answered>
  );
};

/** "Overblik": three ways in, for whoever looks for a partner, is new, or sits in the council; the focus areas; what a cooperation plan is. */
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { OverviewQueryDocument, type OverviewQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { Answered } from '../../ui/answered.tsx';
import { PageBody, PageHead } from '../../ui/entity-page.tsx';
import { NoSuchPlan } from '../../ui/no-such-plan.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { AboutPlan } from './about-plan.tsx';
import { AreaTiles } from './area-tiles.tsx';
import { FindPartner, ForCouncil, NewHere } from './ways-in.tsx';
import { commitmentsOf, findingsOf, type Plan } from './overview-model.ts';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { PointsToNote } from './points-to-note.tsx';
import './overview-page.css';

const Overview = ({ plan, answer }: { plan: Plan; answer: OverviewQueryQuery }) => {
  const { t, locale } = useMessages();
  const findings = findingsOf(plan, answer.actors);
  const counts = {
    commitments: t('count.commitments', { count: commitmentsOf(plan).length }), areas: t('count.focusAreas', { count: plan.focusAreas.length }),
    municipalities: t('count.municipalities', { count: plan.district.municipalities.length }), actors: t('count.actors', { count: answer.actors.totalCount }),
  };
  const lead = t('overview.lead', counts);
  useDocument({ title: `${t('nav.overview')} · ${plan.name} · ${t('app.name')}`, description: lead });
  return (
    <div className="overview">
      <PageHead chip={<><span lang="da">{plan.district.name}</span> <span className="overview-status">{t(`planStatus.${plan.status}`)}</span></>} title={plan.name} danish={locale === 'en' && plan.name === plan.danishName ? 'da' : undefined} lead={lead} />
      <PageBody>
        <div className="ways">
          <FindPartner plan={plan} />
          <NewHere plan={plan} words={answer.concepts} />
          <ForCouncil plan={plan} findings={findings} />
        </div>
        <AreaTiles plan={plan} />
        <PointsToNote findings={findings} />
        <AboutPlan />
      </PageBody>
    </div>
  );
};

export const OverviewPage = () => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const query = useQuery({ query: OverviewQueryDocument, variables });
  return (
    <Answered query={query} what={t('nav.overview')} pick={(answer) => (answer.plan?.slug === variables.plan ? { answer, plan: answer.plan } : null)} skeleton={<OverviewSkeleton />} missing={<NoSuchPlan />}>
      {({ plan, answer }) => <Overview plan={plan} answer={answer} />}
    </Answered>
  );
};

/** The address names a plan that has not been read in: says so and offers those that have. */
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { PlansQueryDocument } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { paths } from '../paths.ts';
import { useDocument } from './use-document.ts';

export const NoSuchPlan = () => {
  const { t } = useMessages();
  const { lang, district, year, variables } = usePlanAddress();
  const [{ data }] = useQuery({ query: PlansQueryDocument, variables: { locale: variables.locale } });
  // By its name, where the district has a plan of another year.
  const known = data?.plans.find((plan) => plan.district.slug === district)?.district.name;
  const title = t('notFound.plan', { district: known ?? district, year });
  useDocument({ title: `${title} · ${t('app.name')}`, description: t('notFound.planHelp') });
  return (
    <div className="last-resort">
      <h1>{title}</h1>
      <p>{t('notFound.planHelp')}</p>
      <ul className="plain-list">
        {data?.plans.map((plan) => <li key={plan.slug}><Link className="button button-words" to={paths.overview} params={{ lang, district: plan.district.slug, year: String(plan.year) }}>{t('notFound.toPlan', { plan: `${plan.name}, ${plan.district.name}` })}</Link></li>)}
      </ul>
    </div>
  );
};

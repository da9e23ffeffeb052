/** No such focus area or commitment: a number says little to a search, so what stands nearest by number is offered too. */
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { PlanContentsQueryDocument } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { paths } from '../paths.ts';
import { AreaLink, CommitmentLink } from './entity-links.tsx';
import { NotFoundNear } from './not-found-near.tsx';

export const NotFoundInPlan = ({ wanted }: { wanted: string }) => {
  const { t } = useMessages();
  const { lang, district, year, variables } = usePlanAddress();
  const [{ data }] = useQuery({ query: PlanContentsQueryDocument, variables });
  const areas = data?.plan?.focusAreas ?? [];
  const own = areas.find(({ number }) => wanted.startsWith(`${number}-`));
  return (
    <NotFoundNear wanted={wanted} kinds={['FOCUS_AREA', 'COMMITMENT']}>
      {own && <><h2>{t('area.commitmentsOf', { area: `${own.number} ${own.name}` })}</h2><ul className="plain-list">{own.commitments.map((commitment) => <li key={commitment.id}><CommitmentLink commitment={commitment} /></li>)}</ul></>}
      {!own && areas.length > 0 && <><h2><Link to={paths.focusAreas} params={{ lang, district, year }}>{t('area.all')}</Link></h2><ul className="plain-list">{areas.map((area) => <li key={area.id}><AreaLink area={area} /></li>)}</ul></>}
    </NotFoundNear>
  );
};

/** A picture of the plan for a frame in somebody else's page: the same address, without what is around it. */
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { PlanQueryDocument } from '../../gql/graphql.ts';
import { MessagesProvider, useMessages } from '../../i18n/messages.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useDocument } from '../../ui/use-document.ts';
import { captionOf, today } from './caption.ts';
import { Picture } from './picture.tsx';
import type { Plan } from './plan-model.ts';
import { PlanSkeleton } from './plan-skeleton.tsx';
import { usePlanView } from './use-plan-view.ts';
import { useShown } from './use-shown.ts';
import './plan-page.css';

const frame = getRouteApi('/embed/$lang/$district/$year/plan');

const Framed = ({ plan }: { plan: Plan }) => {
  const { t, locale } = useMessages();
  const view = usePlanView();
  const { shown, found, places } = useShown(plan, view);
  const narrow = useMediaQuery('(max-width: 760px)');
  useDocument({ title: t('plan.documentTitle', { plan: plan.name }) });
  const address = new URL(window.location.href.replace('/embed/', '/'));
  const { title, lines } = captionOf(plan, view, found?.name, address.href, today(), locale, t);
  return (
    <main className="embedded">
      <h1>{title}</h1>
      {places ? <Picture shown={shown} view={view} narrow={narrow} /> : <div aria-busy="true" className="picture-coming" />}
      <p className="soft fine">{lines[0]} {lines[1]} · <a href={address.href} target="_blank" rel="noreferrer">{t('view.openHere')}</a></p>
    </main>
  );
};

const Loaded = () => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const [{ data, error }, refetch] = useQuery({ query: PlanQueryDocument, variables });
  if (data?.plan) return <Framed plan={data.plan} />;
  if (error) return <main><Failure what={t('nav.plan')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /></main>;
  return data ? <main className="embedded"><h1>{t('notFound.title')}</h1></main> : <main><PlanSkeleton /></main>;
};

export const EmbedPage = () => <MessagesProvider value={frame.useLoaderData()}><Loaded /></MessagesProvider>;

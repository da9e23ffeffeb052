/** One's own organisation: what it is said to take part in, to be confirmed or denied; its page and contact; proposals about it. */
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { SignInFirst } from '../../app/sign-in/sign-in-first.tsx';
import { OrganisationQueryDocument, ProposalsQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { useViewer, type Viewer } from '../../together/viewer.ts';
import { ActorLink } from '../../ui/entity-links.tsx';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { ActorParts } from '../actor/actor-parts.tsx';
import { ProposalLine } from '../proposals/proposals-page.tsx';
import '../../together/together.css';

const Own = ({ slug, actsFor }: { slug: string; actsFor: Viewer['actsFor'] }) => {
  const { t } = useMessages();
  const { lang, district, year, variables } = usePlanAddress();
  const [{ data, error }, refetch] = useQuery({ query: OrganisationQueryDocument, variables: { slug, ...variables } });
  const [{ data: asked }] = useQuery({ query: ProposalsQueryDocument, variables: { concerning: slug, status: 'OPEN', after: null, locale: variables.locale } });
  const actor = data?.actor;
  if (!actor) return error ? <PageBody><Failure what={t('nav.organisation')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /></PageBody> : <PageSkeleton what={t('nav.organisation')} aside={false} />;
  const { edges } = actor.commitments;
  const proposals = asked?.proposals.edges ?? [];
  return (
    <>
      <PageHead
        title={t('nav.organisation')} lead={t('organisation.lead', { name: actor.name })} chip={<ActorLink actor={actor} />}
        figures={[{ label: t('panel.commitments'), value: edges.length }, { label: t('organisation.confirmed'), value: edges.filter(({ evidence }) => evidence === 'CONFIRMED').length, of: t('panel.ofAreas', { total: edges.length }) }]}
      >
        {actsFor.length > 1 && <p className="soft small">{t('organisation.which')} <span lang="da">{actsFor.map(({ name }) => name).join(', ')}</span></p>}
        <p className="page-actions"><Link className="button" to={paths.actor} params={{ lang, district, year, actor: slug }}>{t('organisation.toPage')}</Link></p>
      </PageHead>
      <PageBody>
        {proposals.length > 0 && <Block title={t('organisation.proposals')} count={proposals.length}><ul className="proposals">{proposals.map(({ node }) => <ProposalLine key={node.id} proposal={node} />)}</ul></Block>}
        <p className="soft small">{t('organisation.linksNote')}</p>
        <ActorParts actor={actor} />
      </PageBody>
    </>
  );
};

export const OrganisationPage = () => {
  const { t } = useMessages();
  const { viewer, known } = useViewer();
  useDocument({ title: `${t('nav.organisation')} · ${t('app.name')}`, description: t('organisation.description') });
  if (!known) return <PageSkeleton what={t('nav.organisation')} aside={false} />;
  if (viewer?.organisation) return <Own slug={viewer.organisation.slug} actsFor={viewer.actsFor} />;
  return <><PageHead title={t('nav.organisation')} /><PageBody><SignInFirst words={t(viewer ? 'organisation.none' : 'organisation.signIn')} /></PageBody></>;
};

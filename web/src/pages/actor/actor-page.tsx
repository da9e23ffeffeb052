/** An actor: what it takes part in, how and on what ground, who belongs to it, whom it works with, and how to reach it. */
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { ActorQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { CommentsBlock } from '../../together/comments-block.tsx';
import { EntityTools } from '../../together/entity-tools.tsx';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import { groupOfKind } from '../../ui/actor-groups.ts';
import { ScopeNote, useNameLanguage } from '../../ui/entity-links.tsx';
import { PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Answered } from '../../ui/answered.tsx';
import { planWord } from '../../ui/link-row.tsx';
import { NotFoundNear } from '../../ui/not-found-near.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { ActorAround, ActorCollaborators } from './actor-around.tsx';
import { ActorFacts } from './actor-facts.tsx';
import { ActorMentions } from './actor-mentions.tsx';
import { type Actor, ActorParts } from './actor-parts.tsx';
import { MergeButton } from './merge-button.tsx';
import { EditActorButton, EditActorPanel, EditableActor } from './edit-actor.tsx';
import './actor-page.css';

const route = getRouteApi(paths.actor);

const ActorView = ({ actor }: { actor: Actor }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const language = useNameLanguage();
  useDocument({ title: `${actor.name} · ${t('app.name')}`, description: actor.summary ?? t('actor.description', { name: actor.name }) });
  const { edges } = actor.commitments;
  const own = edges.filter(({ via }) => !via);
  const through = edges.flatMap(({ via }) => via ?? []);
  const named = own.filter(({ evidence, implied }) => !implied && ['CONFIRMED', 'NAMED', 'LOCAL'].includes(evidence)).length;
  const word = through[0] && planWord(through[0]);
  // What a member has only by its collective is a figure of its own and never counts as named.
  const figures = edges.length === 0 ? [] : [
    ...(own.length > 0 ? [{ label: t('panel.commitments'), value: own.length }, { label: t('actor.named'), value: named, of: t('panel.ofAreas', { total: own.length }) }] : []),
    ...(word ? [{ label: t('evidence.via', { word }), value: through.length }] : []),
    { label: t('panel.areas'), value: new Set(edges.map(({ node }) => node.focusArea.slug)).size },
  ];
  return (
    <>
      <PageHead
        title={actor.name} danish={language(actor)} lead={actor.summary}
        chip={<><ActorGlyph shape={groupOfKind[actor.kind]} /> {t(`kind.${actor.kind}`)} <ScopeNote scope={actor.scope} /></>}
        figures={figures}
      >
        {actor.scope === 'GENERIC' && <p className="callout">{t('scope.noteGeneric')}</p>}
        {actor.scope === 'COLLECTIVE' && <p className="callout callout-quiet">{t('scope.noteCollective')}</p>}
        <EntityTools id={actor.id}>
          {own.length > 0 && <Link className="button" to={paths.plan} params={{ lang, district, year }} search={{ sel: `a:${actor.slug}` }}>{t('page.showInPlan')}</Link>}
          <EditActorButton />
          <MergeButton slug={actor.slug} />
        </EntityTools>
      </PageHead>
      <EditActorPanel />
      <PageBody aside={<ActorFacts slug={actor.slug} />}>
        {edges.length > 0 ? <ActorParts actor={actor} /> : <ActorMentions actor={actor} />}
        <ActorAround actor={actor} />
        {actor.scope !== 'GENERIC' && <ActorCollaborators actor={actor} />}
        {edges.length > 0 && <ActorMentions actor={actor} />}
        <CommentsBlock about={actor.id} />
      </PageBody>
    </>
  );
};

export const ActorPage = () => {
  const { t } = useMessages();
  const { lang, district, year, variables } = usePlanAddress();
  const { actor: slug } = route.useParams();
  const query = useQuery({ query: ActorQueryDocument, variables: { slug, ...variables } });
  const [{ data, fetching, stale }] = query;
  // An actor that was merged into another: its old address leads there.
  if (data?.actor && data.actor.slug !== slug && !fetching && !stale) return <Navigate to={paths.actor} params={{ lang, district, year, actor: data.actor.slug }} replace />;
  return (
    <Answered
      query={query} what={t('actor.one')} pick={(data) => (data.actor?.slug === slug ? data.actor : null)} skeleton={<PageSkeleton what={t('actor.one')} />}
      missing={<NotFoundNear wanted={slug} kinds={['ACTOR']}><p><Link to={paths.actors} params={{ lang, district, year }} search={{}}>{t('actor.all')}</Link></p></NotFoundNear>}
    >
      {(found) => <EditableActor key={slug} actor={found}>{(shown) => <ActorView actor={shown} />}</EditableActor>}
    </Answered>
  );
};

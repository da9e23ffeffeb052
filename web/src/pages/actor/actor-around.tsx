/** Whom an actor belongs with: members and local units, what it is a member of, what running text says of it, whom it works with, its meetings. */
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { type ActorAround_ActorMembersEdgeFragment, ActorAroundQueryDocument, type ActorAroundQueryQuery, ActorCollaboratorsQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { keyInPlan, paths } from '../../paths.ts';
import { ActorLink, AreaLink, hueOf, ScopeNote } from '../../ui/entity-links.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { groundOfClaim, groundOfClaims, LinkRow, LinkRows } from '../../ui/link-row.tsx';
import { MeetingList } from '../../ui/meeting-list.tsx';
import type { Actor } from './actor-parts.tsx';

type Said = NonNullable<ActorAroundQueryQuery['actor']>['inRunningText'][number];

const Members = ({ edges, local = false }: { edges: readonly ActorAround_ActorMembersEdgeFragment[]; local?: boolean }) => {
  const { t } = useMessages();
  return (
    <LinkRows>
      {edges.map((edge) => {
        const unsure = edge.claims.every(({ evidence }) => evidence === 'INFERRED');
        const where = local ? edge.node.municipalities.map(({ name }) => name).join(', ') : '';
        return (
          <LinkRow key={edge.node.id} name={edge.node.name} ground={groundOfClaims(edge)} note={[where, edge.representedBy && t('actor.representedBy', { function: edge.representedBy })].filter(Boolean).join(' · ') || undefined} roleWords={unsure ? <span className="unsure">{t('actor.unconfirmed')}</span> : edge.role}>
            <ActorLink actor={edge.node} hollow={unsure} /> <ScopeNote scope={edge.node.scope} />
          </LinkRow>
        );
      })}
    </LinkRows>
  );
};

const RunningText = ({ said }: { said: readonly Said[] }) => {
  const { lang, district, year, variables } = usePlanAddress();
  return (
    <LinkRows>
      {said.map((claim) => {
        const { target } = claim;
        const area = target.__typename === 'Statement' ? target.section : undefined;
        return (
          <LinkRow key={claim.id} hue={area ? hueOf(area.number) : target.__typename === 'FocusArea' ? hueOf(target.number) : undefined} name={target.name} ground={groundOfClaim(claim)} role={claim.role ?? undefined} note={claim.how}>
            {target.__typename === 'FocusArea'
              ? <AreaLink area={target} />
              : <Link className="entity-link" to={area ? paths.focusArea : paths.focusAreas} params={{ lang, district, year, area: area ? keyInPlan(area.slug, variables.plan) : '' }} hash={target.slug}><span className="entity-number">{area?.number ?? '–'}</span> <span>{target.name}</span></Link>}
          </LinkRow>
        );
      })}
    </LinkRows>
  );
};

export const ActorAround = ({ actor }: { actor: Actor }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const [{ data, error }, refetch] = useQuery({ query: ActorAroundQueryDocument, variables: { slug: actor.slug, ...variables } });
  const around = data?.actor?.slug === actor.slug ? data.actor : undefined;
  if (!around) return error ? <Failure what={t('actor.around')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} /> : <div className="block" aria-busy="true"><div className="skeleton" style={{ height: 120 }} /></div>;
  return (
    <>
      {around.inRunningText.length > 0 && <Block title={t('actor.runningText')} count={around.inRunningText.length} note={t('actor.runningTextNote')} id="running-text"><RunningText said={around.inRunningText} /></Block>}
      {around.members.edges.length > 0 && <Block title={t(actor.scope === 'COLLECTIVE' ? 'actor.localMembers' : 'actor.members')} count={around.members.totalCount} note={actor.scope === 'COLLECTIVE' ? t('actor.localMembersNote') : undefined} id="members"><Members edges={around.members.edges} local={actor.scope === 'COLLECTIVE'} /></Block>}
      {around.memberOf.edges.length > 0 && <Block title={t('actor.memberOf')} count={around.memberOf.totalCount} id="member-of"><Members edges={around.memberOf.edges} /></Block>}
      {around.meetings.length > 0 && <Block title={t('meeting.list')} count={around.meetings.length} id="meetings"><MeetingList meetings={around.meetings} /></Block>}
    </>
  );
};

export const ActorCollaborators = ({ actor }: { actor: Actor }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const [{ data, error }, refetch] = useQuery({ query: ActorCollaboratorsQueryDocument, variables: { slug: actor.slug, locale: variables.locale } });
  const collaborators = data?.actor?.slug === actor.slug ? data.actor.collaborators : undefined;
  if (error && !collaborators) return <Failure what={t('actor.collaborators')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} />;
  if (!collaborators) return <div className="block" aria-busy="true"><div className="skeleton" style={{ height: 120 }} /></div>;
  const edges = collaborators.edges.filter(({ node }) => node.scope !== 'GENERIC');
  const most = Math.max(1, ...edges.map((edge) => edge.sharedCommitments));
  return edges.length === 0 ? null : (
    <Block title={t('actor.collaborators')} count={edges.length} note={t('actor.collaboratorsNote')} id="collaborators">
      <LinkRows>
        {edges.map((edge) => (
          <LinkRow
            key={edge.node.id} name={edge.node.name} words={edge.claims.length > 0 ? undefined : t('actor.sharedGround')}
            ground={edge.claims.length > 0 ? groundOfClaims(edge) : { evidence: 'NAMED', citations: edge.citations }}
            roleWords={edge.sharedCommitments > 0 ? <span className="shared"><meter min={0} max={most} value={edge.sharedCommitments} aria-hidden="true" /> {t('panel.shared', { count: edge.sharedCommitments })}</span> : t('actor.saidToWork')}
          >
            <ActorLink actor={edge.node} /> <ScopeNote scope={edge.node.scope} />
          </LinkRow>
        ))}
      </LinkRows>
    </Block>
  );
};

/** Whom an actor belongs with: members and local units, what it is a member of, what running text says of it, whom it works with, its meetings. */
import { Link } from '@tanstack/react-router';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { type ActorAround_ActorMembersEdgeFragment, ActorCollaboratorsQueryDocument, type ActorCollaboratorsQueryQuery, ActorMeetingsQueryDocument, ActorMembersQueryDocument, ActorRunningTextQueryDocument, type ActorRunningTextQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { keyInPlan, paths } from '../../paths.ts';
import { ActorLink, AreaLink, hueOf, ScopeNote } from '../../ui/entity-links.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { groundOfClaim, groundOfClaims, LinkRow, LinkRows } from '../../ui/link-row.tsx';
import { MeetingList } from '../../ui/meeting-list.tsx';
import { PagePart } from '../../ui/page-part.tsx';
import type { Actor } from './actor-parts.tsx';

type Said = NonNullable<ActorRunningTextQueryQuery['actor']>['inRunningText'][number];

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
  const { slug } = actor;
  const pick = <A extends { slug: string }>(data: { actor?: A | null }): A | null => (data.actor?.slug === slug ? data.actor : null);
  return (
    <>
      <PagePart document={ActorRunningTextQueryDocument} variables={{ slug, ...variables }} what={t('actor.runningText')} pick={(data) => pick(data)?.inRunningText}>
        {(said) => said.length > 0 && <Block title={t('actor.runningText')} count={said.length} note={t('actor.runningTextNote')} id="running-text"><RunningText said={said} /></Block>}
      </PagePart>
      <PagePart document={ActorMembersQueryDocument} variables={{ slug, locale: variables.locale }} what={t('actor.members')} pick={(data) => pick(data)}>
        {({ members, memberOf }) => (
          <>
            {members.edges.length > 0 && <Block title={t(actor.scope === 'COLLECTIVE' ? 'actor.localMembers' : 'actor.members')} count={members.totalCount} note={actor.scope === 'COLLECTIVE' ? t('actor.localMembersNote') : undefined} id="members"><Members edges={members.edges} local={actor.scope === 'COLLECTIVE'} /></Block>}
            {memberOf.edges.length > 0 && <Block title={t('actor.memberOf')} count={memberOf.totalCount} id="member-of"><Members edges={memberOf.edges} /></Block>}
          </>
        )}
      </PagePart>
      <PagePart document={ActorMeetingsQueryDocument} variables={{ slug, ...variables }} what={t('meeting.list')} pick={(data) => pick(data)?.meetings} height={1}>
        {(meetings) => meetings.length > 0 && <Block title={t('meeting.list')} count={meetings.length} id="meetings"><MeetingList meetings={meetings} /></Block>}
      </PagePart>
    </>
  );
};

type Collaborator = NonNullable<ActorCollaboratorsQueryQuery['actor']>['collaborators']['edges'][number];

const Collaborators = ({ edges }: { edges: readonly Collaborator[] }) => {
  const { t } = useMessages();
  const most = Math.max(1, ...edges.map((edge) => edge.sharedCommitments));
  return (
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
  );
};

export const ActorCollaborators = ({ actor }: { actor: Actor }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  return (
    <PagePart document={ActorCollaboratorsQueryDocument} variables={{ slug: actor.slug, locale: variables.locale }} what={t('actor.collaborators')} pick={(data) => (data.actor?.slug === actor.slug ? data.actor.collaborators.edges.filter(({ node }) => node.scope !== 'GENERIC') : null)}>
      {(edges) => edges.length > 0 && <Block title={t('actor.collaborators')} count={edges.length} note={t('actor.collaboratorsNote')} id="collaborators"><Collaborators edges={edges} /></Block>}
    </PagePart>
  );
};

/** Who works in a municipality: the local units that one calls, then the others. What nobody has confirmed is said to be so. */
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { MunicipalityActorsQueryDocument, type MunicipalityActorsQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { ActorLink } from '../../ui/entity-links.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { groundOfClaim, groundOfClaims, LinkRow, LinkRows } from '../../ui/link-row.tsx';
import { PagePart } from '../../ui/page-part.tsx';

type Local = NonNullable<MunicipalityActorsQueryQuery['municipality']>['actors']['edges'][number]['node'];
/** The collective that it is the local unit of: not the municipalities as such. */
const unitOf = (actor: Local) => (actor.kind === 'MUNICIPALITY' ? undefined : actor.memberOf.edges.find(({ node }) => node.scope === 'COLLECTIVE'));

const Units = ({ actors }: { actors: readonly Local[] }) => {
  const { t } = useMessages();
  return (
    <LinkRows>
      {actors.map((actor) => {
        const unit = unitOf(actor);
        if (!unit) return null;
        const unsure = unit.claims.every(({ evidence }) => evidence === 'INFERRED');
        return (
          <LinkRow key={actor.id} name={actor.name} ground={groundOfClaims(unit)} note={t('municipality.unitOf', { name: unit.node.name })} roleWords={unsure ? <span className="unsure">{t('actor.unconfirmed')}</span> : undefined}>
            <ActorLink actor={actor} hollow={unsure} />
          </LinkRow>
        );
      })}
    </LinkRows>
  );
};

const Others = ({ actors, place }: { actors: readonly Local[]; place: string }) => {
  const { t } = useMessages();
  return (
    <LinkRows>
      {actors.map((actor) => {
        const here = actor.operatesIn.find(({ target }) => target.slug === place && target.__typename === 'Municipality');
        return (
          <LinkRow key={actor.id} name={actor.name} ground={here ? groundOfClaim(here) : { evidence: 'NAMED', citations: [] }} roleWords={t(actor.mentioned ? 'municipality.inPlan' : 'actor.notMentioned')}>
            <ActorLink actor={actor} hollow={!actor.mentioned} />
          </LinkRow>
        );
      })}
    </LinkRows>
  );
};

const Local = ({ actors, place }: { actors: readonly Local[]; place: string }) => {
  const { t } = useMessages();
  const units = actors.filter(unitOf);
  const others = actors.filter((actor) => !unitOf(actor));
  return (
    <>
      {units.length > 0 && <Block title={t('municipality.units')} count={units.length} note={t('municipality.unitsNote')} id="units"><Units actors={units} /></Block>}
      {others.length > 0 && <Block title={t('municipality.others')} count={others.length} id="actors"><Others actors={others} place={place} /></Block>}
      {actors.length === 0 && <div className="empty"><p>{t('municipality.nobody')}</p></div>}
    </>
  );
};

export const LocalActors = ({ slug }: { slug: string }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  return (
    <PagePart document={MunicipalityActorsQueryDocument} variables={{ slug, ...variables }} what={t('panel.actors')} pick={({ municipality }) => (municipality?.slug === slug ? municipality.actors.edges : null)} height={320}>
      {(edges) => <Local actors={edges.map(({ node }) => node)} place={slug} />}
    </PagePart>
  );
};

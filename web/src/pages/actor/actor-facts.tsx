/** The facts beside an actor: how to reach it, where it works, whether the law's rule on exchanging information can cover it. */
import type { ReactNode } from 'react';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { ActorFactsQueryDocument, type ActorFactsQueryQuery } from '../../gql/graphql.ts';
import { formatDay } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { MunicipalityLink } from '../../ui/entity-links.tsx';
import { Block, Facts as FactList } from '../../ui/entity-page.tsx';
import { LegalBases } from '../../ui/legal-basis.tsx';
import { groundOfClaim, LinkRow, LinkRows } from '../../ui/link-row.tsx';
import { PagePart } from '../../ui/page-part.tsx';

type KnownActor = NonNullable<ActorFactsQueryQuery['actor']>;

const Contact = ({ actor }: { actor: KnownActor }) => {
  const { t, locale } = useMessages();
  return (
    <Block title={t('contact.title')} id="contact">
      {actor.contactPoints.length === 0 && <p>{actor.scope === 'GENERIC' ? t('contact.generic') : t('contact.none')}</p>}
      {actor.contactPoints.length === 0 && actor.scope === 'COLLECTIVE' && <p className="soft">{t('contact.collective')}</p>}
      {actor.contactPoints.map((point) => {
        const ways: ReactNode[] = [
          point.email && <a key="email" href={`mailto:${point.email}`}>{point.email}</a>,
          point.phone && <a key="phone" href={`tel:${point.phone.replaceAll(' ', '')}`}>{point.phone}</a>,
          point.url && <a key="url" href={point.url} rel="noreferrer">{point.url.replace(/^https?:\/\//, '')}</a>,
        ];
        return (
          <div key={point.role} className="contact-point">
            <p><b>{point.role}</b>{point.municipality && ` · ${point.municipality.name}`}</p>
            {ways.filter(Boolean).map((way, index) => <p key={['email', 'phone', 'url'][index]}>{way}</p>)}
            {point.confirmedOn && <p className="soft fine">{t('contact.confirmed', { day: formatDay(point.confirmedOn, locale) })}</p>}
            {point.source && <p className="fine"><a href={point.source.url} rel="noreferrer">{t('evidence.publicSource', { publisher: point.source.publisher, title: point.source.title, day: formatDay(point.source.seenOn, locale) })}</a></p>}
          </div>
        );
      })}
    </Block>
  );
};

const Facts = ({ actor }: { actor: KnownActor }) => {
  const { t } = useMessages();
  return (
    <>
      <Contact actor={actor} />
      <Block title={t('actor.works')} id="places">
        {actor.operatesIn.length === 0 && <p className="soft">{t('actor.worksNowhere')}</p>}
        <LinkRows>
          {actor.operatesIn.map((claim) => (
            <LinkRow key={claim.id} name={claim.target.name} ground={groundOfClaim(claim)}>
              {claim.target.__typename === 'Municipality' ? <MunicipalityLink municipality={claim.target} /> : <span lang="da">{claim.target.name}</span>}
            </LinkRow>
          ))}
        </LinkRows>
      </Block>
      <Block title={t('actor.about')}>
        <FactList facts={[
          { term: t('actor.authority'), content: actor.scope === 'GENERIC' ? undefined : t(actor.publicAuthority ? 'actor.authorityYes' : 'actor.authorityNo') },
          { term: t('actor.alsoCalled'), content: actor.otherNames.length > 0 && <span lang="da">{actor.otherNames.join(', ')}</span> },
          { term: t('commitment.legal'), content: actor.legalBases.length > 0 && <LegalBases bases={actor.legalBases} /> },
          { term: t('actor.website'), content: actor.website && <a href={actor.website} rel="noreferrer">{actor.website.replace(/^https?:\/\//, '')}</a> },
        ]} />
      </Block>
    </>
  );
};

export const ActorFacts = ({ slug }: { slug: string }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  return (
    <PagePart document={ActorFactsQueryDocument} variables={{ slug, locale: variables.locale }} what={t('actor.about')} pick={({ actor }) => (actor?.slug === slug ? actor : null)} height={300}>
      {(actor) => <Facts actor={actor} />}
    </PagePart>
  );
};

/** A municipality: what it is named in, what it is covered by as one of "kommunerne", what is said of it alone, and who works there. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { DistrictMunicipalitiesQueryDocument, MunicipalityOnlyHereQueryDocument, type MunicipalityOnlyHereQueryQuery, MunicipalityQueryDocument, type MunicipalityQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { keyInPlan, paths } from '../../paths.ts';
import { CommentsBlock } from '../../together/comments-block.tsx';
import { EntityTools } from '../../together/entity-tools.tsx';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import { CommitmentRows } from '../../ui/commitment-rows.tsx';
import { ActorLink, AreaLink, CommitmentLink, hueOf, MunicipalityLink } from '../../ui/entity-links.tsx';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Answered } from '../../ui/answered.tsx';
import { groundOfClaim, LinkRow, LinkRows, planWord } from '../../ui/link-row.tsx';
import { NotFoundNear } from '../../ui/not-found-near.tsx';
import { PagePart } from '../../ui/page-part.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { LocalActors } from './local-actors.tsx';

type Municipality = NonNullable<MunicipalityQueryQuery['municipality']>;
type OnlyHereClaim = NonNullable<MunicipalityOnlyHereQueryQuery['municipality']>['onlyHere'][number];
const route = getRouteApi(paths.municipality);

/** By what it is said of: a commitment, a statement or a whole focus area, and below it who does what there. */
const OnlyHere = ({ claims }: { claims: readonly OnlyHereClaim[] }) => {
  const { lang, district, year, variables } = usePlanAddress();
  const groups = new Map<string, OnlyHereClaim[]>();
  for (const claim of claims) groups.set(claim.target.id, [...(groups.get(claim.target.id) ?? []), claim]);
  return [...groups.values()].map((group) => {
    const target = group[0]?.target;
    if (!target) return null;
    const area = target.__typename === 'Commitment' ? target.focusArea : target.__typename === 'Statement' ? target.section : target.__typename === 'FocusArea' ? target : undefined;
    return (
      <div key={target.id} className="said-of">
        <h3>
          {target.__typename === 'Commitment' ? <CommitmentLink commitment={target} /> : target.__typename === 'FocusArea' ? <AreaLink area={target} />
            : <Link className="entity-link" data-hue={area ? hueOf(area.number) : undefined} to={area ? paths.focusArea : paths.focusAreas} params={{ lang, district, year, area: area ? keyInPlan(area.slug, variables.plan) : '' }} hash={target.slug}><span className="entity-number">{area?.number ?? '–'}</span> <span>{target.name}</span></Link>}
        </h3>
        <LinkRows>
          {group.map((claim) => <LinkRow key={claim.id} hue={area ? hueOf(area.number) : undefined} name={claim.actor.name} role={claim.role ?? undefined} ground={groundOfClaim(claim)} note={claim.how}><ActorLink actor={claim.actor} hollow={claim.evidence !== 'NAMED'} /></LinkRow>)}
        </LinkRows>
      </div>
    );
  });
};

const MunicipalityView = ({ municipality }: { municipality: Municipality }) => {
  const { t } = useMessages();
  const { lang, district, year, variables } = usePlanAddress();
  useDocument({ title: `${municipality.name} · ${t('app.name')}`, description: t('municipality.lead', { year }) });
  const { organisation } = municipality;
  const edges = organisation?.commitments.edges ?? [];
  const named = edges.filter(({ via, evidence }) => !via && ['CONFIRMED', 'NAMED', 'LOCAL'].includes(evidence));
  const told = edges.filter(({ via, evidence }) => !via && !['CONFIRMED', 'NAMED', 'LOCAL'].includes(evidence));
  const through = edges.filter(({ via }) => via);
  const covered = through.filter(({ evidence }) => evidence === 'COLLECTIVE');
  const inText = through.filter(({ evidence }) => evidence !== 'COLLECTIVE');
  const word = through[0]?.via ? planWord(through[0].via) : undefined;
  return (
    <>
      <PageHead
        title={t('municipality.title', { name: municipality.name })} lead={organisation ? t('municipality.lead', { year }) : t('municipality.noOrganisation')}
        chip={<><ActorGlyph shape="municipal" /> <span>{t('municipality.one')}{municipality.district && <> · <span lang="da">{municipality.district.name}</span></>}</span></>}
        figures={organisation ? [
          { label: t('municipality.named'), value: named.length },
          { label: word ? t('evidence.via', { word }) : t('evidence.COLLECTIVE'), value: covered.length },
          { label: t('municipality.textOnly'), value: told.length + inText.length },
        ] : []}
      >
        <EntityTools id={municipality.id}>{organisation && <Link className="button" to={paths.actor} params={{ lang, district, year, actor: organisation.slug }}>{t('municipality.asActor')}</Link>}</EntityTools>
      </PageHead>
      <PageBody aside={municipality.district && (
        <Block title={t('municipality.district', { name: municipality.district.name })}><ul className="plain-list">{municipality.district.municipalities.map((other) => <li key={other.slug}>{other.slug === municipality.slug ? <b lang="da">{other.name}</b> : <MunicipalityLink municipality={other} />}</li>)}</ul></Block>
      )}>
        {named.length > 0 && <Block title={t('municipality.named')} count={named.length} id="named"><CommitmentRows parts={named} /></Block>}
        {named.length === 0 && organisation && <p className="callout callout-quiet">{t('municipality.neverNamed', { name: organisation.name })}</p>}
        {told.length > 0 && <Block title={t('municipality.textOnly')} count={told.length} id="told"><CommitmentRows parts={told} /></Block>}
        <LocalActors slug={municipality.slug} />
        <PagePart document={MunicipalityOnlyHereQueryDocument} variables={{ slug: municipality.slug, ...variables }} what={t('municipality.onlyHere', { name: municipality.name })} pick={(data) => (data.municipality?.slug === municipality.slug ? data.municipality.onlyHere : null)}>
          {(onlyHere) => onlyHere.length > 0 && <Block title={t('municipality.onlyHere', { name: municipality.name })} count={onlyHere.length} note={t('municipality.onlyHereNote')} id="only-here"><OnlyHere claims={onlyHere} /></Block>}
        </PagePart>
        {through.length > 0 && word && (
          <Block title={t('evidence.via', { word })} count={through.length} note={t('municipality.coveredNote', { name: municipality.name })} id="covered">
            {[covered, inText].map((group, weaker) => group.length > 0 && (
              <div key={group[0]?.node.id}><h3>{t(weaker ? 'evidence.wordInText' : 'evidence.wordInCommitment', { word, count: group.length })}</h3><CommitmentRows parts={group} /></div>
            ))}
          </Block>
        )}
        <CommentsBlock about={municipality.id} />
      </PageBody>
    </>
  );
};

/** Offers the municipalities of the district that the address names. */
const NoSuchMunicipality = ({ wanted }: { wanted: string }) => {
  const { t } = useMessages();
  const { district, variables } = usePlanAddress();
  const [{ data }] = useQuery({ query: DistrictMunicipalitiesQueryDocument, variables: { locale: variables.locale } });
  const known = data?.districts.find(({ slug }) => slug === district);
  return (
    <NotFoundNear wanted={wanted} kinds={['MUNICIPALITY', 'ACTOR']}>
      {known && <><h2>{t('municipality.district', { name: known.name })}</h2><ul className="plain-list">{known.municipalities.map((municipality) => <li key={municipality.id}><MunicipalityLink municipality={municipality} /></li>)}</ul></>}
    </NotFoundNear>
  );
};

export const MunicipalityPage = () => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const { municipality: slug } = route.useParams();
  const query = useQuery({ query: MunicipalityQueryDocument, variables: { slug, ...variables } });
  return (
    <Answered
      query={query} what={t('municipality.one')} pick={(data) => (data.municipality?.slug === slug ? data.municipality : null)} skeleton={<PageSkeleton what={t('municipality.one')} />}
      missing={<NoSuchMunicipality wanted={slug} />}
    >
      {(found) => <MunicipalityView key={slug} municipality={found} />}
    </Answered>
  );
};

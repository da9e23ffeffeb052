/** A focus area: what it wants, how it is measured, what is promised and by whom, and what the section says besides. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { FocusAreaFiguresQueryDocument, FocusAreaMeetingsQueryDocument, FocusAreaQueryDocument, type FocusAreaQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths, slugInPlan } from '../../paths.ts';
import { CommentsBlock } from '../../together/comments-block.tsx';
import { EntityTools } from '../../together/entity-tools.tsx';
import { CommitmentLink, ConceptLink, hueOf } from '../../ui/entity-links.tsx';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Answered } from '../../ui/answered.tsx';
import { LegalBases } from '../../ui/legal-basis.tsx';
import { LinkRow, LinkRows, SourceButton } from '../../ui/link-row.tsx';
import { MeetingList } from '../../ui/meeting-list.tsx';
import { NotFoundInPlan } from '../../ui/not-found-in-plan.tsx';
import { PagePart } from '../../ui/page-part.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { AreaStatements } from '../../ui/statement.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { AreaActors } from './area-actors.tsx';
import { KeyFigures } from './key-figures.tsx';

type Area = NonNullable<FocusAreaQueryQuery['focusArea']>;
const route = getRouteApi(paths.focusArea);

const FocusArea = ({ area }: { area: Area }) => {
  const { t } = useMessages();
  const { lang, district, year, variables: { locale } } = usePlanAddress();
  const variables = { slug: area.slug, locale };
  const hue = hueOf(area.number);
  useDocument({ title: `${area.number} ${area.name} · ${area.plan.name} · ${t('app.name')}`, description: area.summary ?? area.goal ?? undefined });
  return (
    <>
      <PageHead
        hue={hue} title={area.name} lead={area.summary}
        chip={<><span className="page-swatch" aria-hidden="true" /> {t('panel.areaChip', { number: area.number })}</>}
        figures={[
          { label: t('panel.commitments'), value: area.commitments.length },
          { label: t('area.also'), value: area.alsoPromised.length },
          ...(area.indicators.length > 0 ? [{ label: t('figures.title'), value: area.indicators.length }] : []),
        ]}
      >
        <EntityTools id={area.id}><Link className="button" to={paths.plan} params={{ lang, district, year }} search={{ sel: `f:${area.number}` }}>{t('page.showInPlan')}</Link></EntityTools>
      </PageHead>
      <PageBody aside={
        <>
          <Block title={t('panel.goal')}>{area.goal && <p>{area.goal}</p>}<SourceButton name={t('panel.goal')} citations={area.citations} /></Block>
          {area.legalBases.length > 0 && (
            <Block title={t('commitment.legal')}>
              <LegalBases bases={area.legalBases} saidIn={({ id }) => area.commitments.filter((commitment) => commitment.legalBases.some((basis) => basis.id === id)).flatMap(({ citations }) => citations)} />
            </Block>
          )}
          <Block title={t('area.theme')}>
            <LinkRows><LinkRow name={area.theme.name} ground={{ evidence: 'NAMED', citations: area.citations }} words={t('area.inSection')}><ConceptLink concept={area.theme} /></LinkRow></LinkRows>
          </Block>
        </>
      }>
        <Block title={t('panel.commitments')} count={area.commitments.length} hue={hue}>
          <LinkRows>
            {area.commitments.map((commitment) => (
              <LinkRow
                key={commitment.id} hue={hue} name={commitment.name} ground={{ evidence: 'NAMED', citations: commitment.citations }} words={t('commitment.inPlan')} note={commitment.summary}
                roleWords={<span className="role-lines"><span>{t(`status.${commitment.status}`)}</span> <span className="soft">{t('count.actors', { count: commitment.actors.totalCount })}</span></span>}
              >
                <CommitmentLink commitment={commitment} />
              </LinkRow>
            ))}
          </LinkRows>
        </Block>
        {area.indicators.length > 0 && (
          <PagePart document={FocusAreaFiguresQueryDocument} variables={variables} what={t('figures.title')} pick={({ focusArea }) => (focusArea?.slug === area.slug ? focusArea.indicators : null)} height={420}>
            {(indicators) => <KeyFigures indicators={indicators} />}
          </PagePart>
        )}
        <AreaActors slug={area.slug} />
        {area.alsoPromised.length > 0 && <AreaStatements area={area.slug} hue={hue} note={t('area.alsoNote')} />}
        {area.meetings.length > 0 && (
          <PagePart document={FocusAreaMeetingsQueryDocument} variables={variables} what={t('meeting.list')} pick={({ focusArea }) => (focusArea?.slug === area.slug ? focusArea.meetings : null)}>
            {(meetings) => <Block title={t('meeting.list')}><MeetingList meetings={meetings} /></Block>}
          </PagePart>
        )}
        <CommentsBlock about={area.id} />
      </PageBody>
    </>
  );
};

export const FocusAreaPage = () => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const { area: key } = route.useParams();
  const slug = slugInPlan(key, variables.plan);
  const query = useQuery({ query: FocusAreaQueryDocument, variables: { slug, locale: variables.locale } });
  return (
    <Answered
      query={query} what={t('area.one')} pick={(data) => (data.focusArea?.slug === slug ? data.focusArea : null)} skeleton={<PageSkeleton what={t('area.one')} />}
      missing={<NotFoundInPlan wanted={key} />}
    >
      {(found) => <FocusArea key={slug} area={found} />}
    </Answered>
  );
};

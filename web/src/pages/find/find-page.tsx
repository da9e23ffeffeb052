/** Find samarbejdspart: what the problem is, in the words people use, and whom to call, best first, each with why. */
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { facetKeys, filterOf } from '../../facets/facet-filters.ts';
import { FacetPanel } from '../../facets/facet-panel.tsx';
import { FacetsQueryDocument, FindPartnersQueryDocument, FindPlacesQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { type FindSearch, paths } from '../../paths.ts';
import { Answered } from '../../ui/answered.tsx';
import { NoSuchPlan } from '../../ui/no-such-plan.tsx';
import { PageHead } from '../../ui/entity-page.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { Answer } from './answer.tsx';
import { QuestionForm } from './question-form.tsx';
import { ShortList } from './short-list.tsx';
import '../../ui/list-page.css';
import '../../ui/link-row.css';
import '../../ui/evidence.css';
import './find-page.css';

const route = getRouteApi(paths.partners);
const [aPage, most] = [25, 100];

const AnswerSkeleton = () => {
  const { t } = useMessages();
  return (
    <div aria-busy="true" className="page-main">
      <p className="visually-hidden" role="status">{t('loading', { what: t('find.answer') })}</p>
      {['first', 'second', 'third'].map((name) => <div key={name} className="block find-skeleton" aria-hidden="true">{['38%', '70%', '92%', '54%'].map((width) => <div key={width} className="skeleton" style={{ width }} />)}</div>)}
    </div>
  );
};

export const FindPage = () => {
  const { t } = useMessages();
  const { variables: { plan, locale }, year } = usePlanAddress();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useMediaQuery('(min-width: 901px)');
  const asked = Boolean(search.q ?? search.in) || facetKeys.some((key) => search[key]);
  const question = { query: search.q ?? null, filter: filterOf(search, { plans: [plan], ...(search.in ? { municipalities: [search.in] } : {}) }), locale };
  const key = JSON.stringify([question, search.near]);
  // How far down somebody has read counts for one question only.
  const [read, setRead] = useState({ key, first: aPage });
  const first = read.key === key ? read.first : aPage;
  const [places] = useQuery({ query: FindPlacesQueryDocument, variables: { plan, locale } });
  const answer = useQuery({ query: FindPartnersQueryDocument, variables: { ...question, near: search.near ?? null, first }, pause: !asked });
  // Asked after the list, which never waits for it.
  const [facets] = useQuery({ query: FacetsQueryDocument, variables: question, pause: asked && !answer[0].data && !answer[0].error });
  const change = (part: Partial<FindSearch>): void => void navigate({ search: (current) => ({ ...current, ...part }), resetScroll: false });
  const toggle = (slug: string): void => {
    const list = search.list ?? [];
    const next = list.includes(slug) ? list.filter((other) => other !== slug) : [...list, slug];
    change({ list: next.length > 0 ? next : undefined });
  };
  const place = places.data?.plan?.district.municipalities.find(({ slug }) => slug === search.in)?.name;
  useDocument({ title: `${search.q ? `${search.q} · ` : ''}${t('nav.partners')} · ${t('app.name')}`, description: t('find.lead', { year }) });
  const known = facets.data?.partnerFacets ?? [];
  if (places.data && !places.data.plan) return <NoSuchPlan />;
  return (
    <>
      <PageHead title={t('nav.partners')} lead={t('find.lead', { year })}><QuestionForm plan={places.data?.plan} search={search} change={change} /></PageHead>
      <div className="page-body list-page find-page">
        <form className="list-filters" aria-label={t('plan.filters')} onSubmit={(event) => event.preventDefault()}>
          <details className="filters-fold" open={wide}>
            <summary>{t('find.narrow')}</summary>
            {facets.error && <p className="soft" role="alert">{t('find.facetsFailed')}</p>}
            {!facets.data && !facets.error && <div className="find-skeleton" aria-hidden="true">{['80%', '60%', '70%'].map((width) => <div key={width} className="skeleton" style={{ width }} />)}</div>}
            <FacetPanel facets={known} choices={search} change={change} />
          </details>
        </form>
        <div className="page-main">
          {search.list && <ShortList slugs={search.list} toggle={toggle} />}
          {!asked && <div className="empty"><h2>{t('find.start')}</h2><p>{t('find.startNote')}</p></div>}
          {asked && (
            <Answered query={answer} what={t('find.answer')} pick={(data) => data.findPartners} skeleton={<AnswerSkeleton />} missing={null}>
              {(found) => <Answer found={found} facets={known} search={search} place={place} change={change} toggle={toggle} more={() => setRead({ key, first: Math.min(most, first + aPage) })} />}
            </Answered>
          )}
          <p className="soft small acute">{t('find.acute')}</p>
        </div>
      </div>
    </>
  );
};

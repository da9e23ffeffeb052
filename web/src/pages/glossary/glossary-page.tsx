/** The words of the plan and of those who work with it, by kind of word; each has an address of its own. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { type ConceptScheme, GlossaryQueryDocument } from '../../gql/graphql.ts';
import { foldedForSearch } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { conceptSchemes, type ConceptSchemeKey, paths } from '../../paths.ts';
import { PageHead } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SearchWithin } from '../../ui/search-within.tsx';
import { useScrollToHash } from '../../ui/use-scroll-to-hash.ts';
import { useDocument } from '../../ui/use-document.ts';
import { type Concept, ConceptEntry } from './concept-entry.tsx';
import './glossary-page.css';

const route = getRouteApi(paths.glossary);
const schemes: Record<ConceptSchemeKey, ConceptScheme> = { glossary: 'GLOSSARY', 'target-groups': 'TARGET_GROUP', methods: 'METHOD', 'legal-bases': 'LEGAL_BASIS', themes: 'THEME' };

const Entries = ({ concepts, q, clear }: { concepts: readonly Concept[]; q: string | undefined; clear: () => void }) => {
  const { t } = useMessages();
  useScrollToHash();
  const words = foldedForSearch(q ?? '').split(/\s+/).filter(Boolean);
  const shown = concepts.filter((concept) => {
    const text = foldedForSearch([concept.name, concept.danishName, ...concept.otherNames, concept.definition ?? ''].join(' '));
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <p className="visually-hidden" role="status">{t('glossary.found', { count: shown.length })}</p>
      {shown.length === 0
        ? <div className="empty"><h2>{t('glossary.none', { query: q ?? '' })}</h2><button type="button" className="button" onClick={clear}>{t('plan.empty.remove', { filter: `»${q ?? ''}«` })}</button></div>
        : <ul className="concepts">{shown.map((concept) => <ConceptEntry key={concept.id} concept={concept} />)}</ul>}
    </>
  );
};

export const GlossaryPage = () => {
  const { t } = useMessages();
  const { lang, district, year, variables } = usePlanAddress();
  const { show = 'glossary', q } = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data, error }, refetch] = useQuery({ query: GlossaryQueryDocument, variables: { scheme: schemes[show], locale: variables.locale } });
  useDocument({ title: `${t(`scheme.${show}`)} · ${t('glossary.title')} · ${t('app.name')}`, description: t('glossary.lead') });
  const concepts = data?.concepts.every(({ scheme }) => scheme === schemes[show]) ? data.concepts : undefined;
  const find = (next: string | undefined): void => void navigate({ search: (current) => ({ ...current, q: next }), replace: true, resetScroll: false });
  return (
    <>
      <PageHead title={t('glossary.title')} lead={t('glossary.lead')} />
      <div className="page-body list-page">
        <div className="list-filters">
          <SearchWithin value={q} label={t('glossary.searchWithin')} onChange={find} />
          <nav aria-label={t('glossary.kinds')}>
            <ul className="scheme-list">{conceptSchemes.map((scheme) => <li key={scheme}><Link to={paths.glossary} params={{ lang, district, year }} search={{ ...(scheme === 'glossary' ? {} : { show: scheme }), ...(q ? { q } : {}) }} aria-current={scheme === show ? 'page' : undefined} activeOptions={{ exact: true, includeSearch: true }} className={scheme === show ? 'scheme scheme-shown' : 'scheme'}>{t(`scheme.${scheme}`)}</Link></li>)}</ul>
          </nav>
        </div>
        <section className="block" aria-labelledby="scheme">
          <h2 id="scheme">{t(`scheme.${show}`)}{concepts && <span className="block-count">{concepts.length}</span>}</h2>
          <p className="block-note soft">{t(`scheme.note.${show}`)}</p>
          {!concepts && error && <Failure what={t('glossary.title')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} />}
          {!concepts && !error && <div aria-busy="true"><p className="visually-hidden" role="status">{t('loading', { what: t('glossary.title') })}</p><div className="skeleton" style={{ height: 480 }} /></div>}
          {concepts && <Entries concepts={concepts} q={q} clear={() => find(undefined)} />}
        </section>
      </div>
    </>
  );
};

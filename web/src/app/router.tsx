/** Which address shows which page. A page's code is fetched when it is first visited; its search parameters are validated by `paths.ts`. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound, Outlet, redirect } from '@tanstack/react-router';
import { isLocale } from '../i18n/locale.ts';
import { loadMessages, withMessages } from '../i18n/messages.tsx';
import { actorsSearch, changesSearch, countrySearch, digestSearch, findSearch, glossarySearch, home, paths, type PlanSearch, planSearch, proposalsSearch, viewsSearch } from '../paths.ts';
import { parseSearch, readSearch, stringifySearch } from '../search-values.ts';
import { reportDropped } from './dropped-search.ts';
import { Layout } from './layout.tsx';
import { ErrorPage, NotFoundPage } from './last-resort.tsx';

const validate = <S extends Parameters<typeof readSearch>[0]>(schemas: S) => (raw: Record<string, unknown>) => {
  const { kept, dropped } = readSearch(schemas, raw);
  if (dropped.length > 0) reportDropped(dropped);
  return kept;
};

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

const start = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: () => { throw redirect({ to: paths.overview, params: home }); } });

/** Everything below shows one plan in one language, inside the same frame. */
export const planFrame = createRoute({
  getParentRoute: () => root,
  path: paths.overview,
  loader: ({ params }) => {
    if (!isLocale(params.lang)) throw notFound();
    return loadMessages(params.lang);
  },
  staleTime: Number.POSITIVE_INFINITY,
  component: Layout,
});

const overview = createRoute({ getParentRoute: () => planFrame, path: '/', component: lazyRouteComponent(() => import('../pages/overview/overview-page.tsx'), 'OverviewPage') });

const partners = createRoute({ getParentRoute: () => planFrame, path: 'find', validateSearch: validate(findSearch), component: lazyRouteComponent(() => import('../pages/find/find-page.tsx'), 'FindPage') });

const plan = createRoute({
  getParentRoute: () => planFrame,
  path: 'plan',
  validateSearch: validate(planSearch),
  component: lazyRouteComponent(() => import('../pages/plan/plan-page.tsx'), 'PlanPage'),
});

/** The name that other tools give to such a page, and what they call its views. */
const networkViews: Record<string, PlanSearch['view']> = { relations: 'relations', ego: 'relations', map: 'map', free: 'map', table: 'table' };
const network = createRoute({
  getParentRoute: () => planFrame,
  path: 'network',
  beforeLoad: ({ params, search }) => {
    const { view, ...rest } = search as Record<string, string>;
    throw redirect({ to: paths.plan, params, search: { ...readSearch(planSearch, rest).kept, view: networkViews[view ?? ''] } });
  },
});

/** The same picture for a frame in another page. */
const embed = createRoute({
  getParentRoute: () => root,
  path: '/embed/$lang/$district/$year/plan',
  validateSearch: validate(planSearch),
  loader: ({ params }) => {
    if (!isLocale(params.lang)) throw notFound();
    return loadMessages(params.lang);
  },
  component: lazyRouteComponent(() => import('../pages/plan/embed-page.tsx'), 'EmbedPage'),
});

const focusAreas = createRoute({ getParentRoute: () => planFrame, path: 'focus-areas', component: lazyRouteComponent(() => import('../pages/focus-areas/focus-areas-page.tsx'), 'FocusAreasPage') });
const focusArea = createRoute({ getParentRoute: () => planFrame, path: 'focus-areas/$area', component: lazyRouteComponent(() => import('../pages/focus-area/focus-area-page.tsx'), 'FocusAreaPage') });
const commitments = createRoute({ getParentRoute: () => planFrame, path: 'commitments', beforeLoad: ({ params }) => { throw redirect({ to: paths.focusAreas, params }); } });
const commitment = createRoute({ getParentRoute: () => planFrame, path: 'commitments/$commitment', component: lazyRouteComponent(() => import('../pages/commitment/commitment-page.tsx'), 'CommitmentPage') });
const actors = createRoute({ getParentRoute: () => planFrame, path: 'actors', validateSearch: validate(actorsSearch), component: lazyRouteComponent(() => import('../pages/actors/actors-page.tsx'), 'ActorsPage') });
const actor = createRoute({ getParentRoute: () => planFrame, path: 'actors/$actor', component: lazyRouteComponent(() => import('../pages/actor/actor-page.tsx'), 'ActorPage') });
const municipality = createRoute({ getParentRoute: () => planFrame, path: 'municipalities/$municipality', component: lazyRouteComponent(() => import('../pages/municipality/municipality-page.tsx'), 'MunicipalityPage') });
const meetings = createRoute({ getParentRoute: () => planFrame, path: 'meetings', component: lazyRouteComponent(() => import('../pages/meetings/meetings-page.tsx'), 'MeetingsPage') });
const glossary = createRoute({ getParentRoute: () => planFrame, path: 'glossary', validateSearch: validate(glossarySearch), component: lazyRouteComponent(() => import('../pages/glossary/glossary-page.tsx'), 'GlossaryPage') });
const proposals = createRoute({ getParentRoute: () => planFrame, path: 'proposals', validateSearch: validate(proposalsSearch), component: lazyRouteComponent(withMessages('together', () => import('../pages/proposals/proposals-page.tsx')), 'ProposalsPage') });
const proposal = createRoute({ getParentRoute: () => planFrame, path: 'proposals/$proposal', component: lazyRouteComponent(withMessages('together', () => import('../pages/proposal/proposal-page.tsx')), 'ProposalPage') });
const changes = createRoute({ getParentRoute: () => planFrame, path: 'changes', validateSearch: validate(changesSearch), component: lazyRouteComponent(withMessages('together', () => import('../pages/changes/changes-page.tsx')), 'ChangesPage') });
const organisation = createRoute({ getParentRoute: () => planFrame, path: 'organisation', component: lazyRouteComponent(withMessages('together', () => import('../pages/organisation/organisation-page.tsx')), 'OrganisationPage') });
const notifications = createRoute({ getParentRoute: () => planFrame, path: 'notifications', component: lazyRouteComponent(withMessages('together', () => import('../pages/notifications/notifications-page.tsx')), 'NotificationsPage') });
const digest = createRoute({ getParentRoute: () => planFrame, path: 'digest', validateSearch: validate(digestSearch), component: lazyRouteComponent(withMessages('together', () => import('../pages/digest/digest-page.tsx')), 'DigestPage') });
const views = createRoute({ getParentRoute: () => planFrame, path: 'views', validateSearch: validate(viewsSearch), component: lazyRouteComponent(withMessages('together', () => import('../pages/views/views-page.tsx')), 'ViewsPage') });
const administration = createRoute({ getParentRoute: () => planFrame, path: 'administration', component: lazyRouteComponent(withMessages('together', () => import('../pages/administration/administration-page.tsx')), 'AdministrationPage') });
const country = createRoute({ getParentRoute: () => planFrame, path: 'country', validateSearch: validate(countrySearch), component: lazyRouteComponent(() => import('../pages/country/country-page.tsx'), 'CountryPage') });
const together = [proposals, proposal, changes, organisation, notifications, digest, views, administration];
const entities = [focusAreas, focusArea, commitments, commitment, actors, actor, municipality, meetings, glossary];

export const router = createRouter({
  routeTree: root.addChildren([start, embed, planFrame.addChildren([overview, partners, plan, network, country, ...entities, ...together])]),
  parseSearch, stringifySearch,
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}

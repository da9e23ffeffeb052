/**
 * Every address of the client and its search parameters. All that changes the picture is in the address; parameter names are the same in both languages, so
 * that changing language keeps the state. A value nobody knows is dropped, never an error page.
 */
import * as v from 'valibot';
import { facetSearch } from './facets/facet-filters.ts';
import type { SearchOf } from './search-values.ts';

/**
 * The pages there are. The menu (`app/navigation.ts`), links to entities (`app/entity-address.ts`) and the test that visits every page read this table: a page's
 * name here and its route in `app/router.tsx` is all it takes.
 */
export const paths = {
  overview: '/$lang/$district/$year',
  partners: '/$lang/$district/$year/find',
  plan: '/$lang/$district/$year/plan',
  focusAreas: '/$lang/$district/$year/focus-areas',
  focusArea: '/$lang/$district/$year/focus-areas/$area',
  commitment: '/$lang/$district/$year/commitments/$commitment',
  actors: '/$lang/$district/$year/actors',
  actor: '/$lang/$district/$year/actors/$actor',
  municipality: '/$lang/$district/$year/municipalities/$municipality',
  meetings: '/$lang/$district/$year/meetings',
  glossary: '/$lang/$district/$year/glossary',
  proposals: '/$lang/$district/$year/proposals',
  proposal: '/$lang/$district/$year/proposals/$proposal',
  changes: '/$lang/$district/$year/changes',
  organisation: '/$lang/$district/$year/organisation',
  notifications: '/$lang/$district/$year/notifications',
  digest: '/$lang/$district/$year/digest',
  views: '/$lang/$district/$year/views',
  administration: '/$lang/$district/$year/administration',
  country: '/$lang/$district/$year/country',
} as const;
export type PageName = keyof typeof paths;

export const home = { lang: 'da', district: 'ostjylland', year: '2026' } as const;

/** The groups of actor kinds that share a shape, as addresses name them. */
export const actorGroups = ['police', 'municipal', 'authority', 'council', 'civil', 'welfare', 'business'] as const;
export type ActorGroup = (typeof actorGroups)[number];
export const linkRoles = ['lead', 'partner', 'channel', 'consulted'] as const;
export type LinkRole = (typeof linkRoles)[number];

/** A comma-separated list of known values; unknown ones are left out. */
const listOf = <T extends string>(known: readonly T[]) => v.pipe(v.string(), v.transform((text) => text.split(',').filter((part): part is T => (known as readonly string[]).includes(part))), v.minLength(1));
const listMatching = (pattern: RegExp) => v.pipe(v.string(), v.transform((text) => text.split(',').filter((part) => pattern.test(part))), v.minLength(1));

/** What is selected: `a:` an actor, `c:` a commitment ("2.2-3"), `f:` a focus area ("2.2"), `t:` a target group, `d:` what an indsats is directed against. */
const selection = v.pipe(v.string(), v.regex(/^(?:a|c|f|t|d):[a-z0-9]+(?:[-.][a-z0-9]+)*$/));

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

export const planSearch = {
  /** The selected entity; its panel is open. */
  sel: selection,
  /** Focus areas shown; absent: all. */
  area: listMatching(/^\d+\.\d+$/),
  /** Groups of actor kinds shown; absent: all. */
  kind: listOf(actorGroups),
  /** Roles shown; absent: all. */
  role: listOf(linkRoles),
  /** `0`: with a selection, show the whole plan all the same. */
  fold: v.literal('0'),
  /** How the network is drawn; absent: as lanes, which `plan` says as well. */
  view: v.picklist(['plan', 'relations', 'map', 'table']),
  /** What stands in the middle of Relationer, an actor's slug or as a selection is written; absent: what is selected. */
  of: v.pipe(v.string(), v.regex(/^(?:[acftd]:)?[a-z0-9]+(?:[-.][a-z0-9]+)*$/)),
  /** What is unfolded: focus areas ("2.1") and collectives ("a:kommunerne"). */
  open: listMatching(/^(?:\d+\.\d+|a:[a-z0-9-]+)$/),
  /** Focus areas that are folded to one sign. */
  shut: listMatching(/^\d+\.\d+$/),
  /** The two ends of the routes that are shown. */
  from: slug,
  to: slug,
  /** Order of the table: a column, with a minus the other way around. */
  sort: v.pipe(v.string(), v.regex(/^-?(?:area|commitment|who|link|ground)$/)),
  /** Size and place of a picture: "1.25,300,120". */
  zoom: v.pipe(v.string(), v.regex(/^\d(?:\.\d+)?,\d{1,5},\d{1,5}$/)),
};
export type PlanSearch = SearchOf<typeof planSearch>;

/** The plans of all districts for a year, as groups. */
export const countrySearch = {
  /** Ids of the groups that are open. */
  open: listMatching(/^[a-z]{2}_[\w-]{16}$/),
  /** The id of what is selected. */
  sel: v.pipe(v.string(), v.regex(/^[a-z]{2}_[\w-]{16}$/)),
  view: v.literal('table'),
  zoom: planSearch.zoom,
};
export type CountrySearch = SearchOf<typeof countrySearch>;

/** What somebody types to narrow a list. */
const typed = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

export const actorsSearch = {
  /** Groups of actor kinds shown; absent: all. */
  kind: listOf(actorGroups),
  q: typed,
  /** A municipality's slug: those that work there. */
  in: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  /** `all`: also those that the plan does not name. */
  known: v.literal('all'),
};
export type ActorsSearch = SearchOf<typeof actorsSearch>;

/** A question in the asker's own words, and what narrows its answers. */
export const findSearch = {
  q: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  /** A municipality's slug: where it is. */
  in: slug,
  /** The asker's own organisation. */
  near: slug,
  ...facetSearch,
  /** Those that somebody has put on a list, to send to somebody else. */
  list: listMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
};
export type FindSearch = SearchOf<typeof findSearch>;

export const conceptSchemes = ['glossary', 'target-groups', 'methods', 'legal-bases', 'themes'] as const;
export type ConceptSchemeKey = (typeof conceptSchemes)[number];
export const glossarySearch = { show: v.picklist(conceptSchemes), q: typed };
export type GlossarySearch = SearchOf<typeof glossarySearch>;

export const proposalStatuses = ['open', 'accepted', 'rejected', 'withdrawn', 'conflict'] as const;
export const statusKey = { open: 'OPEN', accepted: 'ACCEPTED', rejected: 'REJECTED', withdrawn: 'WITHDRAWN', conflict: 'CONFLICT' } as const;
/** Where a page of a list begins. */
const cursor = v.pipe(v.string(), v.regex(/^[\w+/=-]{1,400}$/));
export const proposalsSearch = { status: v.picklist(proposalStatuses), after: cursor };
export type ProposalsSearch = SearchOf<typeof proposalsSearch>;
/** `about`: the id of the thing whose history it is. */
export const changesSearch = { about: v.pipe(v.string(), v.regex(/^[\w:.-]{1,80}$/)), after: cursor };
export type ChangesSearch = SearchOf<typeof changesSearch>;

/** From which day changes are told; absent: about as long as a council does not meet. */
export const digestSearch = { since: v.pipe(v.string(), v.isoDate()) };
/** `save`: the address that is to be kept, without the language. */
export const viewsSearch = { save: v.pipe(v.string(), v.regex(/^\/[a-z0-9-]+\/\d{4}[^#\s]*$/), v.maxLength(2000)), after: cursor };

/** What belongs to a plan is named in addresses without the plan, which they name already: "2.2" is the slug "ostjylland-2026-2.2". */
export const keyInPlan = (slug: string, plan: string): string => (slug.startsWith(`${plan}-`) ? slug.slice(plan.length + 1) : slug);
export const slugInPlan = (key: string, plan: string): string => (/^\d/.test(key) ? `${plan}-${key}` : key);

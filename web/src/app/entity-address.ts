/** Where an entity has its page, in the plan that the address shows; where it has none yet, the plan with it selected. */
import { paths } from '../paths.ts';

export interface EntityRef { __typename?: string; slug: string; scheme?: string }
export interface Address { to: string; params: Record<string, string>; search?: Record<string, string> }
interface Frame { lang: string; district: string; year: string }

/** "ostjylland-2026-2.2-3" is of a plan; the page of another year's is in that year. */
const inPlan = /^(.+)-(\d{4})-(\d+\.\d+(?:-\d+)?)$/;

/** What each type's page is called in `paths`, the parameter that names the entity, and the letter of its selection in the plan. */
const pages: Record<string, { page: string; parameter: string; selection?: string }> = {
  Actor: { page: 'actor', parameter: 'slug', selection: 'a' },
  FocusArea: { page: 'focusArea', parameter: 'number', selection: 'f' },
  Commitment: { page: 'commitment', parameter: 'number', selection: 'c' },
  Concept: { page: 'concept', parameter: 'slug', selection: 't' },
  Municipality: { page: 'municipality', parameter: 'slug' },
};

export const addressOf = ({ __typename = '', slug, scheme }: EntityRef, frame: Frame): Address => {
  const known = pages[__typename];
  const [, district = frame.district, year = frame.year, number = ''] = inPlan.exec(slug) ?? [];
  const params = { lang: frame.lang, district, year };
  if (!known) return { to: paths.overview, params };
  const key = known.parameter === 'number' ? number : slug;
  const page = (paths as Record<string, string>)[known.page];
  if (page) return { to: page, params: { ...params, [known.parameter]: key } };
  const selectable = known.selection && (__typename !== 'Concept' || scheme === 'TARGET_GROUP');
  return { to: paths.plan, params, ...(selectable ? { search: { sel: `${known.selection}:${key}` } } : {}) };
};

/** Where an entity has its page, in the plan that the address shows; where it has none yet, the plan with it selected. */
import { paths } from '../paths.ts';

export interface EntityRef { __typename?: string; slug: string; scheme?: string }
export interface Address { to: string; params: Record<string, string>; search?: Record<string, string>; hash?: string }
interface Frame { lang: string; district: string; year: string }

/** "ostjylland-2026-2.2-3" is of a plan; the page of another year's is in that year. */
const inPlan = /^(.+)-(\d{4})-(\d+\.\d+(?:-\d+)?)$/;

/** What each type's page is called in `paths`, and the letter of its selection in the plan. */
const pages: Record<string, { page: string; selection?: string }> = {
  Actor: { page: 'actor', selection: 'a' },
  FocusArea: { page: 'focusArea', selection: 'f' },
  Commitment: { page: 'commitment', selection: 'c' },
  Municipality: { page: 'municipality' },
};

/** Schemes as the glossary's address names them. */
const schemes: Record<string, string> = { GLOSSARY: 'glossary', TARGET_GROUP: 'target-groups', METHOD: 'methods', LEGAL_BASIS: 'legal-bases', THEME: 'themes' };

export const addressOf = ({ __typename = '', slug, scheme = 'GLOSSARY' }: EntityRef, frame: Frame): Address => {
  const table: Record<string, string> = paths;
  const [, district = frame.district, year = frame.year, number] = inPlan.exec(slug) ?? [];
  const params = { lang: frame.lang, district, year };
  const known = pages[__typename];
  if (!known) return table['glossary'] ? { to: table['glossary'], params, search: { show: schemes[scheme] ?? 'glossary' }, hash: slug } : { to: paths.overview, params };
  const page = table[known.page];
  const key = number ?? slug;
  const parameter = page?.split('$').at(-1);
  if (page && parameter) return { to: page, params: { ...params, [parameter]: key } };
  return { to: paths.plan, params, ...(known.selection ? { search: { sel: `${known.selection}:${key}` } } : {}) };
};

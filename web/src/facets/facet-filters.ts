/**
 * What answers can be narrowed by, as the address names it: the key of the API's facet, and the field of its filter that takes the choices. The names, the
 * values and their counts come with the answer. Places are chosen in the form, not here.
 */
import * as v from 'valibot';
import type { Evidence, PartnerFilter, Sector } from '../gql/graphql.ts';
import { groupOfKind } from '../ui/actor-groups.ts';

const sectors: Record<Sector, true> = { POLICE: true, JUSTICE: true, MUNICIPAL: true, STATE: true, HEALTH: true, EDUCATION: true, SOCIAL: true, HOUSING: true, BUSINESS: true, CIVIL_SOCIETY: true, MEDIA: true };
const grounds: Record<Evidence, true> = { CONFIRMED: true, NAMED: true, LOCAL: true, SOURCED: true, COLLECTIVE: true, NARRATIVE: true, INFERRED: true };

const listWhere = (fits: (value: string) => boolean) => v.pipe(v.string(), v.transform((text) => text.split(',').filter(fits)), v.minLength(1));
const slugs = listWhere((text) => /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(text));
const among = (known: object) => listWhere((text) => Object.hasOwn(known, text));

export const facetSearch = { theme: slugs, targetGroup: slugs, method: slugs, kind: among(groupOfKind), sector: among(sectors), evidence: among(grounds), plan: slugs };
export type FacetKey = keyof typeof facetSearch;
export type FacetChoices = { [K in FacetKey]?: string[] | undefined };

const filterField: Record<FacetKey, keyof PartnerFilter> = { theme: 'themes', targetGroup: 'targetGroups', method: 'methods', kind: 'kinds', sector: 'sectors', evidence: 'evidence', plan: 'plans' };
export const facetKeys = Object.keys(filterField) as FacetKey[];

/** The API's filter for what the address chooses; what is not chosen is left out. */
export const filterOf = (choices: FacetChoices, rest: PartnerFilter): PartnerFilter => ({
  ...rest,
  ...Object.fromEntries(facetKeys.flatMap((key) => (choices[key] ? [[filterField[key], choices[key]]] : []))),
});

/** What the answers can be narrowed by, counted: each facet over the answers that fit all the others. */
import { type FacetDeclaration, type FacetKey, facetKeys, facets } from '#graph-schema/facets.ts';

/** Counts stop here: "1000+". */
export const mostCounted = 1000;
const mostValues = 100;

/** The values chosen, by facet; null where none is. A place and a plan are no choice among answers: they say where to look. */
export type Choices = Readonly<Record<FacetKey, readonly string[] | null>>;
export const choicesOf = (filter: Readonly<Record<string, unknown>> | null | undefined): Choices => Object.fromEntries(facetKeys.map((key) => {
  const list = filter?.[facets[key].filter];
  return [key, Array.isArray(list) && list.length > 0 && key !== 'plan' && key !== 'municipality' ? list : null];
})) as unknown as Choices;

/** The values that a candidate has, as a list expression of slugs. */
function valuesOf(declaration: FacetDeclaration['values'], row: string): string {
  if ('property' in declaration) return `CASE WHEN valueType(${row}.actor.${declaration.property}) STARTS WITH 'LIST' THEN ${row}.actor.${declaration.property} ELSE [${row}.actor.${declaration.property}] END`;
  if ('evidence' in declaration) return `COLLECT { UNWIND ${row}.parts AS part WITH part WHERE part.listed AND part.evidence IS NOT NULL AND part.kind IN ['CONTRIBUTION', 'AREA'] RETURN DISTINCT part.evidence }`;
  return declaration.from === 'actor'
    ? `COLLECT { WITH ${row}.actor AS actor MATCH ${declaration.pattern} RETURN DISTINCT value.slug }`
    : `COLLECT { UNWIND ${row}.parts AS part WITH part WHERE part.listed WITH part.promised AS promised WHERE promised IS NOT NULL MATCH ${declaration.pattern} RETURN DISTINCT value.slug }`;
}

/** Binds `judged`: `candidates` once more, each with `misses`, the facets whose choice it does not fit. */
export const judgeByChoices = (): string => {
  const misses = facetKeys.filter((key) => key !== 'municipality' && key !== 'plan')
    .map((key) => `CASE WHEN $asked.choices.${key} IS NULL OR any(slug IN ${valuesOf(facets[key].values, 'row')} WHERE slug IN $asked.choices.${key}) THEN [] ELSE ['${key}'] END`);
  return `CALL (candidates) { UNWIND candidates AS row WITH row, ${misses.join(' + ')} AS misses RETURN collect(row {.*, misses: misses}) AS judged }`;
};

/** Binds `counted`: a list of facets with their values, over `judged`. */
export function countFacets(): string {
  const one = (key: FacetKey): string => {
    const { values, place } = facets[key] as FacetDeclaration;
    const among = place ? 'row.misses = []' : `row.listed AND all(miss IN row.misses WHERE miss = '${key}')`;
    const label = 'pattern' in values ? (/value:(\w+)/.exec(values.pattern)?.[1] as string) : undefined;
    const named = label ? `head(COLLECT { MATCH (value:${label} {slug: slug}) RETURN {da: value.name, en: coalesce(value.nameEn, value.name)} })` : 'null';
    return `CALL (judged, plans) {
        UNWIND judged AS row WITH row WHERE ${among} WITH row, ${valuesOf(values, 'row')} AS slugs UNWIND slugs AS slug
        WITH slug, count(*) AS times ORDER BY times DESC, slug LIMIT ${mostValues}
        WITH slug, times, ${named} AS named
        RETURN collect({slug: slug, count: times, atLeast: times >= ${mostCounted}, named: named}) AS ${key}Values
      }`;
  };
  return `${facetKeys.map(one).join('\n')}
    WITH *, [${facetKeys.map((key) => `{key: '${key}', values: ${key}Values}`).join(', ')}] AS counted`;
}

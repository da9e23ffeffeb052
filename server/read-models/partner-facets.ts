/** What the answers can be narrowed by, counted: each facet over the answers that fit all the others. */
import { type FacetDeclaration, type FacetKey, facetKeys, facets } from '#graph-schema/facets.ts';
import { mostOfAll } from './retrieval.ts';

/** Counts stop here: "1000+". */
const mostCounted = 1000;
const mostValues = 100;
/** Condition of a query: not all were looked at, so each count is of as many at least. */
export const cutShort = `(size(candidates) >= ${mostCounted} OR size(allOfThem) > ${mostOfAll})`;

/** The values chosen, by facet; null where none is. A place and a plan are no choice among answers: they say where to look. */
export type Choices = Readonly<Record<FacetKey, readonly string[] | null>>;
export const choicesOf = (filter: Readonly<Record<string, unknown>> | null | undefined): Choices => Object.fromEntries(facetKeys.map((key) => {
  const list = filter?.[facets[key].filter];
  return [key, Array.isArray(list) && list.length > 0 && key !== 'plan' && key !== 'municipality' ? list : null];
})) as unknown as Choices;

const ofCommitments = facetKeys.flatMap((key) => {
  const values: FacetDeclaration['values'] = facets[key].values;
  return 'pattern' in values && values.from === 'promised' ? [{ key, pattern: values.pattern }] : [];
});

/**
 * Binds `told`: `hits`, each with the values that the commitment gives to whom it speaks for, read once a commitment and not once an answer.
 * @param all of every facet; otherwise only where one is chosen
 */
export const aboutHits = (all: boolean): string => {
  const read = ofCommitments.map(({ key, pattern }) => `${key}: ${all ? '' : `CASE WHEN $asked.choices.${key} IS NOT NULL THEN `}COLLECT { MATCH ${pattern} RETURN DISTINCT value.slug }${all ? '' : ' END'}`);
  return `CALL (hits) {
    UNWIND range(0, size(hits) - 1) AS place WITH place, hits[place] AS hit, hits[place].promised AS promised ORDER BY place
    RETURN collect(hit {.*, about: {${read.join(', ')}}}) AS told
  }`;
};

/** The values that a candidate has, as a list expression of slugs. */
function valuesOf(key: FacetKey, row: string): string {
  const declaration: FacetDeclaration['values'] = facets[key].values;
  if ('property' in declaration) return `CASE WHEN valueType(${row}.actor.${declaration.property}) STARTS WITH 'LIST' THEN ${row}.actor.${declaration.property} ELSE [${row}.actor.${declaration.property}] END`;
  if ('evidence' in declaration) return `COLLECT { UNWIND ${row}.parts AS part WITH part WHERE part.listed AND part.evidence IS NOT NULL AND part.kind IN ['CONTRIBUTION', 'AREA'] RETURN DISTINCT part.evidence }`;
  return declaration.from === 'actor'
    ? `COLLECT { WITH ${row}.actor AS actor MATCH ${declaration.pattern} RETURN DISTINCT value.slug }`
    : `COLLECT { UNWIND ${row}.parts AS part WITH part WHERE part.listed UNWIND part.about.${key} AS slug RETURN DISTINCT slug }`;
}

/** Binds `judged`: `candidates` once more, each with `misses`, the facets whose choice it does not fit. */
export const judgeByChoices = (): string => {
  const misses = facetKeys.filter((key) => key !== 'municipality' && key !== 'plan')
    .map((key) => `CASE WHEN $asked.choices.${key} IS NULL OR any(slug IN ${valuesOf(key, 'row')} WHERE slug IN $asked.choices.${key}) THEN [] ELSE ['${key}'] END`);
  return `CALL (candidates) { UNWIND candidates AS row WITH row, ${misses.join(' + ')} AS misses RETURN collect(row {.*, misses: misses}) AS judged }`;
};

/** Binds `counted`: a list of facets with their values, over `judged`. */
export function countFacets(): string {
  const one = (key: FacetKey): string => {
    const { values, place } = facets[key] as FacetDeclaration;
    const among = place ? 'row.misses = []' : `row.listed AND all(miss IN row.misses WHERE miss = '${key}')`;
    const label = 'pattern' in values ? (/value:(\w+)/.exec(values.pattern)?.[1] as string) : undefined;
    const named = label ? `head(COLLECT { MATCH (value:${label} {slug: slug}) RETURN {da: value.name, en: coalesce(value.nameEn, value.name)} })` : 'null';
    return `CALL (judged, short) {
        UNWIND judged AS row WITH row WHERE ${among} WITH row, ${valuesOf(key, 'row')} AS slugs UNWIND slugs AS slug
        WITH slug, count(*) AS times ORDER BY times DESC, slug
        WITH collect({slug: slug, times: times})[..${mostValues}] AS most UNWIND most AS one WITH one.slug AS slug, one.times AS times
        WITH slug, times, ${named} AS named
        RETURN collect({slug: slug, count: times, atLeast: short, named: named}) AS ${key}Values
      }`;
  };
  return `WITH *, ${cutShort} AS short
    ${facetKeys.map(one).join('\n')}
    WITH *, [${facetKeys.map((key) => `{key: '${key}', values: ${key}Values}`).join(', ')}] AS counted`;
}

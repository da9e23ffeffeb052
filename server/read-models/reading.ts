/** The few shapes that most readings have. */
import type { Reading, Scope } from '#server/database/compile.ts';

/** A property as it is stored. */
export const own = (property: string): Reading => ({ self }) => `${self}.${property}`;

/** A list as it is stored; a list without anything in it need not be stored. */
export const ownList = (property: string): Reading => ({ self }) => `coalesce(${self}.${property}, [])`;

/** One expression for English and one for Danish. The language is a parameter and not a part of the text, so that one plan of the database serves both. */
export const inLanguage = (scope: Scope, english: string, danish: string): string => `CASE WHEN ${scope.argument('locale')} = 'EN' THEN ${english} ELSE ${danish} END`;

/** A property in the language asked for; English falls back on Danish, because proper nouns have no other name. */
export const translated = (property: string): Reading => (scope) =>
  inLanguage(scope, `coalesce(${scope.self}.${property}En, ${scope.self}.${property})`, `${scope.self}.${property}`);

/** A list in the language asked for. */
export const translatedList = (property: string): Reading => (scope) => `coalesce(${inLanguage(scope, `${scope.self}.${property}En`, `${scope.self}.${property}`)}, [])`;

type Pattern = (self: string, found: string, scope: Scope) => string;

/** Every node that the pattern finds. `order` are expressions over the found variable. */
export const many = (pattern: Pattern, order: (found: string) => string): Reading => (scope) => {
  const found = scope.fresh();
  return `COLLECT { MATCH ${pattern(scope.self, found, scope)} WITH DISTINCT ${found} ORDER BY ${order(found)} RETURN ${scope.select(found)} }`;
};

/** The one node that the pattern finds, or null. */
export const one = (pattern: Pattern): Reading => (scope) => {
  const found = scope.fresh();
  return `head(COLLECT { MATCH ${pattern(scope.self, found, scope)} RETURN ${scope.select(found)} LIMIT 1 })`;
};

/** The place of a value in an ordered list, 0 first: what makes "strongest" a number. */
export const rank = (order: Readonly<Record<string, string>>, expression: string): string =>
  `CASE ${expression} ${Object.keys(order).map((value, i) => `WHEN '${value}' THEN ${i}`).join(' ')} ELSE ${Object.keys(order).length} END`;

/** The first of the ordered values that is in a list expression. */
export const strongestIn = (order: Readonly<Record<string, string>>, list: string): string =>
  `head([x IN [${Object.keys(order).map((value) => `'${value}'`).join(', ')}] WHERE x IN ${list}])`;

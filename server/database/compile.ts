/**
 * Joins what a caller selected into one Cypher query. Knows no label and no property: a read model declares, for each field of a
 * type, the Cypher expression that reads it from a variable; this file puts the selected ones together, aliases and arguments included.
 */

/** Reads a value out of a request's variables. Kept instead of the value, so that the query's text serves every request of its operation. */
export type Accessor = (variables: Readonly<Record<string, unknown>>) => unknown;

/** One selected field: the key its value is answered under, and what is selected below it. */
export interface Selected {
  readonly key: string;
  readonly field: string;
  /** The type of its value (of a list: of an element). */
  readonly type: string;
  /** The concrete types its value may have; one, but for interfaces. */
  readonly concrete: readonly string[];
  argument(name: string): Accessor;
  /** What is selected of the value where it is of this concrete type. */
  below(concrete: string): readonly Selected[];
}

/** The Cypher expression of one field. */
export type Reading = (scope: Scope) => string;
/** How the fields of one type are read; `self` of the scope is the variable bound to its row. */
export type Shape = Readonly<Record<string, Reading>>;
export type Shapes = Readonly<Record<string, Shape>>;

/** What a reading may use to write its expression. */
export interface Scope {
  /** The variable of the row that the field belongs to. */
  readonly self: string;
  /** A variable name that nothing else in the query has. */
  fresh(): string;
  /** A parameter holding the argument, or what `convert` makes of it. */
  argument(name: string, convert?: (value: unknown) => unknown): string;
  /** The argument itself, where the text depends on it: enums, and whether it is given. Each value makes a text of its own. */
  choose<T>(name: string, convert?: (value: unknown) => T): T;
  /** A parameter holding a value of ours. */
  parameter(value: unknown): string;
  /** Projects a variable to what the field's caller selected of it. */
  select(variable: string): string;
  /** The same where the concrete type is known already. */
  selectAs(variable: string, concrete: string): string;
  /** Whether the caller selected one of these fields of the value. */
  selects(...fields: string[]): boolean;
  /** Projects to a map of what each selection of `field` below selects of `variable`: for connections, where a row serves several fields. */
  selectBelow(field: string, variable: string): string;
}

/** A query's text and, for each parameter, where its value comes from. `guards` say for which variables the text holds. */
export interface Compiled {
  readonly text: string;
  parameters(variables: Readonly<Record<string, unknown>>): Record<string, unknown>;
  holds(variables: Readonly<Record<string, unknown>>): boolean;
}

/**
 * Compiles one root field. `root` writes the whole query and returns the column `value`.
 * @throws where a selected field has no reading: at start, `assertReadable` has said so already.
 */
export function compile(selected: Selected, root: Reading, shapes: Shapes, variables: Readonly<Record<string, unknown>>): Compiled {
  const sources: Accessor[] = [];
  const guards: { read: Accessor; value: unknown }[] = [];
  let names = 0;
  const fresh = () => `v${names++}`;
  const parameter = (source: Accessor) => `$p${sources.push(source) - 1}`;

  const project = (variable: string, fields: readonly Selected[], type: string): string => {
    const parts = fields.map((field) => {
      if (field.field === '__typename') return `${quote(field.key)}: '${type}'`;
      if (field.field === 'cursor') return `${quote(field.key)}: ${variable}key`;   // of an edge: the connection has bound it
      const reading = shapes[type]?.[field.field];
      if (!reading) throw new Error(`${type}.${field.field} has no reading`);
      return `${quote(field.key)}: ${reading(scope(variable, field))}`;
    });
    return `{${parts.join(', ')}}`;
  };

  /** Types that select alike share a branch, so that a list of interfaces does not repeat the text once a type. */
  const projectAny = (variable: string, field: Selected, below: (concrete: string) => readonly Selected[]): string => {
    if (field.concrete.length === 1) return project(variable, below(field.concrete[0] as string), field.concrete[0] as string);
    const branches = new Map<string, string[]>();
    for (const concrete of field.concrete) {
      const text = project(variable, below(concrete).filter((f) => f.field !== '__typename'), concrete);
      branches.set(text, [...(branches.get(text) ?? []), concrete]);
    }
    const names = field.concrete.map((name) => `'${name}'`).join(', ');
    const typed = (text: string) => `{__typename: head([l IN labels(${variable}) WHERE l IN [${names}]])${text === '{}' ? '' : `, ${text.slice(1, -1)}`}}`;
    const [most, ...rest] = [...branches].sort(([, a], [, b]) => b.length - a.length);
    if (!most) return 'null';
    if (rest.length === 0) return typed(most[0]);
    const whens = rest.map(([text, of]) => `WHEN ${of.map((name) => `${variable}:${name}`).join(' OR ')} THEN ${typed(text)}`);
    return `CASE ${whens.join(' ')} ELSE ${typed(most[0])} END`;
  };

  const scope = (self: string, field: Selected): Scope => ({
    self,
    fresh,
    argument: (name, convert) => {
      const read = field.argument(name);
      return parameter(convert ? (v) => convert(read(v)) : read);
    },
    choose: <T>(name: string, convert: (value: unknown) => T = (value) => value as T) => {
      const read: Accessor = (v) => convert(field.argument(name)(v));
      const value = read(variables);
      guards.push({ read, value });
      return value as T;
    },
    parameter: (value) => parameter(() => value),
    select: (variable) => projectAny(variable, field, (concrete) => field.below(concrete)),
    selectAs: (variable, concrete) => {
      const text = project(variable, field.below(concrete).filter((f) => f.field !== '__typename'), concrete);
      return `{__typename: '${concrete}'${text === '{}' ? '' : `, ${text.slice(1, -1)}`}}`;
    },
    selects: (...fields) => field.concrete.some((concrete) => field.below(concrete).some((f) => fields.includes(f.field))),
    selectBelow: (name, variable) => {
      const parts = field.below(field.type).filter((f) => f.field === name)
        .map((f) => `${quote(f.key)}: ${projectAny(variable, f, (concrete) => f.below(concrete))}`);
      return `{${parts.join(', ')}}`;
    },
  });

  const text = root(scope('', selected));
  return {
    text,
    parameters: (v) => Object.fromEntries(sources.map((source, i) => [`p${i}`, source(v)])),
    holds: (v) => guards.every(({ read, value }) => read(v) === value),
  };
}

/** Keys are GraphQL names, never anything else: quoted because some are Cypher's words as well. */
const quote = (key: string): string => `\`${key}\``;

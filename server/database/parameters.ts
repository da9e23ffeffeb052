/** What goes into a query. JavaScript has one kind of number, Cypher two: LIMIT takes no 25.0. */
import neo4j, { isInt } from 'neo4j-driver';

/** A number to be stored as a float even where it happens to be whole. */
class FloatParameter {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** Sends `value` as a float: `{ low: float(2) }` stores 2.0. */
export const float = (value: number): FloatParameter => new FloatParameter(value);

const sent = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof FloatParameter) return value.value;
  if (Array.isArray(value)) return value.map(sent);
  const prototype = Object.getPrototypeOf(value) as unknown;
  if (isInt(value) || (prototype !== Object.prototype && prototype !== null)) return value;
  return toParameters(value as Record<string, unknown>);
};

/** Whole numbers become Cypher integers at every depth; undefined becomes null; the rest stays as it is. */
export function toParameters(values: Record<string, unknown>): Record<string, unknown> {
  const parameters: Record<string, unknown> = {};
  for (const key of Object.keys(values)) parameters[key] = sent(values[key]);
  return parameters;
}

/** Search parameters as plain text: `?area=2.1,2.7&sel=a:ssp`, no JSON, readable when sent in a mail. */
import * as v from 'valibot';

type Schemas = Record<string, v.GenericSchema<string, unknown>>;
export type SearchOf<S extends Schemas> = { [K in keyof S]?: v.InferOutput<S[K]> | undefined };

export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

export const stringifySearch = (search: Record<string, unknown>): string => {
  const parts = Object.entries(search).flatMap(([key, value]) => {
    if (value === undefined || value === null || value === '') return [];
    const text = Array.isArray(value) ? value.join(',') : String(value);
    return [`${encodeURIComponent(key)}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':')}`];
  });
  return parts.length > 0 ? `?${parts.join('&')}` : '';
};

/**
 * Reads known parameters; `dropped` lists those that are unknown or hold nothing known, as they were written. A list keeps the values that are known.
 * Parsed values may come back in (the router validates its own): they are written out again first. A dropped one is kept as `undefined`: the router lays what
 * comes back over what the address holds, so that a key that is only left out would let the address's own value through.
 */
export const readSearch = <S extends Schemas>(schemas: S, raw: Record<string, unknown>): { kept: SearchOf<S>; dropped: string[] } => {
  const kept: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    if (value === undefined) continue;
    const text = Array.isArray(value) ? value.join(',') : String(value);
    const parsed = schemas[key] ? v.safeParse(schemas[key], text) : undefined;
    if (!parsed?.success) {
      dropped.push(`${key}=${text}`);
      kept[key] = undefined;
      continue;
    }
    kept[key] = parsed.output;
    if (Array.isArray(parsed.output) && parsed.output.length < text.split(',').length) dropped.push(`${key}=${text.split(',').filter((part) => !(parsed.output as string[]).includes(part)).join(',')}`);
  }
  return { kept: kept as SearchOf<S>, dropped };
};

/**
 * From what an identity provider says of somebody to organisation, role and district: one declared table, which is configuration. Whoever the table
 * does not know signs in as a reader: an unknown organisation opens nothing.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { roles } from '#graph-schema/nodes.ts';
import { StartFailure } from '#server/database/start-failure.ts';
import type { Person } from './people.ts';
import type { Role } from './viewer.ts';

const role = z.enum(Object.keys(roles) as [Role, ...Role[]]);
const slugs = z.union([z.string(), z.array(z.string()).min(1)]).transform((one) => (Array.isArray(one) ? one : [one]));

/** The table as the file of OIDC_CLAIMS has it. Everything may be absent: then claims carry our own names. */
const table = z.strictObject({
  claims: z.strictObject({
    name: z.string().default('name'), organisation: z.string().default('organisation'), role: z.string().default('role'),
    district: z.string().default('district'), assurance: z.string().default('loa'),
  }).prefault({}).describe('Which claim says what.'),
  organisations: z.record(z.string(), slugs).optional().describe("A claim's value (a CVR number, a tenant) → the actors that its people speak for; the first is their organisation. Absent: the value is the slug."),
  roles: z.record(z.string(), role).optional().describe("A claim's value → a role. Absent: the value is the role."),
  districts: z.record(z.string(), slugs).optional().describe("A claim's value → districts. Absent, or no such claim: those of the organisation."),
  writesNeed: z.array(z.string()).optional().describe('Values of the assurance claim with which one may be more than a reader. Absent: it is not asked for.'),
});
export type ClaimTable = z.output<typeof table>;

/** @throws StartFailure naming the file and every fault in it */
export function readClaimTable(file: string | undefined): ClaimTable {
  if (file === undefined) return table.parse({});
  try {
    return table.parse(parse(readFileSync(file, 'utf8')) ?? {});
  } catch (error) {
    const why = error instanceof z.ZodError ? error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') : (error as Error).message;
    throw new StartFailure(`OIDC_CLAIMS names ${file}, which is no table of claims: ${why}. docs/operations.md shows one.`, { cause: error });
  }
}

const valuesOf = (claim: unknown): string[] => (Array.isArray(claim) ? claim.flatMap(valuesOf) : typeof claim === 'string' || typeof claim === 'number' ? [String(claim)] : []);
const mapped = <T>(entries: Readonly<Record<string, T>>, value: string): T | undefined => (Object.hasOwn(entries, value) ? entries[value] : undefined);
const order = Object.keys(roles) as Role[];

/**
 * Who the claims say somebody is. Several roles: the one that may do most of those that work with content, ADMIN only where it is the only one.
 * @param claims of an ID token or an access token whose signature, issuer and audience have been verified
 */
export function personOf(claims: Readonly<Record<string, unknown>>, rules: ClaimTable): Person {
  const { claims: names, organisations, roles: mappedRoles, districts } = rules;
  const found = (claim: string) => valuesOf(claims[claim]);
  const actsFor = [...new Set(found(names.organisation).flatMap((value) => (organisations ? mapped(organisations, value) ?? [] : [value])))];
  const roleClaims = found(names.role).map((value) => ({ value, role: mappedRoles ? mapped(mappedRoles, value) : order.find((name) => name === value) }))
    .filter((entry): entry is { value: string; role: Role } => entry.role !== undefined);
  const assured = rules.writesNeed === undefined || found(names.assurance).some((value) => rules.writesNeed?.includes(value));
  const strongest = roleClaims.toSorted((a, b) => rankOf(b.role) - rankOf(a.role))[0];
  const chosen = assured && (actsFor.length > 0 || strongest?.role === 'ADMIN') ? strongest : undefined;
  const districtSlugs = found(names.district).flatMap((value) => (districts ? mapped(districts, value) ?? [] : [value]));
  return {
    key: `${String(claims['iss'])}|${String(claims['sub'])}`,
    name: found(names.name)[0] ?? found('preferred_username')[0] ?? 'Uden navn',
    role: chosen?.role ?? 'READER', ...(chosen ? { roleClaim: chosen.value } : {}),
    organisation: actsFor[0] ?? null, actsFor, ...(districtSlugs.length > 0 ? { districts: districtSlugs } : {}),
  };
}

const rankOf = (one: Role): number => (one === 'ADMIN' ? 0 : order.indexOf(one) + 1);

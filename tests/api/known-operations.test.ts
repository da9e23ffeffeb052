/** Where people sign in from anywhere, their browsers ask what the client asks and nothing else. */
import { parse } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { createApi } from '#server/api.ts';
import { operationHash } from '#server/behaviours/use-known-operations.ts';
import type { Database } from '#server/database/database.ts';
import { anonymous, type Viewer } from '#server/identity/viewer.ts';
import { seededDatabase } from '#tests/support/database.ts';

let database: Database;
beforeAll(async () => { database = await seededDatabase(); });

const known = '{ districts { ...Named } } fragment Named on District { slug }';
const sameWithOtherBlanks = 'fragment Named on District { slug }\n\n{\n  districts { ...Named }\n}';
const other = '{ districts { name } }';
const person = (via: Viewer['via'], role: Viewer['role'] = 'CONTRIBUTOR'): Viewer => ({ id: 'us_known', name: 'Test', role, signedIn: true, organisation: null, actsFor: [], districts: [], via });
const browser = { 'sec-fetch-site': 'same-origin' };

const statusFor = async (viewer: Viewer, query: string, headers: Record<string, string> = {}): Promise<number> => {
  const api = createApi({ database, identify: async () => ({ viewer, drafts: [] }), knownOperations: new Set([operationHash(parse(known))]) });
  return (await api.fetch(new Request('http://127.0.0.1/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers }, body: JSON.stringify({ query }) }))).status;
};

test('somebody signed in, and a browser of somebody who is not, are answered what the client asks', async () => {
  for (const [viewer, headers] of [[person('oidc'), {}], [anonymous, browser]] as const) {
    expect([await statusFor(viewer, known, headers), await statusFor(viewer, sameWithOtherBlanks, headers), await statusFor(viewer, other, headers)]).toEqual([200, 200, 403]);
  }
});

test('programs and the administrator ask what they like', async () => {
  for (const viewer of [person('key'), person('token'), person('oidc', 'ADMIN'), anonymous]) expect(await statusFor(viewer, other)).toBe(200);
});

/** The walls as a browser, a program and an attacker meet them: over HTTP, on a port of its own. */
import { request as plainRequest } from 'node:http';
import { connect } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '#server/api.ts';
import { mostBodyBytes } from '#server/behaviours/guard-request.ts';
import { closeHttpServer, createHttpServer, listen } from '#server/http.ts';
import { watchReadiness } from '#server/readiness.ts';
import { logged } from '#tests/support/api.ts';
import { seededDatabase } from '#tests/support/database.ts';

let server: Server;
let base: string;
beforeAll(async () => {
  const database = await seededDatabase();
  server = createHttpServer({
    api: createApi({ database, log: (_line, error) => { logged.push(error); } }), readiness: watchReadiness(database, undefined), embedOrigins: ['https://intranet.example'],
    serveClient: (_request, response) => { response.end('client'); },
  });
  base = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
});
afterAll(() => closeHttpServer(server, 500));

const query = JSON.stringify({ query: '{ actor(slug: "bo-trygt") { slug } }' });
const post = (body: string, headers: Record<string, string> = {}) => fetch(`${base}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
/** `fetch` sets some headers itself; this sends exactly what it is given. */
const raw = (headers: Record<string, string>, body = query): Promise<{ status: number; body: string }> => new Promise((resolve, reject) => {
  const sent = plainRequest(`${base}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (part: string) => { text += part; }).on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
  });
  sent.on('error', reject);
  sent.end(body);
});

describe('a request of a browser elsewhere', () => {
  test('is refused by its Origin, and no header allows that page to read the answer', async () => {
    const { status } = await raw({ origin: 'https://evil.example' });
    expect(status).toBe(403);
    const answered = await post(query, { origin: base });
    expect(answered.status).toBe(200);
    expect(answered.headers.get('access-control-allow-origin')).toBeNull();
  });
  test('is refused by Sec-Fetch-Site where it hides its Origin', async () => {
    expect((await raw({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await raw({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });
  test('cannot come as a form, as multipart, as text or as an address', async () => {
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', '']) expect((await raw({ 'content-type': type })).status).toBe(415);
    const asked = await fetch(`${base}/graphql?query=%7B__typename%7D`);
    expect([asked.status, asked.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a body', () => {
  test('of more than 256 KB is refused, whether it says its length or not', async () => {
    const large = JSON.stringify({ query: `# ${'x'.repeat(mostBodyBytes)}\n{ __typename }` });
    expect((await post(large)).status).toBe(413);
    expect((await raw({ 'transfer-encoding': 'chunked' }, large)).status).toBe(413);
  });
  test('that is packed is refused unread', async () => {
    expect((await raw({ 'content-encoding': 'gzip' })).status).toBe(415);
  });
  test('that is no JSON, or no operation, gets a clear error of the caller', async () => {
    for (const body of ['', '{', 'null', '[]', '{"query": 1}', '{"query": "{ nothing }"}', '{"variables": {}}']) {
      const answered = await post(body, { accept: 'application/graphql-response+json' });
      expect(answered.status).toBe(400);
      expect((await answered.json()).errors[0].message).toMatch(/\w/);
    }
  });
  test('with a batch of operations is refused', async () => {
    expect((await post(`[${query},${query}]`)).status).toBe(400);
  });
});

test('every answer carries the security headers; only /embed may be framed, by whom the configuration names', async () => {
  for (const path of ['/', '/graphql', '/livez', '/nothing']) {
    const { headers } = await fetch(base + path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe-/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  }
  expect((await fetch(`${base}/embed/x`)).headers.get('content-security-policy')).toContain('frame-ancestors https://intranet.example');
});

test('the probes answer without saying anything of the inside', async () => {
  expect((await fetch(`${base}/livez`)).status).toBe(200);
  // The probe waits a second for the database, which may be planning what the other tests ask.
  await expect.poll(async () => (await fetch(`${base}/readyz`)).text(), { timeout: 10_000 }).toBe('ready\n');
});

test('headers and addresses beyond measure are refused, and the server goes on', async () => {
  expect((await raw({ 'x-long': 'x'.repeat(20_000) })).status).toBe(431);
  expect((await fetch(`${base}/graphql?${'x'.repeat(5_000)}`, { method: 'POST', body: query, headers: { 'content-type': 'application/json' } })).status).toBe(414);
  await new Promise<void>((resolve) => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'));
    socket.on('close', () => resolve()).on('error', () => resolve()).resume();
  });
  expect((await post(query)).status).toBe(200);
});

test('nothing was logged as unexpected', () => {
  expect(logged).toEqual([]);
});

/** What the client sends is what the build has written down: servers that take nothing else from browsers would refuse the rest. */
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { operationHash } from '#server/behaviours/use-known-operations.ts';
import { describeInBrowser, settled } from '#tests/support/browser.ts';

describeInBrowser('The operations of the client', (open) => {
  it('are all written down, whichever page asks, also those that follow the changes', async () => {
    const known = new Set(JSON.parse(readFileSync(new URL('../../web/dist/operations.json', import.meta.url), 'utf8')) as string[]);
    const page = await open('/da/ostjylland/2026/meetings');
    const sent = new Set<string>();
    page.on('request', (request) => { if (new URL(request.url()).pathname === '/graphql') sent.add((request.postDataJSON() as { query: string }).query); });
    for (const address of ['', '/plan', '/actors/bo-trygt', '/glossary', '/digest', '/changes']) {
      await page.goto(`/da/ostjylland/2026${address}`);
      await settled(page);
    }
    expect(sent.size).toBeGreaterThan(10);
    expect([...sent].some((query) => query.startsWith('subscription'))).toBe(true);
    expect([...sent].filter((query) => !known.has(operationHash(parse(query))))).toEqual([]);
  });
});

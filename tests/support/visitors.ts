/**
 * Visitors of the program, each with cookies and storage of their own. One who leaves forgets everything but what only makes loading quicker: the files of
 * the program, and the process that has them compiled. Starting that anew for each test took longer than most tests.
 */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

export interface Visitor {
  page: Page;
  /** Closes the pages and forgets what they left behind. */
  leave(): Promise<void>;
}
export interface Visitors {
  /** Somebody who is there already and has nothing open, or somebody new. Two who are there at the same time never share anything. */
  come(options: BrowserContextOptions, how: { firstVisit: boolean }): Promise<Visitor>;
  close(): Promise<void>;
}

/** `stay` keeps the process of the site alive between two visits; it shows no page of the program. */
interface Known { context: BrowserContext; stay: Page }

async function forget({ context, stay }: Known, site: string): Promise<void> {
  await Promise.all(context.pages().filter((page) => page !== stay).map((page) => page.close()));
  const session = await context.newCDPSession(stay);
  await session.send('Storage.clearDataForOrigin', { origin: site, storageTypes: 'all' });
  await session.detach();
  await context.unrouteAll();
  await context.clearCookies();
  await context.clearPermissions();
  await context.setOffline(false);
}

export async function startVisitors(executable: string, site: string): Promise<Visitors> {
  const browser = await launchChromium(executable);
  const free = new Map<string, Known[]>();
  return {
    async come(options, { firstVisit }) {
      const kind = JSON.stringify(options);
      let known = firstVisit ? undefined : free.get(kind)?.pop();
      if (!known) {
        const context = await browser.newContext({ ...options, baseURL: site });
        const stay = await context.newPage();
        await stay.goto('/livez');
        known = { context, stay };
      }
      const { context } = known;
      context.setDefaultTimeout(15_000);
      return {
        page: await context.newPage(),
        async leave() {
          await forget(known, site);
          free.set(kind, [...free.get(kind) ?? [], known]);
        },
      };
    },
    close: () => browser.close(),
  };
}

/** Signs somebody in at the test's identity provider, redirect by redirect, as a browser would. */
import type { CookieJar } from './cookie-jar.ts';

/** Follows redirects from `/auth/login` until our program answers the last one; returns that answer. `meddle` may change the address that the provider sends back to. */
export async function signIn(browser: CookieJar, somebody: string, meddle: (callback: URL) => URL = (same) => same): Promise<Response> {
  let response = await browser.go('/auth/login?returnTo=/plan');
  for (let hops = 0; hops < 10; hops++) {
    const location = response.headers.get('location');
    if (location === null) throw new Error(`Signing in stopped at ${response.url || 'our program'}: ${response.status} ${await response.text()}`);
    const next = new URL(location, response.url || 'http://127.0.0.1');
    if (next.pathname === '/auth/callback') return browser.go(meddle(next));
    response = await browser.go(next.pathname.startsWith('/choose/') ? `${next.href}/${somebody}` : next);
  }
  throw new Error('Signing in went round in circles.');
}

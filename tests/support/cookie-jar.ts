/** As much of a browser as signing in needs: cookies by host, and redirects one by one. */

export interface CookieJar {
  /** One request, with the cookies of its host; redirects are returned, not followed. */
  go(address: string | URL, options?: RequestInit): Promise<Response>;
  /** The cookies it has for an address. */
  cookies(address: string): string;
}

/** @param ours answers what goes to our own program, in process; everything else goes over the network */
export function openCookieJar(origin: string, ours: (request: Request) => Promise<Response>): CookieJar {
  const jar = new Map<string, Map<string, string>>();
  const cookiesFor = (url: URL): Map<string, string> => {
    const known = jar.get(url.host) ?? new Map<string, string>();
    jar.set(url.host, known);
    return known;
  };
  const header = (url: URL): string => [...cookiesFor(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    async go(address, options = {}) {
      const url = new URL(address, origin);
      const headers = new Headers(options.headers);
      if (header(url)) headers.set('cookie', header(url));
      const request = new Request(url, { ...options, headers, redirect: 'manual' });
      const response = url.origin === origin ? await ours(request) : await fetch(request);
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(/;\s*/);
        const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
        if (value === '' || attributes.some((attribute) => /^max-age=0$/i.test(attribute) || /^expires=Thu, 01 Jan 1970/i.test(attribute))) cookiesFor(url).delete(name);
        else cookiesFor(url).set(name, value);
      }
      return response;
    },
    cookies: (address) => header(new URL(address, origin)),
  };
}

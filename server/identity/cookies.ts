/** The two cookies: whose session it is, and what a browser keeps while its person is at the identity provider. No script sees either. */

export interface Cookie {
  /** What the request carries; undefined of none. */
  read(request: Request): string | undefined;
  /** The header that sets it; `seconds` undefined: until the browser closes. */
  set(value: string, seconds?: number): string;
  clear(): string;
}

/** Over TLS it has the prefix with which browsers refuse it from anybody but this very host. On plain loopback they would refuse the prefix. */
export function cookie(plainName: string, secure: boolean): Cookie {
  const name = secure ? `__Host-${plainName}` : plainName;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    read: (request) => (request.headers.get('cookie') ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1),
    set: (value, seconds) => `${name}=${value}; ${attributes}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`,
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
  };
}

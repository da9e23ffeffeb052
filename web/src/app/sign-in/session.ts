/** Who the browser is signed in as, from the server's own word for it. Signing in or out begins the page anew: everything on it may read otherwise then. */
import { useSyncExternalStore } from 'react';

/** Least first. */
export const roles = ['READER', 'CONTRIBUTOR', 'STEWARD', 'COUNCIL', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** `local`: a server on this machine, where one says who one is. `oidc`: the identity provider says. */
export interface Session { mode: 'local' | 'oidc'; signedIn: boolean; name: string | null; role: Role | null; organisation: string | null }

let session: Session | undefined;
let asked = false;
const listeners = new Set<() => void>();

async function ask(): Promise<void> {
  try {
    const response = await fetch('/session', { headers: { accept: 'application/json' } });
    if (!response.ok) return;
    session = (await response.json()) as Session;
    for (const listener of listeners) listener();
  } catch {
    // Without an answer the header offers nothing; the page itself says that the server does not answer.
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    void ask();
  }
  return () => listeners.delete(listener);
};

/** Undefined until the server has answered. */
export const useSession = (): Session | undefined => useSyncExternalStore(subscribe, () => session);

export interface LocalChoice { role: Role; organisation: string | undefined; name: string | undefined }

/** Says who one is, on this machine. What the server has against it, or undefined: then the page begins anew. */
export async function sayWho(choice: LocalChoice): Promise<string | undefined> {
  const response = await fetch('/local-session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(choice) });
  if (!response.ok) return ((await response.json()) as { detail?: string }).detail ?? String(response.status);
  window.location.reload();
  return undefined;
}

export async function signOut({ mode }: Session): Promise<void> {
  if (mode === 'local') {
    await fetch('/session', { method: 'DELETE' });
    window.location.reload();
    return;
  }
  const response = await fetch('/auth/logout', { method: 'POST' });
  const { next } = response.ok ? ((await response.json()) as { next: string }) : { next: '/' };
  window.location.assign(next);
}

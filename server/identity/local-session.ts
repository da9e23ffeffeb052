/** Signing in without an identity provider: whoever sits at the machine says who they are. Only ever there, and under every one of these conditions. */
import { z } from 'zod';
import { roles } from '#graph-schema/nodes.ts';
import type { Role } from './viewer.ts';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);
const nameOf = (host: string): string => (host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.replace(/:\d+$/, '')).toLowerCase();

/** Whether an address to listen on is this machine's own, which nobody else reaches. */
export const isLoopback = (host: string): boolean => loopbackNames.has(host.toLowerCase());

/**
 * Whether the request comes from this machine, as far as it can tell. A foreign name in `Host` is a page elsewhere whose name was made to point
 * here; a forwarding header is a proxy, behind which anybody may be; an `Origin` that is not ours is another page.
 */
export function isLocal(request: Request): boolean {
  const { headers, url } = request;
  const host = headers.get('host') ?? new URL(url).host;
  if (!loopbackNames.has(nameOf(host))) return false;
  for (const name of headers.keys()) if (name === 'forwarded' || name.startsWith('x-forwarded-') || name === 'x-real-ip' || name === 'via') return false;
  const origin = headers.get('origin');
  return origin === null || (URL.canParse(origin) && new URL(origin).host === host);
}

const body = z.strictObject({
  role: z.enum(Object.keys(roles) as [Role, ...Role[]]),
  organisation: z.string().max(200).nullish(),
  name: z.string().trim().min(1).max(100).nullish(),
});
export type LocalSession = z.output<typeof body>;

/** What the body asks for, or what is wrong with it. */
export function parseLocalSession(text: string): LocalSession | string {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return 'The body is no JSON. Send {"role": "STEWARD", "organisation": "aarhus-kommune", "name": "…"}.';
  }
  const parsed = body.safeParse(given);
  return parsed.success ? parsed.data : parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ');
}

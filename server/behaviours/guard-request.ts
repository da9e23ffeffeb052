/**
 * What an HTTP request must be before GraphQL sees it: a POST of JSON, small, from our own pages or from a program.
 * A page elsewhere could otherwise have a visitor's browser ask with the visitor's session.
 */

export const mostBodyBytes = 256 * 1024;
const longestAddress = 4096;

/** GraphQL's own error shape, so that every client can show it. */
export const refusal = (status: number, code: string, message: string, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify({ errors: [{ message, extensions: { code } }] }), { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });

/** Whether a page of another origin sends it. A program sends neither header. */
export function isForeign(request: Request): boolean {
  const origin = request.headers.get('origin');
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (origin !== null) return !URL.canParse(origin) || new URL(origin).host !== host;
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}

/** The request with its whole body read, or the refusal that answers it. */
export async function guardRequest(request: Request): Promise<Request | Response> {
  if (request.url.length > longestAddress) return refusal(414, 'ADDRESS_TOO_LONG', `The address has more than ${longestAddress} characters. Send the operation in the body.`);
  if (isForeign(request)) return refusal(403, 'FOREIGN_ORIGIN', 'Only Kredsnet\'s own pages may ask from a browser. Ask from a program, or from the address Kredsnet is served at.');
  if (request.method !== 'POST') return refusal(405, 'METHOD_NOT_ALLOWED', 'Send operations as POST with a JSON body.', { allow: 'POST' });
  if (request.headers.has('content-encoding')) return refusal(415, 'UNSUPPORTED_ENCODING', 'Send the body without Content-Encoding.');
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the operation as application/json: {"query": "…", "variables": {…}}.');
  const body = await bodyOf(request);
  if (body === undefined) return refusal(413, 'BODY_TOO_LARGE', `The body has more than ${mostBodyBytes / 1024} KB. Ask in several operations.`);
  return new Request(request.url, { method: 'POST', headers: request.headers, body, signal: request.signal });
}

/** The body as text; undefined as soon as it is too large. */
async function bodyOf(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBodyBytes) return undefined;
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.length;
    // The rest is left unread, not cancelled: that would close the connection before the refusal is out.
    if (bytes > mostBodyBytes) return undefined;
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString('utf8');
}

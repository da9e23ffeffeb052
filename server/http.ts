/** Carries HTTP to the API, the probes and the client's files. Knows nothing of what they say. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import type { Api } from '#server/api.ts';
import { securityHeaders } from '#server/behaviours/security-headers.ts';
import { StartFailure, systemCode } from '#server/database/start-failure.ts';
import { isSignInAddress } from '#server/identity/sign-in-routes.ts';
import type { Readiness } from '#server/readiness.ts';

export interface HttpSettings {
  api: Api;
  readiness: Readiness;
  /** Answers what is neither the API nor a probe. */
  serveClient: (...exchange: [...Parameters<RequestListener>, () => void]) => void;
  embedOrigins: readonly string[];
  /** Whether a proxy of ours stands in front: then the last address it forwards is the caller's. */
  behindProxy?: boolean;
}

const plain = (response: Parameters<RequestListener>[1], status: number, text: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(`${text}\n`);
};

export function createHttpServer({ api, readiness, serveClient, embedOrigins, behindProxy = false }: HttpSettings): Server {
  const answerApi = createServerAdapter<{ req: IncomingMessage }>((request, { req }) => api.fetch(request, addressOf(req)));
  const addressOf = (request: IncomingMessage): string => {
    const forwarded = behindProxy ? String(request.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : '';
    return forwarded || (request.socket.remoteAddress ?? 'nowhere');
  };
  const setHeaders = securityHeaders(embedOrigins);
  const server = createServer({ maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 10_000 }, (request, response) => {
    setHeaders(request, response);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === '/graphql' || isSignInAddress(path)) {
      response.setHeader('cache-control', 'no-store');
      void answerApi(request, response);
    } else if (path === '/livez') plain(response, readiness.live() ? 200 : 503, readiness.live() ? 'alive' : 'stuck');
    else if (path === '/readyz') void readiness.ready().then((ready) => plain(response, ready ? 200 : 503, ready ? 'ready' : 'not ready'));
    else serveClient(request, response, () => plain(response, 404, 'Nothing is here.'));
  });
  server.maxHeadersCount = 100;
  return server;
}

const portRemedy: Record<string, string> = {
  EADDRINUSE: 'Another program listens there. Stop it, or set PORT to another number (0 takes any free one).',
  EACCES: 'This user may not listen there. Set PORT to a number above 1023.',
  EADDRNOTAVAIL: 'This machine has no such address. Set HOST to one that it has, such as 127.0.0.1.',
  ENOTFOUND: 'Nobody knows that name. Set HOST to an address of this machine, such as 127.0.0.1.',
};

/**
 * Listens, and returns the port.
 * @throws StartFailure naming the address and the remedy
 */
export const listen = (server: Server, host: string, port: number): Promise<number> => new Promise((resolve, reject) => {
  server.once('error', (error) => {
    const remedy = portRemedy[systemCode(error)];
    reject(remedy === undefined ? error : new StartFailure(`Kredsnet cannot listen on ${host}:${port}. ${remedy}`, { cause: error }));
  });
  server.listen(port, host, () => {
    const address = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : port);
  });
});

/** Whether the address can be had, before anything slow is begun. @throws as `listen` */
export async function checkAddress(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

/** Takes no new requests, waits for those under way, at most `patience` milliseconds. */
export async function closeHttpServer(server: Server, patience = 10_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const tooLong = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(tooLong);
}

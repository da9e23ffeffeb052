/** A real OpenID Connect provider on this machine, with people who never were. Signing in is choosing one of them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';

/** What the provider says of somebody, besides who they are. */
export interface Somebody { name: string; organisation?: string | string[]; role?: string | string[]; district?: string; loa?: string }

export const people: Readonly<Record<string, Somebody>> = {
  sara: { name: 'Sara Steward', organisation: 'aarhus-kommune', role: 'STEWARD' },
  carl: { name: 'Carl Contributor', organisation: 'bo-trygt', role: 'CONTRIBUTOR' },
  mia: { name: 'Mia Mange', organisation: ['aarhus-kommune', 'ssp-aarhus'], role: 'CONTRIBUTOR' },
  nora: { name: 'Nora Nævn', organisation: 'kredsraadet', role: 'COUNCIL' },
  adam: { name: 'Adam Admin', role: 'ADMIN' },
  rita: { name: 'Rita Reader', organisation: 'randers-kommune', role: 'READER' },
  olga: { name: 'Olga Overalt', organisation: 'findes-ikke', role: 'STEWARD', district: 'ostjylland' },
};

/** What our tokens are for; the provider also gives tokens for other audiences, to whoever asks for those. */
export const audience = 'urn:kredsnet:api';

export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Everybody it knows; a test may change what it says of them. */
  people: Record<string, Somebody>;
  /** An access token as it gives them to somebody's program, for us or for another audience. */
  tokenFor(somebody: string, resource?: string): Promise<string>;
  close(): Promise<void>;
}

export interface ProviderSettings {
  /** Where our program sends people back to: its address, without a slash at the end. */
  returnsTo: string;
  port?: number;
}

export async function startIdentityProvider({ returnsTo, port = 0 }: ProviderSettings): Promise<IdentityProvider> {
  const known: Record<string, Somebody> = structuredClone(people);
  const clientId = 'kredsnet';
  const clientSecret = 'only-on-this-machine';
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [`${returnsTo}/auth/callback`], post_logout_redirect_uris: [`${returnsTo}/`], response_types: ['code'], grant_types: ['authorization_code'] }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'only' }] },
    cookies: { keys: ['nothing-secret'] },
    ttl: { Interaction: 600, Grant: 3600, Session: 3600, AccessToken: 600, AuthorizationCode: 60, IdToken: 600 },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'organisation', 'role', 'district', 'loa'] },
    findAccount: (_context, sub) => (known[sub] ? { accountId: sub, claims: () => ({ sub, ...known[sub] }) } : undefined),
    extraTokenClaims: (_context, token) => ('accountId' in token && token.accountId ? { ...known[token.accountId] } : {}),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true, defaultResource: () => audience, useGrantedResource: () => true,
        getResourceServerInfo: (_context, resource) => ({ scope: 'openid profile', audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'RS256' } } }),
      },
    },
    interactions: { url: (_context, { uid }) => `/choose/${uid}` },
    // Nobody is asked what they allow us: there is nothing to allow.
    async loadExistingGrant({ oidc: { client, session, provider: own, params } }) {
      const grant = new own.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid profile');
      grant.addResourceScope(String(params?.['resource'] ?? audience), 'openid profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const [, page, , sub] = (request.url ?? '').split('/');
    if (page !== 'choose') void answer(request, response);
    else if (sub) void provider.interactionFinished(request, response, { login: { accountId: sub } }, { mergeWithLastSubmission: false });
    else {
      const choices = Object.entries(known).map(([key, { name, role }]) => `<li><a href="${request.url}/${key}">${name}</a> (${String(role)})</li>`);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><title>Log ind</title><h1>Hvem er du?</h1><ul>${choices.join('')}</ul>`);
    }
  });
  const tokenFor = async (somebody: string, resource = audience): Promise<string> => {
    const found = await provider.Client.find(clientId);
    if (!found) throw new Error('The provider does not know its client.');
    const resourceServer = new provider.ResourceServer(resource, { scope: 'openid profile', audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'RS256' } } });
    const token = new provider.AccessToken({ accountId: somebody, client: found, grantId: 'test', gty: 'authorization_code', scope: 'openid profile', resourceServer } as never);
    return token.save();
  };
  return { issuer, clientId, clientSecret, people: known, tokenFor, close: () => closed(server) };
}

async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await done;
}

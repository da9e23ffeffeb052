/** Signing in through an identity provider: OpenID Connect, code flow with PKCE. */
import * as client from 'openid-client';
import { clockSkew } from './tokens.ts';

export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where people find us, known once we listen: what the provider sends them back to begins with it. */
  publicAddress: () => string;
}

/** What the browser keeps while its person is at the provider. */
export interface Attempt { state: string; nonce: string; verifier: string; returnTo: string }

export interface Oidc {
  /** Where to send the browser, and what it has to bring back. */
  begin(returnTo: string): Promise<{ address: URL; attempt: Attempt }>;
  /** The verified claims of whoever came back. @throws where anything does not fit */
  finish(current: URL, attempt: Attempt): Promise<Record<string, unknown>>;
  /** Where to send the browser to sign out of the provider as well; undefined where it has no such page. */
  signOut(): Promise<URL | undefined>;
  /** Where the provider's keys are. */
  jwksAddress(): Promise<string>;
}

export function openOidc({ issuer, clientId, clientSecret, publicAddress }: OidcSettings): Oidc {
  let discovered: Promise<client.Configuration> | undefined;
  // Asked when somebody first needs it, and again after a failure: the provider may come up later than we do.
  const configuration = (): Promise<client.Configuration> => {
    discovered ??= client.discovery(new URL(issuer), clientId, { client_secret: clientSecret, [client.clockTolerance]: clockSkew }, undefined, {
      timeout: 5, ...(issuer.startsWith('http:') ? { execute: [client.allowInsecureRequests] } : {}),
    }).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  };
  const callback = (): string => `${publicAddress()}/auth/callback`;

  return {
    async begin(returnTo) {
      const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), returnTo };
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback(), scope: 'openid profile', state: attempt.state, nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier), code_challenge_method: 'S256',
      });
      return { address, attempt };
    },
    async finish(current, { state, nonce, verifier }) {
      const returned = new URL(callback());
      returned.search = current.search;
      const tokens = await client.authorizationCodeGrant(await configuration(), returned, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      return { ...tokens.claims() };
    },
    async signOut() {
      const config = await configuration();
      return config.serverMetadata().end_session_endpoint === undefined ? undefined : client.buildEndSessionUrl(config, { post_logout_redirect_uri: `${publicAddress()}/` });
    },
    async jwksAddress() {
      const { jwks_uri: address } = (await configuration()).serverMetadata();
      if (address === undefined) throw new Error(`${issuer} names no jwks_uri.`);
      return address;
    },
  };
}

/** Identity as the configuration wants it, or the reason why the program must not start like that. */
import { StartFailure } from '#server/database/start-failure.ts';
import type { Database } from '#server/database/database.ts';
import type { Environment } from '#server/env.ts';
import { readClaimTable } from './claims.ts';
import { createIdentity, type Identity, type IdentitySettings } from './identity.ts';
import { isLoopback } from './local-session.ts';

/** What of it can be said before anything slow is begun. @throws StartFailure with the remedy */
export function checkIdentity({ oidc, host, publicAddress }: Environment): IdentitySettings['provider'] {
  if (!oidc && !isLoopback(host)) {
    throw new StartFailure(`Without an identity provider anybody may say who they are, so Kredsnet then listens on this machine only, and HOST is ${host}. Set OIDC_ISSUER (with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET), or leave HOST at 127.0.0.1.`);
  }
  if (oidc && !isLoopback(host) && publicAddress === undefined) {
    throw new StartFailure('PUBLIC_URL is not set. The identity provider sends people back to it: set it to where they find Kredsnet, such as https://kredsnet.example.');
  }
  if (oidc && publicAddress !== undefined && !publicAddress.startsWith('https:') && !isLoopback(new URL(publicAddress).hostname)) {
    throw new StartFailure(`PUBLIC_URL is ${publicAddress}. Sessions need TLS everywhere but on this machine: let it begin with https://.`);
  }
  return oidc && { ...oidc, claims: readClaimTable(oidc.claimsFile) };
}

/** @param port that the program listens on, asked once it does: where people find it, if nothing else is said */
export function openIdentity(database: Database, environment: Environment, port: () => number): Identity {
  const { publicAddress, publicRead, host } = environment;
  return createIdentity({ database, publicRead, provider: checkIdentity(environment), secure: publicAddress?.startsWith('https:') ?? false, publicAddress: () => publicAddress ?? `http://${host.includes(':') ? `[${host}]` : host}:${port()}` });
}

/** Bearer tokens of programs and of other servers: signed by the identity provider of the configuration, for us, lately. */
import { createRemoteJWKSet, jwtVerify } from 'jose';

/** Seconds that two clocks may differ by. */
export const clockSkew = 60;

export interface TokenSettings { issuer: string; audience: string; jwksAddress: string; now: () => number }
export type VerifyToken = (token: string) => Promise<Record<string, unknown>>;

/** The keys come from the address given, whatever a token's header says of keys, and only two algorithms are believed. */
export function tokenVerifier({ issuer, audience, jwksAddress, now }: TokenSettings): VerifyToken {
  const keys = createRemoteJWKSet(new URL(jwksAddress), { timeoutDuration: 3_000 });
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ['RS256', 'ES256'], maxTokenAge: '1h', currentDate: new Date(now()), clockTolerance: clockSkew, requiredClaims: ['sub', 'exp', 'iat'] });
    return payload;
  };
}

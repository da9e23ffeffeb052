/** How much one caller may ask for in a while: a signed-in user by their id, anybody else by their address. */
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Points a minute, and what an operation costs: reading 1, searching 2, changing 5. */
export const pointsPerMinute = 600;
export const costs = { query: 1, search: 2, mutation: 5 } as const;
/** Streams that one caller holds open, and requests that it has under way. */
export const mostAtOnce = { stream: 5, request: 20 } as const;

const quarter = 15 * 60;
const allowances = {
  asking: { points: pointsPerMinute, duration: 60 },
  /** Signing in through the identity provider: of one address, behind which many may sit. */
  signingIn: { points: 50, duration: quarter },
  /** "Meld en fejl" of somebody who has not signed in. */
  reporting: { points: 3, duration: 3600 },
} as const;
export type Allowance = keyof typeof allowances;

export interface RateLimits {
  /** Seconds to wait where the allowance is used up; 0: go on. */
  spend(allowance: Allowance, who: string, points?: number): Promise<number>;
  /** Counts what goes on for a while; undefined where there is too much of it, otherwise what ends it. */
  begin(what: keyof typeof mostAtOnce, who: string): (() => void) | undefined;
  /** How often it refused, or would have: with `count` it never does. */
  readonly refusals: number;
}

export function createRateLimits(mode: 'enforce' | 'count'): RateLimits {
  const limiters = Object.fromEntries(Object.entries(allowances).map(([name, allowance]) => [name, new RateLimiterMemory({ keyPrefix: name, ...allowance })])) as Record<Allowance, RateLimiterMemory>;
  const goingOn = new Map<string, number>();
  let refusals = 0;
  return {
    async spend(allowance, who, points = 1) {
      try {
        await limiters[allowance].consume(who, points);
        return 0;
      } catch (used) {
        refusals += 1;
        return mode === 'count' ? 0 : Math.max(1, Math.ceil((used as RateLimiterRes).msBeforeNext / 1000));
      }
    },
    begin(what, caller) {
      const who = `${what} ${caller}`;
      const open = goingOn.get(who) ?? 0;
      if (open >= mostAtOnce[what]) {
        refusals += 1;
        if (mode === 'enforce') return undefined;
      }
      goingOn.set(who, open + 1);
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        const left = (goingOn.get(who) ?? 1) - 1;
        if (left > 0) goingOn.set(who, left);
        else goingOn.delete(who);
      };
    },
    get refusals() {
      return refusals;
    },
  };
}

/** An address as the limits count it: of IPv6 the first 64 bits, because one household has all the rest. */
export function addressKey(address: string): string {
  const bare = address.replace(/^::ffff:/i, '').replace(/%.*$/, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::') as [string, string | undefined];
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const groups = tail === undefined ? front : [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'), ...back];
  return `${groups.slice(0, 4).map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

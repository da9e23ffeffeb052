/** The configuration, read once at start. Everything else gets it handed over. */
import { z } from 'zod';
import { isLoopback } from '#server/identity/local-session.ts';

export interface Environment {
  /** A Neo4j that runs already (an empty password: one that asks for none); undefined: the program starts its own. */
  neo4j: { uri: string; user: string; password: string; database: string } | undefined;
  host: string;
  /** 0: any free port. */
  port: number;
  /** Folder of the embedded Neo4j: its store, its password, what start-up caches. */
  dataFolder: string;
  /** Of the embedded Neo4j: `short-lived` starts quicker and computes slower. */
  neo4jProfile: 'long-running' | 'short-lived';
  /** May somebody who is not logged in read adopted plans? */
  publicRead: boolean;
  /** `count` measures without refusing: for benchmarks and outside suites. */
  rateMode: 'enforce' | 'count';
  /** Origins that may show /embed in a frame. */
  embedOrigins: string[];
  /** Login through an identity provider; unset: local sessions on loopback only. */
  oidc: { issuer: string; clientId: string; clientSecret: string; audience: string; claimsFile: string | undefined } | undefined;
  /** Where people find the program, where that is not the address it listens on: https://kredsnet.example, without a path. */
  publicAddress: string | undefined;
  /** A proxy of ours stands in front and says who asks. */
  behindProxy: boolean;
}

/** Every bad value at once, one line each. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

const schemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];
const isAddress = (text: string): boolean => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)) && new URL(text).hostname !== '';
const isHttp = (text: string): boolean => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
const isProvider = (text: string): boolean => isHttp(text) && (text.startsWith('https:') || isLoopback(new URL(text).hostname));
const isOrigin = (text: string): boolean => isHttp(text) && new URL(text).origin === text;
const list = (text: string): string[] => text.split(/[\s,]+/).filter((part) => part !== '');

/** As it may be shown: an address may carry a password before its @. */
const shown = (value: string | undefined): string => JSON.stringify(value?.replace(/\/\/[^/]*@/, '//…@'));
const text = z.string().optional();
const variables = z.object({
  NEO4J_URI: z.string().refine(isAddress, `an address beginning with ${schemes.map((scheme) => `${scheme}://`).join(', ')}, or nothing: then the program starts its own Neo4j`).optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: text,
  NEO4J_DATABASE: z.string().regex(/^[A-Za-z0-9.-]{3,63}$/, 'a database name: 3 to 63 letters, digits, dots and hyphens').default('neo4j'),
  HOST: z.string().regex(/^[A-Za-z0-9.:-]+$/, 'a host name or an IP address without brackets or port, such as 127.0.0.1').default('127.0.0.1'),
  PORT: z.string().regex(/^\d{1,5}$/, 'a number from 0 to 65535; 0 takes any free port').transform(Number).refine((port) => port <= 65535, 'a number from 0 to 65535; 0 takes any free port').default(4000),
  KREDSNET_DATA: z.string().default('.kredsnet'),
  NEO4J_PROFILE: z.enum(['long-running', 'short-lived'], 'long-running or short-lived').default('long-running'),
  PUBLIC_READ: z.enum(['true', 'false'], 'true or false').default('true'),
  RATE_MODE: z.enum(['enforce', 'count'], 'enforce or count').default('enforce'),
  EMBED_ORIGINS: z.string().transform(list).refine((origins) => origins.every(isOrigin), 'origins such as https://www.aarhus.dk, separated by spaces or commas, without a path').default([]),
  OIDC_ISSUER: z.string().refine(isProvider, 'the https:// address of an identity provider; http:// only on this machine').optional(),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_AUDIENCE: text,
  OIDC_CLAIMS: text,
  PUBLIC_URL: z.string().refine(isOrigin, 'where people find the program, such as https://kredsnet.example, without a path').optional(),
  BEHIND_PROXY: z.enum(['true', 'false'], 'true or false').default('false'),
});

const together: { needs: keyof z.input<typeof variables>; by: keyof z.input<typeof variables> }[] = [
  { needs: 'OIDC_CLIENT_ID', by: 'OIDC_ISSUER' }, { needs: 'OIDC_CLIENT_SECRET', by: 'OIDC_ISSUER' },
  { needs: 'OIDC_ISSUER', by: 'OIDC_CLAIMS' }, { needs: 'OIDC_ISSUER', by: 'OIDC_AUDIENCE' },
];

/**
 * An empty variable counts as unset. Throws `EnvironmentError` that names every bad variable, its value (never a secret's) and what is allowed.
 */
export function parseEnvironment(source: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.keys(variables.shape).map((name) => [name, source[name] === '' ? undefined : source[name]]));
  const parsed = variables.safeParse(given);
  const complaints = parsed.success ? [] : parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${name} is ${shown(given[name])}. Allowed: ${issue.message}.`;
  });
  for (const { needs, by } of together) {
    if (given[by] !== undefined && given[needs] === undefined) complaints.push(`${needs} is not set, and ${by} needs it. Set it, or unset ${by}.`);
  }
  if (!parsed.success || complaints.length > 0) throw new EnvironmentError(complaints.join('\n'));
  const values = parsed.data;
  const { NEO4J_URI: uri, OIDC_ISSUER: issuer } = values;
  return {
    neo4j: uri === undefined ? undefined : { uri, user: values.NEO4J_USER, password: values.NEO4J_PASSWORD ?? '', database: values.NEO4J_DATABASE },
    host: values.HOST,
    port: values.PORT,
    dataFolder: values.KREDSNET_DATA,
    neo4jProfile: values.NEO4J_PROFILE,
    publicRead: values.PUBLIC_READ === 'true',
    rateMode: values.RATE_MODE,
    embedOrigins: values.EMBED_ORIGINS,
    oidc: issuer === undefined ? undefined : { issuer, clientId: values.OIDC_CLIENT_ID ?? '', clientSecret: values.OIDC_CLIENT_SECRET ?? '', audience: values.OIDC_AUDIENCE ?? values.OIDC_CLIENT_ID ?? '', claimsFile: values.OIDC_CLAIMS },
    publicAddress: values.PUBLIC_URL,
    behindProxy: values.BEHIND_PROXY === 'true',
  };
}

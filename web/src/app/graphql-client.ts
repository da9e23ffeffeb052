/** The one way to the API: same origin, JSON POST, a normalised cache. */
import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache';
import { possibleTypes } from 'api:possible-types';
import { Client, fetchExchange } from 'urql';
import { fewAtOnce } from './few-at-once.ts';

/** Types that have no id of their own: they live inside what they belong to. */
const embedded = [
  'PageInfo', 'Citation', 'Ground', 'PublicSource', 'ContactPoint', 'SearchHit', 'Network', 'NetworkLink',
  ...['ActorFocusAreas', 'ActorCommitments', 'ActorCollaborators', 'ActorMembers', 'Actor', 'FocusAreaActors', 'CommitmentActors'].flatMap((name) => [`${name}Connection`, `${name}Edge`]),
];
const keys: KeyingConfig = Object.fromEntries(embedded.map((name) => [name, () => null]));

export const graphqlClient = (): Client => new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetch: fewAtOnce(2, (...request) => fetch(...request)),
  fetchOptions: { credentials: 'same-origin', headers: { accept: 'application/graphql-response+json, application/json' } },
  exchanges: [cacheExchange({ keys, possibleTypes }), fetchExchange],
});

/** The one way to the API: same origin, JSON POST, a normalised cache. */
import { cacheExchange, type KeyingConfig } from '@urql/exchange-graphcache';
import { retryExchange } from '@urql/exchange-retry';
import { possibleTypes } from 'api:possible-types';
import { Client, type CombinedError, fetchExchange, type Operation } from 'urql';
import { keepBookmark, keptBookmark } from '../together/bookmark.ts';
import { freshnessExchange } from '../together/freshness.ts';
import { fewAtOnce } from './few-at-once.ts';

/** Types that have no id of their own: they live inside what they belong to. */
const embedded = [
  'PageInfo', 'Citation', 'Ground', 'PublicSource', 'ContactPoint', 'SearchHit', 'Facet', 'FacetValue', 'PartnerReason', 'Network', 'NetworkLink', 'Route', 'NetworkGroups', 'NetworkGroup', 'GroupLink', 'ProposalReview', 'UserError', 'ProposeChangesPayload', 'ReviewProposalPayload', 'WithdrawProposalPayload', 'RevertChangePayload', 'ReportProblemPayload', 'SettleProblemPayload', 'CommentPayload', 'SaveViewPayload', 'RemoveViewPayload', 'ManageUserPayload', 'ApiKeyPayload', 'Notification', 'Digest', 'DigestPart',
  ...['Partner', 'ActorFocusAreas', 'ActorCommitments', 'ActorCollaborators', 'ActorMembers', 'Actor', 'FocusAreaActors', 'CommitmentActors', 'Proposal', 'Change', 'Comment', 'SavedView', 'User'].flatMap((name) => [`${name}Connection`, `${name}Edge`]),
];
const keys: KeyingConfig = Object.fromEntries(embedded.map((name) => [name, () => null]));

/** A question is asked again where nobody answered, or the server asks for a moment's patience; a change never is. */
const isWorthAnotherTry = (error: CombinedError, { kind }: Operation): boolean =>
  kind === 'query' && (error.networkError !== undefined || error.graphQLErrors.some(({ extensions }) => ['RETRY_LATER', 'TIMEOUT'].includes(String(extensions['code']))));

const remembering: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  const bookmark = keptBookmark();
  if (bookmark !== undefined) headers.set('x-bookmark', bookmark);
  const response = await fetch(input, { ...init, headers });
  keepBookmark(response.headers.get('x-bookmark'));
  return response;
};

export const graphqlClient = (): Client => new Client({
  url: '/graphql',
  preferGetMethod: false,
  fetch: fewAtOnce(2, remembering),
  fetchOptions: { credentials: 'same-origin', headers: { accept: 'application/graphql-response+json, application/json' } },
  exchanges: [freshnessExchange, cacheExchange({ keys, possibleTypes }), retryExchange({ initialDelayMs: 400, maxDelayMs: 4_000, maxNumberAttempts: 3, randomDelay: true, retryIf: isWorthAnotherTry }), fetchExchange],
});

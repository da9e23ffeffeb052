/**
 * Under which row of the table each root field stands. A query or a subscription that the viewer could not ask of anything is refused before it is
 * looked up; what depends on the thing itself is the read model's and the command's. A root field without a row does not start.
 */
import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, GraphQLError } from 'graphql';
import type { Context } from '#server/context.ts';
import { type Action, mightEver } from '#server/identity/permissions.ts';

/** `anybody`: it tells whoever asks of themselves only. */
export const rootPermissions: Readonly<Record<string, Action | 'anybody'>> = {
  'Query.viewer': 'anybody', 'Query.notifications': 'anybody', 'Query.unreadNotifications': 'anybody', 'Mutation.seeNotifications': 'anybody',
  ...Object.fromEntries([
    'node', 'plans', 'plan', 'districts', 'municipality', 'actor', 'actors', 'focusArea', 'commitment', 'concept', 'concepts', 'meetings', 'search', 'findPartners', 'partnerFacets',
    'network', 'networkGroups', 'neighbourhood', 'routes', 'coverage', 'findings', 'metrics', 'absence', 'comparePlans',
  ].map((field) => [`Query.${field}`, 'readGraph' as const])),
  'Query.changes': 'readHistory', 'Query.proposals': 'readProposals', 'Query.planImport': 'decideSuggestions',
  'Query.savedViews': 'readViews', 'Mutation.saveView': 'saveView', 'Mutation.removeView': 'removeView', 'Query.digest': 'readHistory',
  'Query.users': 'manageUsers', 'Query.apiKeys': 'manageKeys',
  'Mutation.proposeChanges': 'propose', 'Mutation.reviewProposal': 'reviewProposal', 'Mutation.withdrawProposal': 'withdrawProposal', 'Mutation.revertChange': 'undoChange',
  'Mutation.reportProblem': 'reportProblem', 'Mutation.comment': 'comment', 'Mutation.settleProblem': 'reviewProposal', 'Mutation.removePersonalData': 'removePersonalData', 'Query.comments': 'readProposals', 'Mutation.decideSuggestions': 'decideSuggestions', 'Mutation.publishImport': 'publishImport',
  'Mutation.setPlanStatus': 'sendPlanToCouncil', 'Mutation.setFindingStatus': 'setFindingStatus',
  'Mutation.blockUser': 'manageUsers', 'Mutation.endSessions': 'manageUsers', 'Mutation.createApiKey': 'manageKeys', 'Mutation.revokeApiKey': 'manageKeys',
  'Subscription.changeFeed': 'followChanges', 'Subscription.planImportProgress': 'decideSuggestions',
};

const rootTypes = (schema: GraphQLSchema): GraphQLObjectType[] => [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type !== null && type !== undefined);

/** Root fields that stand under no row. Empty in a schema that may start. */
export const rootsWithoutPermission = (schema: GraphQLSchema): string[] =>
  rootTypes(schema).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)).filter((field) => !Object.hasOwn(rootPermissions, field));

type Resolver = GraphQLFieldResolver<unknown, Context>;
const guarded = (action: Action, resolve: Resolver): Resolver => (root, args, context, info) => {
  if (mightEver(context.viewer, action)) return resolve(root, args, context, info);
  const { signedIn } = context.viewer;
  throw new GraphQLError(signedIn ? 'Your role does not allow this.' : 'Sign in to see this.', { extensions: { code: signedIn ? 'FORBIDDEN' : 'UNAUTHENTICATED' } });
};

/** Puts the guard before what queries and subscriptions resolve to. Mutations answer with their own errors, as data. */
export function guardRoots(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const action = rootPermissions[`${type?.name}.${field.name}`];
      if (action === undefined || action === 'anybody') continue;
      if (field.subscribe) field.subscribe = guarded(action, field.subscribe);
      else if (field.resolve) field.resolve = guarded(action, field.resolve);
    }
  }
}

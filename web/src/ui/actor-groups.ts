/** The kinds of actor that share a shape, a hue and a filter. */
import type { ActorKind } from '../gql/graphql.ts';
import type { ActorGroup } from '../paths.ts';

export const groupOfKind: Record<ActorKind, ActorGroup> = {
  POLICE: 'police', MUNICIPALITY: 'municipal', STATE_AUTHORITY: 'authority', JUSTICE: 'authority', COUNCIL: 'council', NETWORK: 'council', PARTNERSHIP: 'council',
  ASSOCIATION: 'civil', HOUSING: 'civil', CITIZENS: 'civil', EDUCATION: 'welfare', HEALTH: 'welfare', SOCIAL_SERVICE: 'welfare', PROFESSION: 'welfare', BUSINESS: 'business', MEDIA: 'business',
};

/** Who is signed in and what they may do, as the API says. Nothing is offered that it does not name; it decides on each thing by itself all the same. */
import { useQuery } from 'urql';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { type Ability, ViewerQueryDocument, type ViewerQueryQuery } from '../gql/graphql.ts';

export type Viewer = NonNullable<ViewerQueryQuery['viewer']>;
export interface Viewing {
  viewer: Viewer | undefined;
  /** The API has answered, even if nobody is signed in. */
  known: boolean;
  may: (ability: Ability) => boolean;
  /** Whether it speaks for the organisation with the slug. */
  speaksFor: (slug: string) => boolean;
}

export const useViewer = (): Viewing => {
  const { variables: { locale } } = usePlanAddress();
  const [{ data, fetching }] = useQuery({ query: ViewerQueryDocument, variables: { locale } });
  const viewer = data?.viewer ?? undefined;
  return {
    viewer, known: data !== undefined || !fetching,
    may: (ability) => viewer?.may.includes(ability) ?? false,
    speaksFor: (slug) => viewer?.actsFor.some((actor) => actor.slug === slug) ?? false,
  };
};

/** All actors of a plan, or all there are: page after page until the last one, so that searching within misses nobody. */
import { useEffect, useState } from 'react';
import { type CombinedError, type OperationResult, useClient } from 'urql';
import { type ActorCard_ActorFragment, ActorsQueryDocument, type ActorsQueryQuery } from '../../gql/graphql.ts';

interface EveryActor { actors?: readonly ActorCard_ActorFragment[]; error?: CombinedError; again: () => void }

export const useEveryActor = (plan: string, locale: 'DA' | 'EN', known: boolean): EveryActor => {
  const client = useClient();
  const [state, setState] = useState<{ key: string; actors?: ActorCard_ActorFragment[]; error?: CombinedError }>();
  const [attempt, setAttempt] = useState(0);
  const key = `${plan} ${locale} ${known}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody retries
  useEffect(() => {
    let left = false;
    const fetchAll = async (): Promise<void> => {
      const actors: ActorCard_ActorFragment[] = [];
      for (let after: string | null | undefined = null, more = true; more;) {
        const { data, error }: OperationResult<ActorsQueryQuery> = await client.query(ActorsQueryDocument, { plan, locale, mentioned: known ? null : plan, after: after ?? null }).toPromise();
        if (left) return;
        if (error || !data) return setState({ key, ...(error ? { error } : {}) });
        actors.push(...data.actors.edges.map(({ node }) => node));
        more = data.actors.pageInfo.hasNextPage;
        after = data.actors.pageInfo.endCursor;
      }
      setState({ key, actors });
    };
    void fetchAll();
    return () => { left = true; };
  }, [client, plan, locale, known, key, attempt]);
  const again = (): void => setAttempt(attempt + 1);
  return state?.key === key ? { ...state, again } : { again };
};

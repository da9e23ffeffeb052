/** A link to whatever has the id, by its name. */
import { useQuery } from 'urql';
import { EntityLink } from '../app/entity-link.tsx';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { ChangesOfQueryDocument } from '../gql/graphql.ts';

export const AboutLink = ({ id }: { id: string }) => {
  const { variables: { locale } } = usePlanAddress();
  const [{ data }] = useQuery({ query: ChangesOfQueryDocument, variables: { id, locale } });
  const node = data?.node;
  return node && 'slug' in node ? <EntityLink entity={node} danish>{node.name}</EntityLink> : null;
};

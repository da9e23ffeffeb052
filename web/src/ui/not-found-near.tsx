/** The address names something that this plan does not have: says so, and offers what is nearest to what was written. */
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { FrameQueryDocument, NearestQueryDocument, type NearestQueryQuery, type SearchKind } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { ActorLink, AreaLink, CommitmentLink, ConceptLink, MunicipalityLink } from './entity-links.tsx';
import { useDocument } from './use-document.ts';

type Found = NearestQueryQuery['search'][number]['node'];
const Nearest = ({ node }: { node: Found }) => {
  switch (node.__typename) {
    case 'Actor': return <ActorLink actor={node} />;
    case 'Commitment': return <CommitmentLink commitment={node} />;
    case 'FocusArea': return <AreaLink area={node} />;
    case 'Concept': return <ConceptLink concept={node} />;
    case 'Municipality': return <MunicipalityLink municipality={node} />;
    default: return null;
  }
};

export interface NotFoundNearProps {
  /** As the address has it. */
  wanted: string;
  kinds: SearchKind[];
  /** The way to the list of all such things, and what is there where a search would find nothing. */
  children: ReactNode;
}

export const NotFoundNear = ({ wanted, kinds, children }: NotFoundNearProps) => {
  const { t } = useMessages();
  const { district, year, variables } = usePlanAddress();
  const [{ data: frame }] = useQuery({ query: FrameQueryDocument, variables });
  const title = t('notFound.entity', { wanted });
  useDocument({ title: `${title} · ${t('app.name')}` });
  const [{ data }] = useQuery({ query: NearestQueryDocument, variables: { ...variables, query: wanted.replaceAll(/[-.]+/g, ' '), kinds } });
  const nearest = data?.search ?? [];
  return (
    <div className="last-resort">
      <h1>{title}</h1>
      <p>{t('notFound.entityHelp', { plan: frame?.plan?.name ?? `${district} ${year}` })}</p>
      {nearest.length > 0 && (
        <>
          <h2>{t('notFound.nearest')}</h2>
          <ul className="plain-list">{nearest.map(({ node }) => <li key={node.id}><Nearest node={node} /></li>)}</ul>
        </>
      )}
      {children}
    </div>
  );
};

/** Who works on a focus area, by role: the strongest part each has, and on what ground. */
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { FocusAreaActorsQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { ActorLink, ScopeNote } from '../../ui/entity-links.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { LinkRow, LinkRows } from '../../ui/link-row.tsx';
import { howAndWhere } from '../../ui/statement.tsx';

export const AreaActors = ({ slug }: { slug: string }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const [{ data, error }, refetch] = useQuery({ query: FocusAreaActorsQueryDocument, variables: { slug, locale: variables.locale } });
  const actors = data?.focusArea?.slug === slug ? data.focusArea.actors : undefined;
  return (
    <Block title={t('panel.actors')} count={actors?.totalCount} note={t('area.actorsNote')} id="actors">
      {error && !actors && <Failure what={t('panel.actors')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} />}
      {!actors && !error && <div aria-busy="true"><div className="skeleton" style={{ height: 180 }} /></div>}
      {actors && (
        <LinkRows>
          {actors.edges.map((edge) => (
            <LinkRow key={edge.node.id} name={edge.node.name} ground={edge} role={edge.role} note={howAndWhere(edge, (name) => t('link.onlyIn', { name }))}>
              <ActorLink actor={edge.node} hollow={edge.implied || edge.evidence !== 'NAMED'} /> <ScopeNote scope={edge.node.scope} />
            </LinkRow>
          ))}
        </LinkRows>
      )}
    </Block>
  );
};

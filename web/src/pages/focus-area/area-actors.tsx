/** Who works on a focus area: the strongest part each has, and on what ground. */
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { FocusAreaActorsQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { LinkRows } from '../../ui/link-row.tsx';
import { PagePart } from '../../ui/page-part.tsx';
import { ActorRow } from '../../ui/statement.tsx';

export const AreaActors = ({ slug }: { slug: string }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  return (
    <PagePart document={FocusAreaActorsQueryDocument} variables={{ slug, locale: variables.locale }} what={t('panel.actors')} pick={({ focusArea }) => (focusArea?.slug === slug ? focusArea.actors : null)} height={240}>
      {(actors) => (
        <Block title={t('panel.actors')} count={actors.totalCount} note={t('area.actorsNote')} id="actors">
          <LinkRows>
            {actors.edges.map((edge) => <ActorRow key={edge.node.id} edge={edge} />)}
          </LinkRows>
        </Block>
      )}
    </PagePart>
  );
};

/** The commitments that an actor has a part in: in what role, how, and on what ground; what it has only as one of a collective says so. */
import type { ActorParts_ActorCommitmentsEdgeFragment } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { CommitmentLink, hueOf } from './entity-links.tsx';
import { LinkRow, LinkRows, planWord } from './link-row.tsx';
import { howAndWhere } from './statement.tsx';

export const CommitmentRows = ({ parts }: { parts: readonly ActorParts_ActorCommitmentsEdgeFragment[] }) => {
  const { t } = useMessages();
  return (
    <LinkRows>
      {parts.map((part) => (
        <LinkRow key={part.node.id} hue={hueOf(part.node.focusArea.number)} name={part.node.name} ground={{ ...part, via: part.via ? planWord(part.via) : undefined }} role={part.role} note={howAndWhere(part, (name) => t('link.onlyIn', { name }))}>
          <CommitmentLink commitment={part.node} />
        </LinkRow>
      ))}
    </LinkRows>
  );
};

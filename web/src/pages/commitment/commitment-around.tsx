/** What stands around a commitment: the section's other commitments, and what its running text says besides. */
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { CommitmentAroundQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { CommitmentLink } from '../../ui/entity-links.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { Statements } from '../../ui/statement.tsx';

const useAround = (slug: string) => {
  const { variables } = usePlanAddress();
  const [{ data }] = useQuery({ query: CommitmentAroundQueryDocument, variables: { slug, locale: variables.locale } });
  return data?.commitment?.slug === slug ? data.commitment.focusArea : undefined;
};

export const Siblings = ({ slug }: { slug: string }) => {
  const { t } = useMessages();
  const others = useAround(slug)?.commitments.filter((commitment) => commitment.slug !== slug) ?? [];
  return others.length === 0 ? null : <Block title={t('commitment.siblings')}><ul className="plain-list">{others.map((commitment) => <li key={commitment.id}><CommitmentLink commitment={commitment} /></li>)}</ul></Block>;
};

export const SectionStatements = ({ slug }: { slug: string }) => {
  const { t } = useMessages();
  const statements = useAround(slug)?.alsoPromised ?? [];
  return statements.length === 0 ? null : <Block title={t('area.also')} count={statements.length} note={t('commitment.alsoNote')}><Statements statements={statements} /></Block>;
};

/** Says that there is no such thing in this plan, and shows what comes nearest to what the address asked for. */
import { useQuery } from 'urql';
import { EntityLink } from '../app/entity-link.tsx';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { MissingQueryDocument, type SearchKind } from '../gql/graphql.ts';
import { useMessages } from '../i18n/messages.tsx';
import { Page } from './page.tsx';

export interface MissingProps {
  /** "Aktøren", "Indsatsen". */
  what: string;
  /** As the address has it: "ssp-samarbejde". */
  asked: string;
  kinds: readonly SearchKind[];
}

export const Missing = ({ what, asked, kinds }: MissingProps) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const words = asked.replaceAll('-', ' ').trim();
  const [{ data }] = useQuery({ query: MissingQueryDocument, variables: { query: words, kinds: [...kinds], plans: [variables.plan], locale: variables.locale }, pause: words === '' });
  const nearest = data?.search ?? [];
  return (
    <Page name={t('missing.title', { what, asked })} lead={t('missing.help')}>
      {nearest.length > 0 && (
        <section className="block" aria-labelledby="nearest">
          <h2 id="nearest">{t('missing.nearest')}</h2>
          <ul className="missing-nearest">{nearest.map(({ node }) => <li key={node.id}><EntityLink entity={node} danish /></li>)}</ul>
        </section>
      )}
    </Page>
  );
};

/** What readers have reported and nobody has seen to yet. */
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { ProblemsQueryDocument } from '../../gql/graphql.ts';
import { formatMoment } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { AboutLink } from '../../together/about-link.tsx';
import { useMaking } from '../../together/proposing.ts';
import { Block } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';

export const Problems = () => {
  const { t, locale } = useMessages();
  const { variables } = usePlanAddress();
  const { settle } = useMaking();
  const [{ data, error }, refetch] = useQuery({ query: ProblemsQueryDocument, variables: { locale: variables.locale } });
  if (error && !data) return <Failure what={t('report.list')} error={error} retry={() => refetch({ requestPolicy: 'network-only' })} />;
  const edges = data?.comments.edges ?? [];
  if (edges.length === 0) return null;
  return (
    <Block title={t('report.list')} count={data?.comments.totalCount}>
      <ul className="proposals">
        {edges.map(({ node }) => (
          <li key={node.id} className="proposal-line">
            <span lang="da">{node.text}</span>
            <span className="soft fine">{formatMoment(node.at, locale)}{node.byOrganisation && ` · ${node.byOrganisation.name}`} · <AboutLink id={node.about} /></span>
            <span><button type="button" className="button" onClick={() => void settle(node.id)}>{t('report.settle')}<span className="visually-hidden">: {node.text}</span></button></span>
          </li>
        ))}
      </ul>
    </Block>
  );
};

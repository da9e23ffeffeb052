/** Those somebody has put on the list: kept in the address, so that a link sends them on and paper takes them along. */
import { Printer } from 'lucide-react';
import { useQuery } from 'urql';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { ListedActorQueryDocument } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { ActorLink } from '../../ui/entity-links.tsx';
import { PartnerContact } from './partner-contact.tsx';

const Listed = ({ slug, remove }: { slug: string; remove: () => void }) => {
  const { t } = useMessages();
  const { variables } = usePlanAddress();
  const [{ data, fetching, error }] = useQuery({ query: ListedActorQueryDocument, variables: { slug, locale: variables.locale } });
  const actor = data?.actor?.slug === slug ? data.actor : undefined;
  return (
    <li className="listed">
      <div>{actor ? <ActorLink actor={actor} /> : <span className="soft">{fetching ? '…' : t(error ? 'find.listedFailed' : 'find.listedUnknown', { slug })}</span>}</div>
      <button type="button" className="link-button" onClick={remove}>{t('find.takeOff')}<span className="visually-hidden">: {actor?.name ?? slug}</span></button>
      {actor && <PartnerContact scope={actor.scope} contactPoints={actor.contactPoints} />}
    </li>
  );
};

export const ShortList = ({ slugs, toggle }: { slugs: readonly string[]; toggle: (slug: string) => void }) => {
  const { t } = useMessages();
  return (
    <section className="block short-list" aria-labelledby="short-list">
      <h2><span id="short-list">{t('find.list')}</span> <span className="block-count">{slugs.length}</span></h2>
      <ul>{slugs.map((slug) => <Listed key={slug} slug={slug} remove={() => toggle(slug)} />)}</ul>
      <p className="page-actions"><CopyLink /> <button type="button" className="button" onClick={() => window.print()}><Printer size={16} aria-hidden="true" /> {t('plan.print')}</button></p>
    </section>
  );
};

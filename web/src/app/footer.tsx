/** Where the content comes from, of what date, and what it is and is not. */
import { useQuery } from 'urql';
import { FrameQueryDocument } from '../gql/graphql.ts';
import { formatDay } from '../i18n/danish.ts';
import { useMessages } from '../i18n/messages.tsx';
import { usePlanAddress } from './use-plan-address.ts';

export const Footer = () => {
  const { t, locale } = useMessages();
  const { variables } = usePlanAddress();
  const [{ data }] = useQuery({ query: FrameQueryDocument, variables });
  const plan = data?.plan;
  return (
    <footer className="footer">
      <p>
        {plan && <b>{t('app.footer.source', { plan: plan.name, publisher: plan.publisher.name })}</b>} {t('app.footer.what')} {t('app.footer.shown', { day: formatDay(new Date().toISOString().slice(0, 10), locale) })}
      </p>
      <p>{t('app.footer.law')}</p>
    </footer>
  );
};

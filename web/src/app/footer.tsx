/** Where the content comes from, of what date, and what it is and is not. */
import { useQuery } from 'urql';
import { FrameQueryDocument } from '../gql/graphql.ts';
import { formatDay } from '../i18n/danish.ts';
import { useMessages } from '../i18n/messages.tsx';
import { ReportProblem } from '../together/report-problem.tsx';
import { usePlanAddress } from './use-plan-address.ts';

export const Footer = () => {
  const { t, locale } = useMessages();
  const { variables } = usePlanAddress();
  const [{ data }] = useQuery({ query: FrameQueryDocument, variables });
  const plan = data?.plan;
  return (
    <footer className="footer">
      <div className="footer-columns">
        <section aria-labelledby="footer-source">
          <h2 id="footer-source">{t('app.footer.sourceTitle')}</h2>
          <p>
            {plan ? <><span lang="da">{plan.danishName}, {plan.publisher.name}</span>. {t(`planStatus.${plan.status}`)}. </> : '\u00a0'}
            {plan?.url && <a href={plan.url} rel="noreferrer" hrefLang="da">{t('app.footer.original')}</a>}
          </p>
          <p>{t('app.footer.shown', { day: formatDay(new Date().toISOString().slice(0, 10), locale) })}</p>
        </section>
        <section aria-labelledby="footer-what">
          <h2 id="footer-what">{t('app.footer.whatTitle')}</h2>
          <p>{t('app.footer.what')}</p>
        </section>
        <section aria-labelledby="footer-not">
          <h2 id="footer-not">{t('app.footer.notTitle')}</h2>
          <p>{t('app.footer.law')}</p>
          {plan && <ReportProblem about={plan.id} />}
        </section>
      </div>
    </footer>
  );
};

/** What a cooperation plan is, and how what is shown here was read out of it. */
import { useMessages } from '../../i18n/messages.tsx';
import { LineSample } from '../../ui/link-line.tsx';

const grounds = ['NAMED', 'COLLECTIVE', 'NARRATIVE', 'SOURCED', 'INFERRED'] as const;

export const AboutPlan = () => {
  const { t } = useMessages();
  return (
    <section className="overview-section about" aria-labelledby="overview-about">
      <div>
        <h2 id="overview-about">{t('overview.about')}</h2>
        <p>{t('overview.aboutPlan')}</p>
        <p>{t('overview.aboutReading')}</p>
      </div>
      <div>
        <h3>{t('overview.grounds')}</h3>
        <dl className="about-grounds">
          {grounds.map((evidence) => <div key={evidence}><dt><LineSample role="PARTNER" evidence={evidence} /> {t(`evidence.${evidence}`)}</dt><dd>{t(`ground.${evidence}`)}</dd></div>)}
        </dl>
      </div>
    </section>
  );
};

/** The figures of a section as the plan gives them, each with what speaks against taking it as it stands: never folded away. */
import type { KeyFigures_IndicatorFragment } from '../../gql/graphql.ts';
import { compareDanish, formatNumber } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { Block } from '../../ui/entity-page.tsx';
import { SourceButton } from '../../ui/link-row.tsx';
import './key-figures.css';

/** Figures in one unit stand together, so that those that contradict each other are seen side by side; then in the order of the text. */
const place = ({ unit, citations, name }: KeyFigures_IndicatorFragment): string => `${unit} ${citations[0]?.passage?.key ?? ''} ${name}`;

export const KeyFigures = ({ indicators }: { indicators: readonly KeyFigures_IndicatorFragment[] }) => {
  const { t, locale } = useMessages();
  if (indicators.length === 0) return null;
  const doubted = indicators.filter(({ doubts }) => doubts.length > 0).length;
  const amount = ({ low, high }: KeyFigures_IndicatorFragment): string => (low === high ? formatNumber(low, locale) : `${formatNumber(low, locale)}–${formatNumber(high, locale)}`);
  return (
    <Block title={t('figures.title')} count={indicators.length} id="key-figures">
      {doubted > 0 && <p className="callout">{t('figures.doubted', { count: doubted })}</p>}
      <ul className="key-figures">
        {[...indicators].sort((a, b) => compareDanish(place(a), place(b))).map((indicator) => (
          <li key={indicator.id} className="key-figure">
            <p className="key-figure-amount">{indicator.qualifier && <span lang="da" className="key-figure-hedge">{indicator.qualifier} </span>}{amount(indicator)}<span lang="da" className="key-figure-unit">{indicator.unit === 'procent' ? ' %' : ` ${indicator.unit}`}</span></p>
            <div className="key-figure-words">
              <h3>{indicator.name}</h3>
              <p className="soft fine" lang={locale === 'en' ? 'da' : undefined}>{[indicator.period, indicator.base].filter(Boolean).join(' · ')}</p>
              {indicator.doubts.length > 0 && <div className="key-figure-doubts"><p>{t('figures.doubts')}</p><ul>{indicator.doubts.map((doubt) => <li key={doubt}>{doubt}</li>)}</ul></div>}
              <SourceButton name={indicator.name} citations={indicator.citations} short />
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
};

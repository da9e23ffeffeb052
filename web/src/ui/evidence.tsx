/** What a link is believed on: the class of its grounds, where it stands, our paraphrase and the plan's own words where they have been imported. */
import type { Evidence as EvidenceClass, Evidence_CitationFragment, Standing } from '../gql/graphql.ts';
import { formatDay } from '../i18n/danish.ts';
import { useMessages } from '../i18n/messages.tsx';
import { EvidenceMark, hasMark } from './link-line.tsx';
import './evidence.css';

export const CitationNote = ({ citation }: { citation: Evidence_CitationFragment }) => {
  const { t, locale } = useMessages();
  const { passage, source, label } = citation;
  return (
    <div className="citation">
      {source
        ? <p><a href={source.url} rel="noreferrer">{t('evidence.publicSource', { publisher: source.publisher, title: source.title, day: formatDay(source.seenOn, locale) })}</a></p>
        : <p className="citation-label">{label}</p>}
      {passage && <p className="citation-words">{passage.paraphrase}</p>}
      {passage?.text && <figure><figcaption className="soft">{t('evidence.ownWords')}</figcaption><blockquote lang="da">{passage.text}</blockquote></figure>}
      {passage && !passage.text && <p className="soft citation-unread">{t('evidence.noText')}</p>}
    </div>
  );
};

export interface EvidenceProps { evidence: EvidenceClass; implied?: boolean; standing?: Standing; citations: readonly Evidence_CitationFragment[]; open?: boolean }

/** Folded: the class of the grounds in words. Open: every place that says so. */
export const Evidence = ({ evidence, implied = false, standing = 'STANDS', citations, open = false }: EvidenceProps) => {
  const { t } = useMessages();
  const first = citations[0];
  return (
    <details className="evidence" open={open}>
      <summary>
        {hasMark(evidence) && <svg width="14" height="12" viewBox="-7 -6 14 12" aria-hidden="true" focusable="false"><EvidenceMark evidence={evidence} x={0} y={0} /></svg>}
        <span>{implied ? t('evidence.implied') : t(`evidence.${evidence}`)}</span>
        {standing !== 'STANDS' && <span className="evidence-standing">{t(`standing.${standing}`)}</span>}
        {first?.passage?.page && <span className="soft evidence-page">{t('evidence.where', { section: first.section ?? '', page: first.passage.page })}</span>}
      </summary>
      {citations.length > 0 ? citations.map((citation) => <CitationNote key={citation.passage?.id ?? citation.label} citation={citation} />) : <p className="citation soft">{t('evidence.none')}</p>}
    </details>
  );
};

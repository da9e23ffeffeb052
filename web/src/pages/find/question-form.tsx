/** What the problem is, in the asker's own words; where it is; and who asks. Nothing is asked before the form is sent, so that going back goes question by question. */
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FindPlacesQueryQuery } from '../../gql/graphql.ts';
import { compareDanish } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { FindSearch } from '../../paths.ts';

export interface QuestionFormProps { plan: FindPlacesQueryQuery['plan'] | undefined; search: FindSearch; change: (part: Partial<FindSearch>) => void }

export const QuestionForm = ({ plan, search, change }: QuestionFormProps) => {
  const { t } = useMessages();
  const [text, setText] = useState(search.q ?? '');
  useEffect(() => setText(search.q ?? ''), [search.q]);
  const places = [...(plan?.district.municipalities ?? [])].sort((a, b) => compareDanish(a.name, b.name));
  const askers = places.flatMap(({ organisation }) => (organisation ? [organisation] : []));
  return (
    <form className="question" onSubmit={(event) => { event.preventDefault(); change({ q: text.trim() || undefined }); }}>
      <label className="question-text"><span>{t('find.question')}</span>
        <input type="search" value={text} maxLength={300} aria-describedby="question-help" onChange={(event) => setText(event.target.value)} />
      </label>
      <label><span>{t('find.place')}</span>
        <select value={search.in ?? ''} onChange={(event) => change({ q: text.trim() || undefined, in: event.target.value || undefined })}>
          <option value="">{t('find.wholeDistrict')}</option>
          {places.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}
          {search.in && !places.some(({ slug }) => slug === search.in) && <option value={search.in}>{search.in}</option>}
        </select>
      </label>
      <label><span>{t('find.near')}</span>
        <select value={search.near ?? ''} onChange={(event) => change({ q: text.trim() || undefined, near: event.target.value || undefined })}>
          <option value="">{t('find.nearNobody')}</option>
          {askers.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}
          {search.near && !askers.some(({ slug }) => slug === search.near) && <option value={search.near}>{search.near}</option>}
        </select>
      </label>
      <button type="submit" className="button button-ask"><Search size={16} aria-hidden="true" /> {t('find.ask')}</button>
      <p id="question-help" className="soft fine">{t('find.help')}</p>
    </form>
  );
};

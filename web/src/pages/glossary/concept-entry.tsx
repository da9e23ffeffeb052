/** A word: what it means, how sure that is, where it comes from, and the commitments that use it, each with the place that says so. */
import { useState } from 'react';
import type { GlossaryQueryQuery } from '../../gql/graphql.ts';
import { formatDay, formatNumber } from '../../i18n/danish.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { AreaLink, CommitmentLink, ConceptLink, hueOf } from '../../ui/entity-links.tsx';
import { citationsOfSources } from '../../ui/legal-basis.tsx';
import { LinkRow, LinkRows } from '../../ui/link-row.tsx';
import { EditConcept } from './edit-concept.tsx';

export type Concept = GlossaryQueryQuery['concepts'][number];

const Ages = ({ concept }: { concept: Concept }) => {
  const { t, locale } = useMessages();
  const { minAge, maxAge } = concept;
  if (minAge === null && maxAge === null) return null;
  const [from, to] = [minAge, maxAge].map((age) => (age === null || age === undefined ? undefined : formatNumber(age, locale)));
  return <p className="soft">{from && to ? t('glossary.ages', { from, to }) : from ? t('glossary.agesFrom', { from }) : t('glossary.agesTo', { to: to ?? '' })}</p>;
};

const Uses = ({ concept }: { concept: Concept }) => {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  if (concept.commitments.length === 0) return null;
  return (
    <div className="uses">
      <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}><span className="visually-hidden">{concept.name}: </span>{t('glossary.usedIn', { count: concept.commitments.length })}</button>
      {open && (
        <LinkRows>
          {concept.commitments.map((commitment) => (
            <LinkRow
              key={commitment.id} hue={hueOf(commitment.focusArea.number)} name={commitment.name} ground={{ evidence: 'NAMED', citations: commitment.citations }} words={t('commitment.inText')}
              roleWords={concept.scheme === 'TARGET_GROUP' ? t(commitment.directedAgainst.some(({ id }) => id === concept.id) ? 'concept.directedAgainst' : 'concept.targetGroup') : undefined}
            >
              <CommitmentLink commitment={commitment} />
            </LinkRow>
          ))}
        </LinkRows>
      )}
    </div>
  );
};

/** A focus area is about a topic where its goal says so, and rests on a law where a commitment of it does. */
const Areas = ({ concept }: { concept: Concept }) => {
  const { t } = useMessages();
  const saidIn = (area: Concept['focusAreas'][number]) => (concept.scheme === 'THEME' ? area.citations
    : [...concept.commitments.filter(({ focusArea }) => focusArea.id === area.id).flatMap(({ citations }) => citations), ...citationsOfSources(concept.sources)]);
  return concept.focusAreas.length === 0 ? null : (
    <LinkRows>
      {concept.focusAreas.map((area) => (
        <LinkRow key={area.id} hue={hueOf(area.number)} name={area.name} ground={{ evidence: 'NAMED', citations: saidIn(area) }} words={t('area.inSection')} roleWords={t('area.one.title')}><AreaLink area={area} /></LinkRow>
      ))}
    </LinkRows>
  );
};

export const ConceptEntry = ({ concept }: { concept: Concept }) => {
  const { t, locale } = useMessages();
  const near = [...new Map([...concept.broader, ...concept.related].map((other) => [other.id, other])).values()];
  return (
    <li id={concept.slug} className="concept">
      <h3 lang={locale === 'en' && concept.name === concept.danishName ? 'da' : undefined}>{concept.name}</h3>
      <div className="concept-words">
        {concept.otherNames.length > 0 && <p className="soft fine">{t('panel.alsoCalled', { names: '' })}<span lang="da" data-words-of-others="">{concept.otherNames.join(', ')}</span></p>}
        <p>{concept.definition ?? <span className="soft">{t('glossary.noDefinition')}</span>}</p>
        <Ages concept={concept} />
        <p className={`certainty certainty-${concept.certainty.toLowerCase()}`}>{t(`certainty.${concept.certainty}`)}</p>
        {concept.doubts.length > 0 && <ul className="callout">{concept.doubts.map((doubt) => <li key={doubt}>{doubt}</li>)}</ul>}
        {concept.sources.length > 0 && <p className="fine soft">{t('glossary.sources')} {concept.sources.map((source, index) => <span key={source.url + source.title}>{index > 0 && ' · '}<a href={source.url} rel="noreferrer">{source.publisher}: {source.title}</a> ({t('glossary.seen', { day: formatDay(source.seenOn, locale) })})</span>)}</p>}
        <Areas concept={concept} />
        {near.length > 0 && <p className="fine concept-near"><span className="soft">{t('glossary.related')}</span> {near.map((other) => <ConceptLink key={other.id} concept={other} />)}</p>}
        <Uses concept={concept} />
        <EditConcept concept={concept} />
      </div>
    </li>
  );
};

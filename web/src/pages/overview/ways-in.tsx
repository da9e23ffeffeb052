/** Three ways in, each for somebody: who looks for a partner, who is new, who sits in the council. */
import { Link } from '@tanstack/react-router';
import { BookOpen, Compass, Users } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { SearchButton } from '../../app/search/search-button.tsx';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import type { OverviewQueryQuery } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { ActorLink, ConceptLink } from '../../ui/entity-links.tsx';
import { abbreviations, busiestActors, commitmentsOf, type Findings, guidedQuestions, type Plan } from './overview-model.ts';

const Way = ({ sign, title, note, children, wide = false }: { sign: ReactNode; title: string; note: string; children: ReactNode; wide?: boolean }) => {
  const id = useId();
  return (
    <section className={`way${wide ? ' way-wide' : ''}`} aria-labelledby={id}>
      <div className="way-head"><span className="way-sign" aria-hidden="true">{sign}</span><div><h2 id={id}>{title}</h2><p className="soft small">{note}</p></div></div>
      {children}
    </section>
  );
};

export const FindPartner = ({ plan }: { plan: Plan }) => {
  const { t } = useMessages();
  return (
    <Way wide sign={<Users size={20} />} title={t('overview.find')} note={t('overview.findNote')}>
      <SearchButton large />
      <h3>{t('overview.busiest')}</h3>
      <ul className="way-actors">
        {busiestActors(plan, 6).map(({ value, commitments }) => <li key={value.id}><ActorLink actor={value} /> <span className="soft fine">{t('count.commitments', { count: commitments })}</span></li>)}
      </ul>
    </Way>
  );
};

export const NewHere = ({ plan, words }: { plan: Plan; words: OverviewQueryQuery['concepts'] }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const params = { lang, district, year };
  const { commitment, actor, target } = guidedQuestions(plan);
  const ask = (sel: string, question: string) => <li key={sel}><Link to={paths.plan} params={params} search={{ sel }}>{question}</Link></li>;
  return (
    <Way sign={<Compass size={20} />} title={t('overview.new')} note={t('overview.newNote')}>
      <ol className="way-questions">
        {commitment && ask(`c:${commitment.focusArea.number}-${commitment.ordinal}`, t('start.commitment', { name: commitment.name }))}
        {actor && ask(`a:${actor.slug}`, t('start.actor', { name: actor.name }))}
        {target && ask(`t:${target.slug}`, t('start.target', { name: target.name.toLowerCase() }))}
      </ol>
      <h3>{t('overview.words')}</h3>
      <ul className="tag-list">
        {abbreviations(words, 6).map((word) => <li key={word.id}><ConceptLink concept={word} /></li>)}
        <li><Link className="entity-link" to={paths.glossary} params={params} search={{}}><BookOpen size={14} aria-hidden="true" /> {t('overview.allWords', { count: words.length })}</Link></li>
      </ul>
    </Way>
  );
};

export const ForCouncil = ({ plan, findings }: { plan: Plan; findings: Findings }) => {
  const { t } = useMessages();
  const total = commitmentsOf(plan).length;
  const figures = [
    { key: 'no-partner', value: findings.noPartner.length, label: t('finding.NO_NAMED_PARTNER') },
    { key: 'one-partner', value: findings.onePartner.length, label: t('finding.SINGLE_PARTNER') },
    { key: 'no-lead', value: findings.noLead.length, label: t('finding.NO_NAMED_LEAD') },
    { key: 'no-target', value: findings.noTarget.length, label: t('finding.NO_TARGET_GROUP') },
  ];
  return (
    <Way sign={<span className="way-number">{total}</span>} title={t('overview.council')} note={t('overview.councilNote', { total: t('count.commitments', { count: total }) })}>
      <dl className="way-figures">
        {figures.filter(({ value }) => value > 0).map(({ key, value, label }) => (
          <div key={key}>
            <dt><a href={`#${key}`}>{label}</a></dt>
            <dd>
              <span className="way-bar" aria-hidden="true"><span style={{ width: `${(100 * value) / total}%` }} /></span>
              <b>{value}</b> <span className="soft">{t('overview.of', { total })}</span>
            </dd>
          </div>
        ))}
        {findings.unattached.length > 0 && <div><dt><a href="#unattached">{t('finding.UNATTACHED')}</a></dt><dd><b>{findings.unattached.length}</b> <span className="soft">{t('overview.actorsWord', { count: findings.unattached.length })}</span></dd></div>}
      </dl>
    </Way>
  );
};


/** What the council may want to talk about, each point with the commitments or actors behind it. Neutral: a gap can be a choice. */
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { ActorLink, CommitmentLink } from '../../ui/entity-links.tsx';
import { useScrollToHash } from '../../ui/use-scroll-to-hash.ts';
import type { Findings, Placed } from './overview-model.ts';
import { useOpenByHash } from './use-open-by-hash.ts';

const Point = ({ id, title, count, children }: { id: string; title: string; count: number; children: ReactNode }) => {
  const [open, setOpen] = useOpenByHash(id);
  return count === 0 ? null : (
    <details className="point" id={id} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><span>{title}</span> <b className="point-count">{count}</b></summary>
      {children}
    </details>
  );
};
const Commitments = ({ commitments }: { commitments: readonly Placed[] }) => <ul className="point-list">{commitments.map((commitment) => <li key={commitment.id}><CommitmentLink commitment={commitment} /></li>)}</ul>;

export const PointsToNote = ({ findings }: { findings: Findings }) => {
  const { t } = useMessages();
  useScrollToHash();
  const { noPartner, onePartner, noLead, noTarget, unattached } = findings;
  return (
    <section className="overview-section" aria-labelledby="overview-points">
      <h2 id="overview-points">{t('finding.title')}</h2>
      <p className="soft small">{t('finding.subtitle')}</p>
      <div className="points">
        <Point id="no-partner" title={t('finding.NO_NAMED_PARTNER')} count={noPartner.length}><Commitments commitments={noPartner} /></Point>
        <Point id="one-partner" title={t('finding.SINGLE_PARTNER')} count={onePartner.length}><Commitments commitments={onePartner} /></Point>
        <Point id="no-lead" title={t('finding.NO_NAMED_LEAD')} count={noLead.length}><Commitments commitments={noLead} /></Point>
        <Point id="no-target" title={t('finding.NO_TARGET_GROUP')} count={noTarget.length}><Commitments commitments={noTarget} /></Point>
        <Point id="unattached" title={t('finding.UNATTACHED')} count={unattached.length}><ul className="point-list">{unattached.map((actor) => <li key={actor.id}><ActorLink actor={actor} /></li>)}</ul></Point>
      </div>
    </section>
  );
};

/** Somebody to call: how much speaks for it, why in a sentence, what to know first, how to reach it, and on request every reason with the way there and its passages. */
import { useId, useState } from 'react';
import { EntityLink } from '../../app/entity-link.tsx';
import type { FoundPartner_PartnerEdgeFragment, WhyPartner_PartnerReasonFragment } from '../../gql/graphql.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { ActorLink, ScopeNote } from '../../ui/entity-links.tsx';
import { CitationNote } from '../../ui/evidence.tsx';
import { PartnerContact } from './partner-contact.tsx';
import { ScoreBar } from './score-bar.tsx';
import { scoreParts } from './score-parts.ts';

/** What has a page of its own to go to. */
const paged = ['Actor', 'Commitment', 'FocusArea', 'Municipality', 'Concept'];

const Reason = ({ reason: { text, steps, citations } }: { reason: WhyPartner_PartnerReasonFragment }) => {
  const { t } = useMessages();
  return (
    <li className="reason">
      <p>{text}</p>
      <ol className="reason-path" aria-label={t('find.path')}>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path's steps stand in their order, and one may come twice
          <li key={`${at} ${step.id}`}>{paged.includes(step.__typename) ? <EntityLink entity={step} danish={step.name === step.danishName} /> : <span lang={step.name === step.danishName ? 'da' : undefined}>{step.name}</span>}</li>
        ))}
      </ol>
      {citations.map((citation) => <CitationNote key={citation.passage?.id ?? citation.label} citation={citation} />)}
      {citations.length === 0 && <p className="soft fine">{t('find.noCitation')}</p>}
    </li>
  );
};

export interface PartnerCardProps { partner: FoundPartner_PartnerEdgeFragment; best: number; listed: boolean; toggle: (slug: string) => void }

export const PartnerCard = ({ partner: { node, score, reasons, caveats }, best, listed, toggle }: PartnerCardProps) => {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const id = useId();
  const byWeight = [...reasons].sort((a, b) => b.weight - a.weight);
  return (
    <li className="partner" data-actor={node.slug}>
      <div className="partner-head">
        <h3><ActorLink actor={node} /> <span className="soft fine">{t(`kind.${node.kind}`)}</span> <ScopeNote scope={node.scope} /></h3>
        <label className="check partner-list"><input type="checkbox" checked={listed} onChange={() => toggle(node.slug)} /><span className="check-label">{t('find.onList')}<span className="visually-hidden">: {node.name}</span></span></label>
      </div>
      <ScoreBar parts={scoreParts(reasons)} best={Math.max(best, score)} />
      {byWeight[0] && <p className="partner-why">{byWeight[0].text}</p>}
      {caveats.length > 0 && <ul className="caveats" aria-label={t('find.caveats')}>{caveats.map((caveat) => <li key={caveat}>{caveat}</li>)}</ul>}
      <PartnerContact scope={node.scope} contactPoints={node.contactPoints} said={caveats.length > 0} />
      <button type="button" className="link-ground" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="link-ground-words">{t('find.why')}</span> <span className="soft">{t('find.reasons', { count: reasons.length })}</span><span className="visually-hidden">: {node.name}</span>
      </button>
      <ol id={id} className="reasons" hidden={!open}>{byWeight.map((reason) => <Reason key={`${reason.text} ${reason.steps.map((step) => step.id).join(' ')}`} reason={reason} />)}</ol>
    </li>
  );
};

/** A commitment: what it says, who answers for it, who takes part and on what grounds, whom it is for and what it is directed against. */
import { useMessages } from '../../../i18n/messages.tsx';
import type { MessageKey } from '../../../i18n/messages.tsx';
import { hasNoNamedPartner } from '../../../network-views/lanes/model.ts';
import type { SelectionKind } from '../../../network-views/lanes/selection.ts';
import { ActorGlyph } from '../../../ui/actor-glyph.tsx';
import { CitationNote, Evidence } from '../../../ui/evidence.tsx';
import { type Commitment, type CommitmentLink, lanePlan, placedCommitments } from '../plan-model.ts';
import { ActorName, PanelHead } from './panel-parts.tsx';
import type { PanelProps } from './plan-panel.tsx';

const roleHeads = [['LEAD', 'panel.responsible'], ['PARTNER', 'panel.parties'], ['CHANNEL', 'panel.channels'], ['CONSULTED', 'panel.consulted']] as const;

const Links = ({ title, links, select }: { title: string; links: readonly CommitmentLink[]; select: PanelProps['select'] }) => (
  <section>
    <h3>{title}</h3>
    <ul className="links">
      {links.map((link) => (
        <li key={link.node.slug}>
          <ActorName actor={link.node} select={select} />
          {(link.how || link.municipality) && <p className="soft fine">{[link.how, link.municipality?.name].filter(Boolean).join(' · ')}</p>}
          <Evidence evidence={link.evidence} implied={link.implied} standing={link.standing} citations={link.citations} />
        </li>
      ))}
    </ul>
  </section>
);

const Concepts = ({ title, concepts, kind, select }: { title: MessageKey; concepts: Commitment['targetGroups']; kind: Extract<SelectionKind, 'target' | 'against'>; select: PanelProps['select'] }) => {
  const { t } = useMessages();
  return (
    <section>
      <h3>{t(title)}</h3>
      <ul className="links">
        {concepts.map((concept) => <li key={concept.slug}><button type="button" className="actor-name" onClick={() => select({ kind, key: concept.slug })}><ActorGlyph shape={kind} /> <span>{concept.name}</span></button></li>)}
      </ul>
    </section>
  );
};

export const CommitmentPanel = ({ number, plan, select }: PanelProps & { number: string }) => {
  const { t } = useMessages();
  const placed = placedCommitments(plan).find((entry) => entry.number === number);
  if (!placed) return null;
  const { commitment, area, hue } = placed;
  const lane = lanePlan(plan, false).areas.flatMap((entry) => entry.commitments).find((entry) => entry.number === number);
  const links = commitment.actors.edges;
  return (
    <>
      <PanelHead name={commitment.name} chip={<button type="button" className="chip-button" data-hue={hue} onClick={() => select({ kind: 'area', key: area.number })}><span className="swatch" aria-hidden="true" />{t('panel.commitmentNumber', { number })} · {area.name}</button>} />
      <div className="summary" data-hue={hue}>
        <p>{commitment.summary}</p>
        {commitment.citations.map((citation) => <p key={citation.label} className="soft fine">{citation.label}</p>)}
      </div>
      {lane && hasNoNamedPartner(lane) && <p className="panel-note">{t('finding.noPartnerHelp')}</p>}
      {commitment.leadership === 'NONE' && <section><h3>{t('panel.responsible')}</h3><p>{t('leadership.NONE')}</p></section>}
      {roleHeads.map(([role, head]) => {
        const own = links.filter((link) => link.role === role);
        const implied = role === 'LEAD' && own.some((link) => link.implied);
        return own.length > 0 && <Links key={role} title={implied ? t('leadership.IMPLIED') : t(head)} links={own} select={select} />;
      })}
      {commitment.targetGroups.length > 0 ? <Concepts title="panel.forWhom" concepts={commitment.targetGroups} kind="target" select={select} /> : <section><h3>{t('panel.forWhom')}</h3><p className="soft">{t('panel.noTarget')}</p></section>}
      {commitment.directedAgainst.length > 0 && <Concepts title="panel.against" concepts={commitment.directedAgainst} kind="against" select={select} />}
      {commitment.methods.length > 0 && <section><h3>{t('panel.methods')}</h3><ul className="tags">{commitment.methods.map((method) => <li key={method.slug}>{method.name}</li>)}</ul></section>}
      <section>
        <h3>{t('panel.source')}</h3>
        {commitment.citations.map((citation) => <CitationNote key={citation.label} citation={citation} />)}
      </section>
    </>
  );
};

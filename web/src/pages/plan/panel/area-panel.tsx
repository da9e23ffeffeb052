/** A focus area: its goal and its commitments. */
import { useMessages } from '../../../i18n/messages.tsx';
import { CitationNote } from '../../../ui/evidence.tsx';
import { placedCommitments } from '../plan-model.ts';
import { CommitmentCard, Figures, PanelHead } from './panel-parts.tsx';
import type { PanelProps } from './plan-panel.tsx';

export const AreaPanel = ({ number, plan, select }: PanelProps & { number: string }) => {
  const { t } = useMessages();
  const own = placedCommitments(plan).filter((placed) => placed.area.number === number);
  const area = plan.focusAreas.find((entry) => entry.number === number);
  if (!area) return null;
  const hue = own[0]?.hue ?? 1;
  return (
    <>
      <PanelHead name={area.name} chip={<span className="chip-button" data-hue={hue}><span className="swatch" aria-hidden="true" />{t('panel.areaChip', { number })}</span>} />
      {area.summary && <p>{area.summary}</p>}
      {area.goal && <section><h3>{t('panel.goal')}</h3><p>{area.goal}</p></section>}
      <Figures figures={[
        { label: t('panel.commitments'), value: own.length },
        { label: t('panel.actors'), value: new Set(own.flatMap(({ commitment }) => commitment.actors.edges.map((link) => link.node.slug))).size },
        { label: t('panel.targets'), value: new Set(own.flatMap(({ commitment }) => commitment.targetGroups.map((concept) => concept.slug))).size },
      ]} />
      <section>
        <h3>{t('panel.commitments')}</h3>
        <ul className="cards">{own.map((placed) => <CommitmentCard key={placed.number} placed={placed} select={select} />)}</ul>
      </section>
      {area.citations.length > 0 && <section><h3>{t('panel.source')}</h3>{area.citations.map((citation) => <CitationNote key={citation.label} citation={citation} />)}</section>}
    </>
  );
};

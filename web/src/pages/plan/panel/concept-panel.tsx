/** A target group, or what commitments are directed against: the commitments, each with what says so. */
import { useMessages } from '../../../i18n/messages.tsx';
import { ActorGlyph } from '../../../ui/actor-glyph.tsx';
import { CitationNote } from '../../../ui/evidence.tsx';
import { placedCommitments } from '../plan-model.ts';
import { CommitmentCard, Figures, PanelHead } from './panel-parts.tsx';
import type { PanelProps } from './plan-panel.tsx';

export const ConceptPanel = ({ kind, slug, plan, select }: PanelProps & { kind: 'target' | 'against'; slug: string }) => {
  const { t } = useMessages();
  const conceptsOf = ({ commitment }: ReturnType<typeof placedCommitments>[number]) => (kind === 'target' ? commitment.targetGroups : commitment.directedAgainst);
  const own = placedCommitments(plan).filter((placed) => conceptsOf(placed).some((concept) => concept.slug === slug));
  const concept = own[0] && conceptsOf(own[0]).find((entry) => entry.slug === slug);
  if (!concept) return null;
  return (
    <>
      <PanelHead name={concept.name} chip={<><ActorGlyph shape={kind} /> {t(kind === 'target' ? 'concept.targetGroup' : 'concept.directedAgainst')}</>} />
      {concept.definition && <p>{concept.definition}</p>}
      <Figures figures={[
        { label: t('panel.commitments'), value: own.length },
        { label: t('panel.areas'), value: new Set(own.map((placed) => placed.area.number)).size, of: t('panel.ofAreas', { total: plan.focusAreas.length }) },
      ]} />
      <section>
        <h3>{t('panel.commitments')}</h3>
        <ul className="cards">
          {own.map((placed) => (
            <CommitmentCard key={placed.number} placed={placed} select={select}>
              {placed.commitment.citations.map((citation) => <details key={citation.label} className="evidence"><summary><span>{t('panel.source')}</span></summary><CitationNote citation={citation} /></details>)}
            </CommitmentCard>
          ))}
        </ul>
      </section>
    </>
  );
};

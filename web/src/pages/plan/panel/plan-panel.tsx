/** What is selected, with every link's grounds. On a narrow screen it is a sheet from below; it never takes the focus from the row that opened it. */
import { X } from 'lucide-react';
import { useMessages } from '../../../i18n/messages.tsx';
import type { Selection } from '../../../network-views/lanes/selection.ts';
import type { Plan } from '../plan-model.ts';
import { ActorPanel } from './actor-panel.tsx';
import { AreaPanel } from './area-panel.tsx';
import { CommitmentPanel } from './commitment-panel.tsx';
import { ConceptPanel } from './concept-panel.tsx';
import './plan-panel.css';

/** What every panel gets. */
export interface PanelProps { plan: Plan; select: (selection: Selection) => void }

const Chosen = ({ selection, ...props }: PanelProps & { selection: Selection }) => {
  switch (selection.kind) {
    case 'actor': return <ActorPanel slug={selection.key} {...props} />;
    case 'commitment': return <CommitmentPanel number={selection.key} {...props} />;
    case 'area': return <AreaPanel number={selection.key} {...props} />;
    default: return <ConceptPanel kind={selection.kind} slug={selection.key} {...props} />;
  }
};

export const PlanPanel = ({ selection, onClose, ...props }: PanelProps & { selection: Selection; onClose: () => void }) => {
  const { t } = useMessages();
  return (
    <aside className="panel panel-selected" aria-label={t('panel.label')}>
      <button type="button" className="button-plain panel-close" aria-label={t('panel.close')} onClick={onClose}><X size={18} aria-hidden="true" /></button>
      <Chosen selection={selection} {...props} />
    </aside>
  );
};

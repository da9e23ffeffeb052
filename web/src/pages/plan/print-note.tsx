/** On paper only: what the picture is, what was chosen, when, where it stands, and how to read it. */
import { useMessages } from '../../i18n/messages.tsx';
import { captionOf, today } from './caption.ts';
import { Legend } from './panel/start-panel.tsx';
import type { Plan } from './plan-model.ts';
import type { PlanView } from './use-plan-view.ts';

export const PrintNote = ({ plan, view, chosen }: { plan: Plan; view: PlanView; chosen: string | undefined }) => {
  const { t, locale } = useMessages();
  const { title, lines } = captionOf(plan, view, chosen, window.location.href, today(), locale, t);
  return (
    <div className="print-note" aria-hidden="true">
      <p><b>{title}</b></p>
      {lines.map((line) => <p key={line}>{line}</p>)}
      <Legend />
    </div>
  );
};

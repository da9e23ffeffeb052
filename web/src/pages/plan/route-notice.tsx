/** The routes between two actors, as sentences. */
import { X } from 'lucide-react';
import { useMessages } from '../../i18n/messages.tsx';
import type { PlanView } from './use-plan-view.ts';
import type { Routes, RouteStep } from './use-routes.ts';

export const RouteNotice = ({ routes: { from, to, found, failed }, view }: { routes: Routes; view: PlanView }) => {
  const { t } = useMessages();
  const { search, change } = view;
  if (!search.from || !search.to) return null;
  const words = (steps: readonly RouteStep[]): string => steps.flatMap((step, i) => {
    const [before, after] = [steps[i - 1], steps[i + 1]];
    if (step.commitment && before && after) return [t('view.route.shared', { one: before.name, other: after.name, commitment: step.id?.slice(2) ?? step.name })];
    return before && after && !before.commitment && !after.commitment ? [t('view.route.by', { one: before.name, other: after.name, name: step.name })] : [];
  }).join(' ') || steps.map(({ name }) => name).join(' – ');
  return (
    <div className="notice route-notice" role="status">
      <div>
        <b>{t('view.route.title', { from: from?.name ?? search.from, to: to?.name ?? search.to })}</b>
        {!from || !to ? <p>{t('view.route.unknown')}</p> : from === to ? <p>{t('view.route.same')}</p> : failed ? <p>{t('view.route.failed')}</p> : found === undefined ? <p>{t('view.route.looking')}</p>
          : found.length === 0 ? <p>{t('view.route.none')}</p>
            : <ol>{found.map((steps) => <li key={steps.map(({ id, name }) => id ?? name).join()}>{words(steps)}</li>)}</ol>}
      </div>
      <button type="button" className="button-plain" aria-label={t('view.route.close')} onClick={() => change({ from: undefined, to: undefined })}><X size={16} aria-hidden="true" /></button>
    </div>
  );
};

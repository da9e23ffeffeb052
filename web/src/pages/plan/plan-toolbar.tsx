/** What the page is, how much it shows, and what one can do with the picture as a whole. */
import { Keyboard, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import type { LanesLayout } from '../../network-views/lanes/layout.ts';
import type { PlanView } from './use-plan-view.ts';

export const PlanToolbar = ({ layout, view, onHelp, switcher, exports }: { layout: LanesLayout; view: PlanView; onHelp: () => void; switcher: ReactNode; exports: ReactNode }) => {
  const { t } = useMessages();
  return (
    <div className="plan-toolbar">
      <div className="plan-heading">
        <div className="plan-name"><h1>{t(view.name === 'plan' ? 'plan.title' : `view.${view.name}`)}</h1>{view.selection && <button type="button" className="link-button" onClick={() => view.select(undefined)}>{t('plan.whole')}</button>}</div>
        <p className="soft small">
          {t('plan.summary', {
            commitments: t('count.commitments', { count: layout.commitments }), areas: t('count.focusAreas', { count: layout.lanes.length }),
            actors: t('count.actors', { count: layout.actors }), targets: t('count.targetGroups', { count: layout.targetGroups }),
          })}
        </p>
      </div>
      {switcher}
      <div className="plan-tools">
        <label className="check"><input type="checkbox" checked={view.fold} onChange={() => view.change({ fold: view.fold ? '0' : undefined })} />{t('plan.fold')}</label>
        <CopyLink />
        {exports}
        <button type="button" className="button plan-print" onClick={() => window.print()}><Printer size={16} aria-hidden="true" /> {t('plan.print')}</button>
        <button type="button" className="button plan-keys-button" title={t('plan.keys')} onClick={onHelp}><Keyboard size={16} aria-hidden="true" /> <span className="visually-hidden">{t('plan.keys')}</span></button>
      </div>
    </div>
  );
};

/** No row left: says which filter emptied the picture and removes it with one click. */
import { useMessages } from '../../i18n/messages.tsx';
import type { LanePlan } from '../../network-views/lanes/model.ts';
import type { PlanView } from './use-plan-view.ts';

export const EmptyPlan = ({ plan, view }: { plan: LanePlan; view: PlanView }) => {
  const { t } = useMessages();
  if (!plan.areas.some((area) => area.commitments.length > 0)) return <div className="empty"><p>{t('plan.empty.plan')}</p></div>;
  const filters = [
    ...(view.search.area ? [{ key: 'area' as const, words: `${t('plan.filter.areas')}: ${view.search.area.join(', ')}` }] : []),
    ...(view.search.kind ? [{ key: 'kind' as const, words: `${t('plan.filter.kinds')}: ${view.search.kind.map((group) => t(`group.${group}`)).join(', ')}` }] : []),
    ...(view.search.role ? [{ key: 'role' as const, words: `${t('plan.filter.roles')}: ${view.search.role.map((role) => t(`role.${role.toUpperCase() as 'LEAD'}`)).join(', ')}` }] : []),
  ];
  return (
    <div className="empty">
      <h2>{t('plan.empty.title')}</h2>
      {filters.map(({ key, words }) => <button key={key} type="button" className="button" onClick={() => view.change({ [key]: undefined })}>{t('plan.empty.remove', { filter: words })}</button>)}
      {view.selection && <button type="button" className="button" onClick={() => view.select(undefined)}>{t('plan.whole')}</button>}
    </div>
  );
};

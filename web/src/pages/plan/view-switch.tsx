/** The four ways to look at the same network. Selection, filters and what is unfolded stay. */
import { Link } from '@tanstack/react-router';
import { LayoutList, Orbit, Table2, Waypoints } from 'lucide-react';
import { useMessages } from '../../i18n/messages.tsx';
import { type ViewName, viewNames } from '../../network-views/view.ts';
import type { PlanSearch } from '../../paths.ts';
import '../../ui/view-switch.css';

const icons = { plan: LayoutList, relations: Orbit, map: Waypoints, table: Table2 } as const;

export const ViewSwitch = ({ now }: { now: ViewName }) => {
  const { t } = useMessages();
  return (
    <nav className="view-switch" aria-label={t('view.switch')}>
      {viewNames.map((name) => {
        const Icon = icons[name];
        return (
          <Link key={name} to="." search={(((current: PlanSearch) => ({ ...current, zoom: undefined, view: name === 'plan' ? undefined : name })) as unknown as true)} resetScroll={false} className={name === now ? 'view-now' : undefined} aria-current={name === now ? 'page' : undefined} activeProps={{}} activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}>
            <Icon size={16} aria-hidden="true" /> {t(`view.${name}`)}
          </Link>
        );
      })}
    </nav>
  );
};

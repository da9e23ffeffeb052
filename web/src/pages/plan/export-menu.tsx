/** The plan as it is on screen, to take along. */
import { useMessages } from '../../i18n/messages.tsx';
import { DownloadMenu } from '../../network-views/export/download-menu.tsx';
import { pageColours } from '../../network-views/export/page-colours.ts';
import { svgFile } from '../../network-views/export/svg-file.ts';
import { scenes } from '../../network-views/scenes.ts';
import { cellWords } from '../../network-views/table/cell-words.ts';
import { sortKeys, sortRows, tableRows } from '../../network-views/table/rows.ts';
import type { Shown } from '../../network-views/view.ts';
import { captionOf, today } from './caption.ts';
import type { Plan } from './plan-model.ts';
import type { PlanView } from './use-plan-view.ts';

export const ExportMenu = ({ plan, shown, view, chosen }: { plan: Plan; shown: Shown; view: PlanView; chosen: string | undefined }) => {
  const { t, locale } = useMessages();
  const scene = scenes[view.name];
  const rows = (): string[][] => [
    sortKeys.map((key) => t(`view.column.${key}`)),
    ...sortRows(tableRows(shown.plan, shown.network), shown.sort, (row, key) => cellWords(row, key, t)).map((row) => sortKeys.map((key) => cellWords(row, key, t))),
  ];
  return (
    <DownloadMenu name={`kredsnet-${plan.slug}-${t(`view.${view.name}`).toLowerCase()}`} rows={rows} frame={`${t(`view.${view.name}`)} · ${plan.name}`}
      svg={scene && (() => svgFile(scene(shown), captionOf(plan, view, chosen, window.location.href, today(), locale, t), pageColours(), t))} />
  );
};

/** Takes along what is on screen: as a picture, as rows, or as a frame in another page. */
import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { csvFile } from '../../network-views/export/csv-file.ts';
import { pngOf, saveFile } from '../../network-views/export/save-file.ts';
import { svgFile } from '../../network-views/export/svg-file.ts';
import { cellWords } from '../../network-views/table/cell-words.ts';
import { sortRows, tableRows } from '../../network-views/table/rows.ts';
import type { Shown } from '../../network-views/view.ts';
import { scenes } from '../../network-views/scenes.ts';
import { captionOf, today } from './caption.ts';
import type { Plan } from './plan-model.ts';
import type { PlanView } from './use-plan-view.ts';

/** A colour of the page as it is now, light or dark, as files can hold it. */
const colours = (): ((name: string) => string) => {
  const probe = document.createElement('span');
  document.body.append(probe);
  const known = new Map<string, string>();
  const read = (name: string): string => {
    const found = known.get(name);
    if (found) return found;
    probe.style.color = `var(${name})`;
    const value = getComputedStyle(probe).color;
    known.set(name, value);
    return value;
  };
  queueMicrotask(() => probe.remove());
  return read;
};

export const ExportMenu = ({ plan, shown, view, chosen }: { plan: Plan; shown: Shown; view: PlanView; chosen: string | undefined }) => {
  const { t, locale } = useMessages();
  const menu = useRef<HTMLDetailsElement>(null);
  const [told, setTold] = useState<string>();
  const scene = scenes[view.name];
  const name = `kredsnet-${plan.slug}-${t(`view.${view.name}`).toLowerCase()}`;
  const close = (): void => {
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
  };
  const svg = (): string => svgFile((scene as NonNullable<typeof scene>)(shown), captionOf(plan, view, chosen, window.location.href, today(), locale, t), colours(), t);
  const rows = () => sortRows(tableRows(shown.plan, shown.network), shown.sort, (row, key) => cellWords(row, key, t));
  const frame = async (): Promise<void> => {
    const address = new URL(window.location.href);
    address.pathname = `/embed${address.pathname}`;
    try {
      await navigator.clipboard.writeText(`<iframe src="${address.href}" title="${t(`view.${view.name}`)} · ${plan.name.replaceAll('"', '')}" width="100%" height="720" loading="lazy"></iframe>`);
      setTold(t('view.embedCopied'));
    } catch {
      setTold(t('view.embedAt', { address: address.href }));
    }
  };
  return (
    <details className="export-menu" ref={menu} onKeyDown={(event) => { if (event.key === 'Escape' && menu.current?.open) { event.stopPropagation(); close(); } }}>
      <summary className="button"><Download size={16} aria-hidden="true" /> <span className="tool-words">{t('view.download')}</span></summary>
      <div className="export-choices">
        {scene && <button type="button" className="button-plain" onClick={() => { saveFile(`${name}.svg`, new Blob([svg()], { type: 'image/svg+xml' })); close(); }}>{t('view.svg')}</button>}
        {scene && <button type="button" className="button-plain" onClick={() => void pngOf(svg()).then((file) => { saveFile(`${name}.png`, file); close(); }, () => setTold(t('view.pngFailed')))}>{t('view.png')}</button>}
        <button type="button" className="button-plain" onClick={() => { saveFile(`${name}.csv`, new Blob([csvFile(rows(), t)], { type: 'text/csv;charset=utf-8' })); close(); }}>{t('view.csv')}</button>
        <button type="button" className="button-plain" onClick={() => void frame()}>{t('view.embed')}</button>
        <p role="status" className="fine">{told}</p>
      </div>
    </details>
  );
};

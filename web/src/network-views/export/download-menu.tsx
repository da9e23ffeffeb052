/** Takes along what is on screen: as a picture, as rows, or as a frame in another page. */
import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { csvFile } from './csv-file.ts';
import './download-menu.css';
import { pngOf, saveFile } from './save-file.ts';

export interface DownloadMenuProps {
  /** Of the files, without what says their kind. */
  name: string;
  /** What is on screen as an SVG file; left out where it is no picture. */
  svg?: (() => string) | undefined;
  /** Its rows, the head first. */
  rows: () => string[][];
  /** What a frame of it in another page is called; left out where it cannot be framed. */
  frame?: string | undefined;
}

export const DownloadMenu = ({ name, svg, rows, frame }: DownloadMenuProps) => {
  const { t } = useMessages();
  const menu = useRef<HTMLDetailsElement>(null);
  const [told, setTold] = useState<string>();
  const close = (): void => {
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
  };
  const save = (kind: string, content: Blob): void => {
    saveFile(`${name}.${kind}`, content);
    close();
  };
  const copyFrame = async (title: string): Promise<void> => {
    const address = new URL(window.location.href);
    address.pathname = `/embed${address.pathname}`;
    try {
      await navigator.clipboard.writeText(`<iframe src="${address.href}" title="${title.replaceAll('"', '')}" width="100%" height="720" loading="lazy"></iframe>`);
      setTold(t('view.embedCopied'));
    } catch {
      setTold(t('view.embedAt', { address: address.href }));
    }
  };
  return (
    <details className="export-menu" ref={menu} onKeyDown={(event) => { if (event.key === 'Escape' && menu.current?.open) { event.stopPropagation(); close(); } }}>
      <summary className="button"><Download size={16} aria-hidden="true" /> <span className="tool-words">{t('view.download')}</span></summary>
      <div className="export-choices">
        {svg && <button type="button" className="button-plain" onClick={() => save('svg', new Blob([svg()], { type: 'image/svg+xml' }))}>{t('view.svg')}</button>}
        {svg && <button type="button" className="button-plain" onClick={() => void pngOf(svg()).then((file) => save('png', file), () => setTold(t('view.pngFailed')))}>{t('view.png')}</button>}
        <button type="button" className="button-plain" onClick={() => save('csv', new Blob([csvFile(rows())], { type: 'text/csv;charset=utf-8' }))}>{t('view.csv')}</button>
        {frame && <button type="button" className="button-plain" onClick={() => void copyFrame(frame)}>{t('view.embed')}</button>}
        <p role="status" className="fine">{told}</p>
      </div>
    </details>
  );
};

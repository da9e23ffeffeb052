/** A scene in a frame that scrolls, with buttons for its size: nothing needs dragging. The size and the place are in the address. */
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { parseSelection } from './lanes/selection.ts';
import type { Network, NetworkNode } from './network.ts';
import type { Scene, Unfold } from './scene.ts';
import { SceneView } from './scene-view.tsx';
import type { PictureProps } from './view.ts';

const sizes = [0.4, 0.5, 0.63, 0.8, 1, 1.25, 1.6, 2, 2.5] as const;
const readZoom = (zoom: string | undefined): { scale: number; x: number; y: number } | undefined => {
  const [scale, x, y] = (zoom ?? '').split(',').map(Number);
  return scale !== undefined && scale >= 0.2 && scale <= 4 ? { scale, x: x ?? 0, y: y ?? 0 } : undefined;
};

/** What a frame needs of a picture, whatever it is a picture of. */
export interface SceneFrameProps {
  scene: Scene;
  network: Network;
  label: string;
  selected: string | undefined;
  selectId: (id: string | undefined) => void;
  unfold: (unfold: Unfold) => void;
  zoom: string | undefined;
  zoomTo: (zoom: string | undefined) => void;
  narrow: boolean;
  speak?: ((node: NetworkNode) => string) | undefined;
  children?: ReactNode;
}

/** A picture of a plan's network in its frame. */
export const SceneFrame = ({ scene, label, children, network, selected, select, toggleOpen, toggleShut, zoom, zoomTo, narrow }: PictureProps & { scene: Scene; label: string; children?: ReactNode }) => (
  <BareFrame scene={scene} network={network} label={label} selected={selected} selectId={(id) => select(parseSelection(id))} unfold={({ folds, key }) => (folds ? toggleShut : toggleOpen)(key)} zoom={zoom} zoomTo={zoomTo} narrow={narrow}>{children}</BareFrame>
);

export const BareFrame = ({ scene, label, children, narrow, ...props }: SceneFrameProps) => {
  const { t } = useMessages();
  const { network, selected, selectId, unfold: act, zoom, zoomTo, speak } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<number>();
  // Before anything is shown: the first picture has its size at once.
  useLayoutEffect(() => {
    const frame = scroller.current;
    if (!frame) return undefined;
    setRoom(frame.clientWidth);
    const observer = new ResizeObserver(() => setRoom(frame.clientWidth));
    observer.observe(frame);
    return () => observer.disconnect();
  }, []);
  const pending = useRef<number>(undefined);
  const put = useRef<{ x: number; y: number }>(undefined);
  const given = readZoom(zoom);
  // Whole where there is room; never so small that names cannot be read.
  const fit = room === undefined ? undefined : Math.min(1.15, Math.max(narrow ? 0.62 : 0.5, (room - 2) / scene.width));
  const scale = given?.scale ?? fit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the picture changes, not when the address follows a scrolling hand
  useLayoutEffect(() => {
    const frame = scroller.current;
    if (!frame || scale === undefined) return;
    if (given) frame.scrollTo(given.x, given.y);
    else frame.scrollTo((frame.scrollWidth - frame.clientWidth) / 2, (frame.scrollHeight - frame.clientHeight) / 2);
    // Where the address has put it is no news to the address.
    window.clearTimeout(pending.current);
    put.current = { x: frame.scrollLeft, y: frame.scrollTop };
  }, [scale === undefined, scene.width, scene.height, given?.scale]);
  const onScroll = (): void => {
    window.clearTimeout(pending.current);
    pending.current = window.setTimeout(() => {
      const frame = scroller.current;
      if (frame && given && (frame.scrollLeft !== put.current?.x || frame.scrollTop !== put.current.y)) zoomTo(`${given.scale},${Math.round(frame.scrollLeft)},${Math.round(frame.scrollTop)}`);
    }, 250);
  };
  useEffect(() => () => window.clearTimeout(pending.current), []);
  const resize = (to: number | undefined): void => {
    const frame = scroller.current;
    if (to === undefined || !frame || scale === undefined) {
      zoomTo(undefined);
      return;
    }
    // The middle of what one sees stays in the middle.
    const grow = to / scale;
    zoomTo(`${to},${Math.max(0, Math.round((frame.scrollLeft + frame.clientWidth / 2) * grow - frame.clientWidth / 2))},${Math.max(0, Math.round((frame.scrollTop + frame.clientHeight / 2) * grow - frame.clientHeight / 2))}`);
  };
  const now = scale ?? 1;
  return (
    <div className="scene-frame">
      <div className="scene-tools">
        {children}
        <span className="spring" />
        <button type="button" className="button-plain" aria-label={t('view.smaller')} title={t('view.smaller')} onClick={() => resize([...sizes].reverse().find((size) => size < now - 0.01) ?? sizes[0])}><ZoomOut size={16} aria-hidden="true" /></button>
        <button type="button" className="button-plain" aria-label={t('view.larger')} title={t('view.larger')} onClick={() => resize(sizes.find((size) => size > now + 0.01) ?? sizes.at(-1))}><ZoomIn size={16} aria-hidden="true" /></button>
        <button type="button" className="button-plain" aria-label={t('view.whole')} title={t('view.whole')} onClick={() => resize(undefined)}><Maximize2 size={16} aria-hidden="true" /></button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="scene-scroll" ref={scroller} onScroll={onScroll} tabIndex={0} aria-label={label}>
        {scale !== undefined && <SceneView scene={scene} network={network} label={label} selected={selected} scale={scale} onSelect={selectId} speak={speak} onUnfold={({ unfold }) => { if (unfold) act(unfold); }} />}
      </section>
    </div>
  );
};

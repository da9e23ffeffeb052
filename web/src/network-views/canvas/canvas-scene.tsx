/**
 * A scene of very many things on a canvas. The canvas is a picture only: what it shows by name stands beside it as buttons, and the table holds everything. Pushed by hand, by the arrow
 * keys or by buttons.
 */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import type { Laid, Work } from './lay-out.ts';
import { hit, namesIn } from './large-scene.ts';
import { createPainter, type Painter } from './painter.ts';
import { useLaidOut } from './use-laid-out.ts';
import './canvas-scene.css';

const hues = ['--area-1', '--area-2', '--area-3', '--area-4', '--area-5', '--area-6', '--area-7', '--text-soft'] as const;

/** Pixels that a press moves the picture by. */
const steps: Record<'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown', readonly [number, number]> = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] };
/** Nothing needs dragging. */
const buttons = [
  { step: 'ArrowLeft', Icon: ArrowLeft, words: 'view.left' }, { step: 'ArrowRight', Icon: ArrowRight, words: 'view.right' }, { step: 'ArrowUp', Icon: ArrowUp, words: 'view.up' }, { step: 'ArrowDown', Icon: ArrowDown, words: 'view.down' },
  { step: '-', Icon: ZoomOut, words: 'view.smaller' }, { step: '+', Icon: ZoomIn, words: 'view.larger' },
] as const;

export interface CanvasSceneProps { work: Work; selected: string | undefined; select: (id: string | undefined) => void }

/** Waits for the places, which are found beside the page. */
export const CanvasScene = ({ work, ...props }: CanvasSceneProps) => {
  const { t } = useMessages();
  const laid = useLaidOut(work);
  return laid ? <Painted laid={laid} {...props} /> : <p aria-busy="true">{t('view.map')}</p>;
};

const Painted = ({ laid: { scene: large, ids }, selected, select }: Omit<CanvasSceneProps, 'work'> & { laid: Laid }) => {
  const { t } = useMessages();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter>(undefined);
  const held = useRef<{ x: number; y: number; moved: boolean }>(undefined);
  const [named, setNamed] = useState<readonly number[]>([]);
  const chosen = selected === undefined ? -1 : ids.indexOf(selected);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const style = getComputedStyle(element);
    const colour = (name: string): string => {
      element.style.color = `var(${name})`;
      return style.color;
    };
    const painted = createPainter(element, large, { nodes: hues.map(colour), line: colour('--text-soft'), text: colour('--text'), ground: colour('--card'), chosen: colour('--accent') }, element.clientWidth, element.clientHeight);
    painted.choose(chosen < 0 ? undefined : chosen);
    painter.current = painted;
    setNamed(namesIn(large, painted.index, painted.look, 60));
  }, [large, chosen]);
  const rest = (): void => {
    const now = painter.current;
    if (!now) return;
    now.paint();
    setNamed(namesIn(large, now.index, now.look, 60));
  };
  const choose = (i: number | undefined): void => {
    const id = i === undefined ? undefined : ids[i];
    select(id === selected ? undefined : id);
  };
  const move = (step: keyof typeof steps | '+' | '-'): void => {
    const now = painter.current;
    if (!now) return;
    if (step === '+' || step === '-') now.zoomTo(now.look.scale * (step === '+' ? 1.25 : 0.8));
    else now.pan(...steps[step]);
    rest();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.key in steps) && event.key !== '+' && event.key !== '-') return;
    event.preventDefault();
    move(event.key as keyof typeof steps);
  };
  const onPointerMove = ({ clientX, clientY }: PointerEvent): void => {
    const from = held.current;
    if (!from) return;
    painter.current?.pan(clientX - from.x, clientY - from.y);
    held.current = { x: clientX, y: clientY, moved: true };
  };
  const onPointerUp = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent): void => {
    const now = painter.current;
    if (now && held.current && !held.current.moved) choose(hit(large, now.index, now.look, offsetX, offsetY));
    else rest();
    held.current = undefined;
  };
  return (
    <div className="canvas-scene">
      <p className="notice">{t('view.many', { count: large.count })}</p>
      <div className="scene-tools">
        {buttons.map(({ step, Icon, words }) => <button key={step} type="button" className="button-plain" aria-label={t(words)} title={t(words)} onClick={() => move(step)}><Icon size={16} aria-hidden="true" /></button>)}
      </div>
      <canvas ref={canvas} tabIndex={0} role="img" aria-label={t('view.manyLabel', { count: large.count })} onKeyDown={onKeyDown} onPointerDown={({ clientX, clientY }) => { held.current = { x: clientX, y: clientY, moved: false }; }} onPointerMove={onPointerMove} onPointerUp={onPointerUp} />
      <ul className="canvas-names" aria-label={t('view.manyNamed')}>
        {named.map((i) => <li key={ids[i]}><button type="button" className="link-button" aria-pressed={chosen === i} onClick={() => choose(i)}>{large.names[i]}</button></li>)}
      </ul>
    </div>
  );
};

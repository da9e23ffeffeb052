/**
 * A scene of very many things on a canvas. The canvas is a picture only: what it shows by name stands beside it as buttons, and the table holds everything. Pushed by hand, by the arrow
 * keys or by buttons.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { parseSelection } from '../lanes/selection.ts';
import type { Scene } from '../scene.ts';
import type { PictureProps } from '../view.ts';
import { hit, type LargeScene, namesIn } from './large-scene.ts';
import { createPainter, type Painter } from './painter.ts';
import './canvas-scene.css';

const hues = ['--area-1', '--area-2', '--area-3', '--area-4', '--area-5', '--area-6', '--area-7', '--text-soft'] as const;

/** The scene as arrays; the order is the scene's. */
function largeOf({ nodes, links }: Scene): LargeScene {
  const at = new Map(nodes.map(({ node }, i) => [node.id, i]));
  const weight = new Float32Array(nodes.length);
  const pairs = links.flatMap(({ link }) => {
    const [a, b] = [at.get(link.source), at.get(link.target)];
    return a === undefined || b === undefined ? [] : [a, b];
  });
  for (const end of pairs) weight[end] = (weight[end] as number) + 1;
  return {
    count: nodes.length, x: Float32Array.from(nodes, ({ x }) => x), y: Float32Array.from(nodes, ({ y }) => y), radius: Float32Array.from(nodes, ({ form }) => (form === 'point' ? 5 : 9)),
    colour: Uint8Array.from(nodes, ({ hue }) => (hue === undefined ? 7 : hue - 1)), weight, names: nodes.map(({ node }) => node.name), links: Uint32Array.from(pairs),
  };
}

export const CanvasScene = ({ scene, selected, select }: Pick<PictureProps, 'selected' | 'select'> & { scene: Scene }) => {
  const { t } = useMessages();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter>(undefined);
  const held = useRef<{ x: number; y: number; moved: boolean }>(undefined);
  const [named, setNamed] = useState<readonly number[]>([]);
  const large = useMemo(() => largeOf(scene), [scene]);
  const chosen = scene.nodes.findIndex(({ node }) => node.id === selected);
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
    const id = i === undefined ? undefined : scene.nodes[i]?.node.id;
    select(id === selected ? undefined : parseSelection(id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const now = painter.current;
    const steps: Record<string, readonly [number, number]> = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] };
    const step = steps[event.key];
    if (!now || (!step && event.key !== '+' && event.key !== '-')) return;
    event.preventDefault();
    if (step) now.pan(...step);
    else now.zoomTo(now.look.scale * (event.key === '+' ? 1.25 : 0.8));
    rest();
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
      <p className="notice">{t('view.many', { count: scene.nodes.length })}</p>
      <canvas ref={canvas} tabIndex={0} role="img" aria-label={t('view.manyLabel', { count: scene.nodes.length })} onKeyDown={onKeyDown} onPointerDown={({ clientX, clientY }) => { held.current = { x: clientX, y: clientY, moved: false }; }} onPointerMove={onPointerMove} onPointerUp={onPointerUp} />
      <ul className="canvas-names" aria-label={t('view.manyNamed')}>
        {named.map((i) => <li key={scene.nodes[i]?.node.id}><button type="button" className="link-button" aria-pressed={chosen === i} onClick={() => choose(i)}>{scene.nodes[i]?.node.name}</button></li>)}
      </ul>
    </div>
  );
};

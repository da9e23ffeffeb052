/** Runs inside the browser: each renderer draws the same network at the same places, and is pushed around. */
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import Sigma from 'sigma';
import { layLarge } from '../../../web/src/network-views/canvas/large-layout.ts';
import type { LargeScene } from '../../../web/src/network-views/canvas/large-scene.ts';
import { createPainter } from '../../../web/src/network-views/canvas/painter.ts';
import { madeUpNetwork } from './made-up-network.ts';
import { loadMessages } from '../../../web/src/i18n/messages.tsx';
import { svgDrawing } from './svg-drawing.tsx';

const colours = ['#3b4cb0', '#8f5200', '#a02d63', '#00696f', '#566400', '#b03a12', '#6f37a6'];
const [width, height] = [1200, 800];
export interface Frames { first: number; frames: number[] }
interface Drawing { pan(dx: number, dy: number): void }

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const area = (): HTMLElement => {
  document.body.innerHTML = '';
  const element = document.createElement('div');
  element.style.cssText = `width:${width}px;height:${height}px;position:relative`;
  document.body.append(element);
  return element;
};

const renderers: Record<string, (element: HTMLElement, scene: LargeScene, words: Awaited<ReturnType<typeof loadMessages>>) => Drawing> = {
  'our SVG': (element, scene, words) => svgDrawing(element, scene.count, words),
  'our canvas': (element, scene) => {
    const canvas = document.createElement('canvas');
    element.append(canvas);
    const painter = createPainter(canvas, scene, { nodes: colours, line: '#4d5a69', text: '#16202c', ground: '#ffffff', chosen: '#004d99' }, width, height);
    painter.paint();
    return painter;
  },
  sigma: (element, scene) => {
    const graph = new Graph({ multi: true });
    for (let i = 0; i < scene.count; i += 1) graph.addNode(i, { x: scene.x[i], y: -(scene.y[i] as number), size: (scene.radius[i] as number) / 2, label: scene.names[i], color: colours[scene.colour[i] as number] });
    for (let link = 0; link < scene.links.length; link += 2) graph.addEdge(scene.links[link], scene.links[link + 1], { color: '#cccccc', size: 0.5 });
    const sigma = new Sigma(graph, element);
    return { pan: (dx, dy) => { const camera = sigma.getCamera(); camera.setState({ x: camera.x - dx / width, y: camera.y + dy / height }); } };
  },
  cytoscape: (element, scene) => {
    const drawn = cytoscape({
      container: element, layout: { name: 'preset' }, style: [{ selector: 'node', style: { width: 8, height: 8, label: 'data(name)', 'font-size': 8 } }, { selector: 'edge', style: { width: 0.5, 'line-color': '#cccccc' } }],
      elements: [
        ...Array.from({ length: scene.count }, (_, i) => ({ data: { id: `n${i}`, name: scene.names[i] }, position: { x: scene.x[i] as number, y: scene.y[i] as number } })),
        ...Array.from({ length: scene.links.length / 2 }, (_, i) => ({ data: { id: `e${i}`, source: `n${scene.links[2 * i]}`, target: `n${scene.links[2 * i + 1]}` } })),
      ],
    });
    drawn.fit();
    return { pan: (dx, dy) => { drawn.panBy({ x: dx, y: dy }); } };
  },
};

/** Milliseconds from the data to the first picture, and of each frame while it is pushed around, for at most `patience`. */
async function measure(name: string, count: number, patience: number): Promise<Frames> {
  const scene = layLarge(madeUpNetwork(count));
  const element = area();
  // Words are there before the data is.
  const words = await loadMessages('da');
  await frame();
  const started = performance.now();
  const drawing = (renderers[name] as NonNullable<(typeof renderers)[string]>)(element, scene, words);
  await frame();
  await frame();
  const first = performance.now() - started;
  const frames: number[] = [];
  const begun = performance.now();
  let last = await frame();
  for (let step = 0; step < 120 && performance.now() - begun < patience; step += 1) {
    drawing.pan(step < 60 ? 12 : -12, step % 2 === 0 ? 3 : -3);
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  return { first, frames };
}

Object.assign(window, { measure });

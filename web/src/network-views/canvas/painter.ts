/**
 * Paints a large scene and lets one push it around. What is painted is kept as a bitmap with a margin on every side: while the hand moves only the bitmap does, and it is painted anew when
 * the hand rests or runs over the margin.
 */
import type KDBush from 'kdbush';
import { indexOf, type LargeScene, type Look, namesIn } from './large-scene.ts';

export interface Palette { nodes: readonly string[]; line: string; text: string; ground: string; chosen: string }
export interface Painter {
  /** Paints everything anew. */
  paint(): void;
  /** Moves by pixels of the frame. */
  pan(dx: number, dy: number): void;
  zoomTo(scale: number): void;
  choose(i: number | undefined): void;
  readonly look: Look;
  readonly index: KDBush;
}

/** Share of the frame that is painted beyond each of its edges. */
const margin = 0.5;
/** So many links are painted at most while nothing is chosen: more are a fog that says no more. */
const mostLinks = 40_000;

export function createPainter(canvas: HTMLCanvasElement, scene: LargeScene, palette: Palette, width: number, height: number): Painter {
  const density = Math.min(2, globalThis.devicePixelRatio || 1);
  canvas.width = width * density;
  canvas.height = height * density;
  const front = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
  const bitmap = document.createElement('canvas');
  const [wide, high] = [Math.ceil(width * (1 + 2 * margin)), Math.ceil(height * (1 + 2 * margin))];
  bitmap.width = wide * density;
  bitmap.height = high * density;
  const back = bitmap.getContext('2d', { alpha: false }) as CanvasRenderingContext2D;
  const index = indexOf(scene);
  const look: Look = { ...middleOf(scene, width, height), width, height };
  /** How far the bitmap has been pushed since it was painted. */
  let [pushedX, pushedY] = [0, 0];
  let chosen: number | undefined;

  const show = (): void => {
    front.fillStyle = palette.ground;
    front.fillRect(0, 0, canvas.width, canvas.height);
    front.drawImage(bitmap, Math.round((pushedX - width * margin) * density), Math.round((pushedY - height * margin) * density));
  };
  const paint = (): void => {
    [pushedX, pushedY] = [0, 0];
    paintScene(back, scene, index, { ...look, width: wide, height: high }, palette, chosen, density);
    show();
  };
  return {
    look, index, paint,
    pan(dx, dy) {
      look.x -= dx / look.scale;
      look.y -= dy / look.scale;
      pushedX += dx;
      pushedY += dy;
      if (Math.abs(pushedX) > width * margin || Math.abs(pushedY) > height * margin) paint();
      else show();
    },
    zoomTo(scale) {
      look.scale = scale;
      paint();
    },
    choose(i) {
      chosen = i;
      paint();
    },
  };
}

function middleOf({ count, x, y }: LargeScene, width: number, height: number): { x: number; y: number; scale: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < count; i += 1) {
    const [px, py] = [x[i] as number, y[i] as number];
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < top) top = py;
    if (py > bottom) bottom = py;
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(width / (right - left + 40 || 1), height / (bottom - top + 40 || 1)) };
}

function paintScene(context: CanvasRenderingContext2D, scene: LargeScene, index: KDBush, look: Look, palette: Palette, chosen: number | undefined, density: number): void {
  const { x, y, links, radius, colour, names } = scene;
  const { scale } = look;
  const atX = (i: number): number => ((x[i] as number) - look.x) * scale + look.width / 2;
  const atY = (i: number): number => ((y[i] as number) - look.y) * scale + look.height / 2;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, look.width, look.height);

  const total = links.length / 2;
  const stride = chosen === undefined ? Math.max(1, Math.ceil(total / mostLinks)) : 1;
  context.strokeStyle = palette.line;
  context.lineWidth = 1;
  context.globalAlpha = Math.max(0.05, Math.min(0.3, 3000 / total));
  context.beginPath();
  if (chosen === undefined) {
    for (let link = 0; link < total; link += stride) {
      const [a, b] = [links[2 * link] as number, links[2 * link + 1] as number];
      context.moveTo(atX(a), atY(a));
      context.lineTo(atX(b), atY(b));
    }
  } else {
    context.strokeStyle = palette.chosen;
    context.globalAlpha = 0.9;
    for (let link = 0; link < total; link += 1) {
      const [a, b] = [links[2 * link] as number, links[2 * link + 1] as number];
      if (a !== chosen && b !== chosen) continue;
      context.moveTo(atX(a), atY(a));
      context.lineTo(atX(b), atY(b));
    }
  }
  context.stroke();

  context.globalAlpha = 1;
  const [halfX, halfY] = [look.width / 2 / scale, look.height / 2 / scale];
  const seen = index.range(look.x - halfX, look.y - halfY, look.x + halfX, look.y + halfY);
  const grow = Math.min(2, Math.max(0.35, scale));
  for (let paletteIndex = 0; paletteIndex < palette.nodes.length; paletteIndex += 1) {
    context.fillStyle = palette.nodes[paletteIndex] as string;
    context.beginPath();
    for (const i of seen) {
      if (colour[i] !== paletteIndex) continue;
      const size = Math.max(1, (radius[i] as number) * grow);
      if (size < 2.5) context.rect(atX(i) - size, atY(i) - size, size * 2, size * 2);
      else {
        context.moveTo(atX(i) + size, atY(i));
        context.arc(atX(i), atY(i), size, 0, 2 * Math.PI);
      }
    }
    context.fill();
  }
  context.font = '12px "IBM Plex Sans", "Segoe UI", sans-serif';
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.strokeStyle = palette.ground;
  context.fillStyle = palette.text;
  for (const i of namesIn(scene, index, look)) {
    const whole = names[i] ?? '';
    const name = whole.length > 24 ? `${whole.slice(0, 23).trimEnd()}…` : whole;
    const [tx, ty] = [atX(i) + 9, atY(i)];
    context.strokeText(name, tx, ty);
    context.fillText(name, tx, ty);
  }
}

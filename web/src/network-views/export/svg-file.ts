/** A scene as an SVG file that needs nothing else: colours and strokes are in it, and below the picture its legend, date, source, filters and address. */
import type { Evidence } from '../../gql/graphql.ts';
import type { Translate } from '../../i18n/messages.tsx';
import { type GlyphShape, glyphOutline } from '../../ui/actor-glyph.tsx';
import { evidenceOutline, type LineRole } from '../../ui/link-line.tsx';
import { type PlacedNode, type Scene, textWidth, unfoldPlace } from '../scene.ts';
import { signWidth, signWords } from '../unfold-sign.ts';

/** What stands above and below the picture. */
export interface Caption { title: string; lines: string[]; legend: { role: LineRole; words: string }[]; marks: { evidence: Evidence; words: string }[]; shapes: { shape: GlyphShape; words: string }[]; language: string }
/** The value of a custom property of the page. */
export type Colour = (name: string) => string;

const markup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const strokes: Record<string, string> = { LEAD: 'stroke-width="2.4"', PARTNER: 'stroke-width="1.5"', CHANNEL: 'stroke-width="1.5" stroke-dasharray="7 4"', CONSULTED: 'stroke-width="2" stroke-dasharray="1.5 3.5" stroke-linecap="round"', TARGET: 'stroke-width="1.5" stroke-dasharray="2 3.5"', AGAINST: 'stroke-width="1.5" stroke-dasharray="9 3 2 3"', MEMBER: 'stroke-width="2" stroke-dasharray="1 4" stroke-linecap="round"' };
/** Of a line that stands for many, by how many. */
const widths = [1.5, 2.4, 4, 6] as const;
const font = 'font-family="IBM Plex Sans, Segoe UI, Arial, sans-serif"';

export function svgFile(scene: Scene, caption: Caption, colour: Colour, t: Translate): string {
  const hue = (n: number | undefined): string => colour(n === undefined ? '--text-soft' : `--area-${n}`);
  const top = 44;
  const parts: string[] = [];
  for (const { path, hue: n } of scene.grounds) parts.push(`<path d="${path}" fill="${hue(n)}" fill-opacity="0.09"/>`);
  for (const { link, path, hue: n, dim, lit } of scene.links) parts.push(`<path data-link="${markup(link.id)}" d="${path}" fill="none" stroke="${link.role === 'AGAINST' ? colour('--against') : hue(n)}" ${link.weight ? `stroke-width="${widths[link.weight - 1] ?? 1.5}"` : strokes[link.role] ?? ''}${link.via ? ' stroke-dasharray="5 4"' : ''} stroke-opacity="${dim ? 0.12 : lit ? 1 : 0.8}"/>`);
  for (const { evidence, mark, hue: n, dim } of scene.links) {
    const outline = evidence && !dim ? evidenceOutline(evidence) : undefined;
    if (outline) parts.push(`<path d="${outline}" transform="translate(${mark.x} ${mark.y})" fill="${colour('--card')}" stroke="${hue(n)}" stroke-width="1.4"/>`);
  }
  for (const placed of scene.nodes) parts.push(nodeMarkup(placed, hue, colour, t));
  const text = (x: number, y: number, words: string, more = ''): string => `<text x="${x}" y="${y}" fill="${colour('--text')}" font-size="12.5" ${more}>${markup(words)}</text>`;
  // The key, in as many rows as it takes.
  const width = Math.max(scene.width, 760);
  const signs = [
    ...caption.shapes.map(({ shape, words }) => ({ words, room: 22, draw: (x: number, y: number) => glyphMarkup(shape, shape === 'against', `translate(${x} ${y - 12})`, colour) })),
    ...caption.legend.map(({ role, words }) => ({ words, room: 40, draw: (x: number, y: number) => `<path d="M${x} ${y - 4}h34" fill="none" stroke="${role === 'AGAINST' ? colour('--against') : colour('--text')}" ${strokes[role]}/>` })),
    ...caption.marks.map(({ evidence, words }) => ({ words, room: 18, draw: (x: number, y: number) => `<path d="${evidenceOutline(evidence)}" transform="translate(${x + 6} ${y - 4})" fill="${colour('--card')}" stroke="${colour('--text')}" stroke-width="1.4"/>` })),
  ];
  let [x, y] = [16, top + scene.height + 26];
  const legend: string[] = [];
  for (const { words, room, draw } of signs) {
    const wide = room + textWidth(words, 13) + 18;
    if (x + wide > width) [x, y] = [16, y + 22];
    legend.push(draw(x, y), text(x + room, y, words));
    x += wide;
  }
  const height = y + 26 + caption.lines.length * 18;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${caption.language}" ${font} role="img"><title>${markup(caption.title)}</title><rect width="${width}" height="${height}" fill="${colour('--card')}"/>${text(16, 28, caption.title, 'font-weight="600" style="font-size:17px"')}<svg y="${top}" width="${scene.width}" height="${scene.height}" viewBox="${scene.left ?? 0} ${scene.top ?? 0} ${scene.width} ${scene.height}">${parts.join('')}</svg>${legend.join('')}${caption.lines.map((line, i) => text(16, y + 26 + i * 18, line)).join('')}</svg>`;
}

function nodeMarkup(placed: PlacedNode, hue: (n: number | undefined) => string, colour: Colour, t: Translate): string {
  const { node, form, x, y, width, height, lines, label, hue: n, dim, lit, unfold } = placed;
  const bold = lit || form === 'centre' || node.kind === 'area';
  const shape = form === 'centre' ? `<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="${height / 2}" fill="${colour('--card')}" stroke="${colour('--actor-council')}" stroke-width="3"/>`
    : form === 'box' ? `<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="6" fill="${colour('--card')}" stroke="${hue(n)}" stroke-width="${lit ? 3 : 1.4}"/>`
      : node.kind === 'commitment' ? `<rect x="${-width / 2}" y="-11" width="${width}" height="22" rx="4" fill="${hue(n)}"/><text text-anchor="middle" y="4" font-size="11.5" font-weight="600" fill="${colour('--card')}">${markup(node.key)}</text>`
        : glyph(node, colour);
  const name = lines.map((line, i) => `<text text-anchor="${label.anchor}" x="${label.dx}" y="${label.dy + 4.3 + (i - (lines.length - 1) / 2) * 15}" font-size="${form === 'centre' ? 13.5 : 12}" font-weight="${bold ? 600 : 400}" fill="${colour('--text')}" stroke="${colour('--card')}" stroke-width="3" paint-order="stroke">${markup(line)}</text>`).join('');
  return `<g data-node="${markup(node.id)}" transform="translate(${x} ${y})"${dim ? ' opacity="0.42"' : ''}><title>${markup(node.name)}</title>${shape}${name}${unfold ? signMarkup(unfoldPlace(placed), signWords(unfold, t), signWidth(unfold), colour) : ''}</g>`;
}

const signMarkup = ({ x, y }: { x: number; y: number }, words: string, wide: number, colour: Colour): string =>
  `<g transform="translate(${x} ${y})"><rect x="${-wide / 2}" y="-12" width="${wide}" height="24" rx="12" fill="${colour('--card')}" stroke="${colour('--line-strong')}"/><text text-anchor="middle" y="4" font-size="11.5" font-weight="600" fill="${colour('--text')}">${markup(words)}</text></g>`;

const glyph = ({ shape = 'civil', scope }: PlacedNode['node'], colour: Colour): string => glyphMarkup(shape, shape === 'against' || scope === 'GENERIC', 'translate(-9 -9) scale(1.12)', colour);

function glyphMarkup(shape: GlyphShape, hollow: boolean, transform: string, colour: Colour): string {
  const paint = colour(shape === 'target' || shape === 'against' ? `--${shape}` : `--actor-${shape}`);
  return `<path d="${glyphOutline(shape)}" transform="${transform}" fill="${hollow ? 'none' : paint}" stroke="${paint}" stroke-width="${hollow ? 1.7 : 1}" stroke-linejoin="round"/>`;
}

/** Draws a scene as SVG. Every node is a button with its links in words; one Tab stop, arrows move to what lies in that direction. */
import { type FocusEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { glyphOutline } from '../ui/actor-glyph.tsx';
import { EvidenceMark, hasMark, lineClass } from '../ui/link-line.tsx';
import type { Network, NetworkLink, NetworkNode } from './network.ts';
import { type PlacedNode, type Scene, unfoldPlace } from './scene.ts';
import { itemsOf, nodeItem, stepInScene, unfoldItem } from './scene-keyboard.ts';
import { spokenNode } from './spoken.ts';
import { signWidth, signWords } from './unfold-sign.ts';
import './scene.css';

export interface SceneViewProps {
  scene: Scene;
  network: Network;
  label: string;
  selected: string | undefined;
  onSelect: (id: string | undefined) => void;
  onUnfold: (node: PlacedNode) => void;
  /** Pixels drawn for one of the scene's. */
  scale: number;
  /** What a node says when read aloud. */
  speak?: ((node: NetworkNode) => string) | undefined;
}

const press = (event: KeyboardEvent, act: () => void): void => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  event.stopPropagation();
  act();
};

const classOf = ({ role, weight }: NetworkLink): string => (role === 'MEMBER' ? 'line line-member' : role === 'GROUPS' ? `line line-groups line-weight-${weight ?? 1}` : lineClass(role as 'PARTNER'));

const Shape = ({ placed }: { placed: PlacedNode }) => {
  const { node, form, width, height, lines, label } = placed;
  if (form === 'centre') return <rect className="scene-centre" x={-width / 2} y={-height / 2} width={width} height={height} rx={height / 2} />;
  if (form === 'box') return <rect className="scene-box" x={-width / 2} y={-height / 2} width={width} height={height} rx="6" />;
  if (node.kind === 'commitment') {
    return <><rect className="scene-chip" x={-width / 2} y={-11} width={width} height="22" rx="4" /><text className="scene-number" textAnchor="middle" dy="0.35em">{node.key}</text></>;
  }
  return (
    <>
      <rect className="scene-hit" x={label.anchor === 'end' ? -130 : -13} y={-13} width={lines.length > 0 ? 143 : 26} height="26" />
      <g className={`glyph glyph-${node.shape}${node.scope === 'GENERIC' || node.shape === 'against' ? ' glyph-hollow' : ''}`} transform="translate(-9 -9) scale(1.12)"><path d={glyphOutline(node.shape ?? 'civil')} /></g>
    </>
  );
};

const Name = ({ placed: { form, lines, label, node } }: { placed: PlacedNode }) => lines.length > 0 && (
  <text className={`scene-name scene-name-${form}`} textAnchor={label.anchor} x={label.dx} y={label.dy} dy={lines.length === 1 ? '0.35em' : undefined} lang={node.danish ? 'da' : undefined}>
    {lines.length === 1 ? lines[0] : lines.map((line, i) => <tspan key={line} x={label.dx} dy={i === 0 ? `${0.35 - (lines.length - 1) * 0.6}em` : '1.2em'}>{line}</tspan>)}
  </text>
);

export const SceneView = ({ scene, network, label, selected, onSelect, onUnfold, scale, speak }: SceneViewProps) => {
  const { t } = useMessages();
  const container = useRef<SVGSVGElement>(null);
  const [last, setLast] = useState<string>();
  const items = useMemo(() => new Set(itemsOf(scene)), [scene]);
  const stop = last && items.has(last) ? last : selected && items.has(nodeItem(selected)) ? nodeItem(selected) : itemsOf(scene)[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = (event.target as HTMLElement).dataset['item'];
    if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepInScene(scene, from, event.key);
    if (next === undefined && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (next !== undefined) container.current?.querySelector<SVGElement>(`[data-item="${CSS.escape(next)}"]`)?.focus();
  };
  const dimming = scene.nodes.some(({ dim }) => dim);
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG
    <svg ref={container} className={`scene${dimming ? ' scene-dimming' : ''}`} role="group" aria-label={label} width={scene.width * scale} height={scene.height * scale} viewBox={`${scene.left ?? 0} ${scene.top ?? 0} ${scene.width} ${scene.height}`}
      onKeyDown={onKeyDown} onFocus={({ target }: FocusEvent) => setLast((target as HTMLElement).dataset['item'] ?? last)}>
      <g>
        {scene.grounds.map(({ key, path, hue }) => <path key={key} className="scene-ground" data-hue={hue} d={path} />)}
        {scene.links.map(({ link, path, hue, lit, dim }) => <path key={link.id} className={`${classOf(link)}${link.via ? ' line-via' : ''}${lit ? ' lit' : ''}${dim ? ' dim' : ''}`} data-link={link.id} data-hue={hue} d={path} />)}
        {scene.links.map(({ link, mark, evidence, lit, dim, hue }) => evidence && !dim && hasMark(evidence) && <g key={link.id} data-hue={hue}><EvidenceMark evidence={evidence} lit={lit} {...mark} /></g>)}
      </g>
      {scene.nodes.map((placed) => {
        const { node, x, y, hue, lit, dim, unfold } = placed;
        const item = nodeItem(node.id);
        const badge = unfoldPlace(placed);
        return (
          <g key={node.id} className={`scene-node scene-${node.kind} scene-form-${placed.form}${lit ? ' lit' : ''}${dim ? ' dim' : ''}`} data-hue={hue} transform={`translate(${x} ${y})`}>
            {/* biome-ignore lint/a11y/useSemanticElements: there is no button element in SVG */}
            <g role="button" aria-pressed={selected === node.id} tabIndex={item === stop ? 0 : -1} data-item={item} data-x={x} data-y={y}
              onClick={() => onSelect(selected === node.id ? undefined : node.id)} onKeyDown={(event) => press(event, () => onSelect(selected === node.id ? undefined : node.id))}>
              <title>{speak ? speak(node) : spokenNode(node, network, t)}</title>
              <Shape placed={placed} />
              <Name placed={placed} />
            </g>
            {unfold && (
              // biome-ignore lint/a11y/useSemanticElements: there is no button element in SVG
              <g role="button" className="scene-unfold" aria-expanded={unfold.open} tabIndex={unfoldItem(node.id) === stop ? 0 : -1} data-item={unfoldItem(node.id)}
                transform={`translate(${badge.x} ${badge.y})`} onClick={() => onUnfold(placed)} onKeyDown={(event) => press(event, () => onUnfold(placed))}>
                <title>{t(`view.unfold.${unfold.what}`, { count: unfold.count, name: node.name })}</title>
                <rect x={-signWidth(unfold) / 2} y="-12" width={signWidth(unfold)} height="24" rx="12" />
                <text textAnchor="middle" dy="0.35em">{signWords(unfold, t)}</text>
              </g>
            )}
          </g>
        );
      })}
    </svg>
  );
};

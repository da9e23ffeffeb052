/** Our own SVG picture, as the map shows a plan, of about as many things as asked for. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { type Messages, MessagesProvider } from '../../../web/src/i18n/messages.tsx';
import type { LanePlan } from '../../../web/src/network-views/lanes/model.ts';
import { layMap } from '../../../web/src/network-views/map/layout.ts';
import { visibleNetwork } from '../../../web/src/network-views/network.ts';
import { SceneView } from '../../../web/src/network-views/scene-view.tsx';

/** Seven focus areas; each commitment brings some four others. */
const planOf = (things: number): LanePlan => ({
  areas: Array.from({ length: 7 }, (_, a) => ({
    slug: `a-${a}`, number: `2.${a + 1}`, name: `Område ${a + 1}`,
    commitments: Array.from({ length: Math.max(1, Math.round(things / 7 / 5)) }, (_c, c) => ({
      slug: `c-${a}-${c}`, number: `2.${a + 1}-${c + 1}`, name: `Indsats ${a + 1}-${c + 1}`, directedAgainst: [], targetGroups: [{ slug: `t-${a}-${c}`, name: `Gruppe ${a}-${c}` }],
      links: [`p-${a}-${c}`, `q-${a}-${c}`, `r-${a}-${c}`, `s-${a}`, 'overalt'].map((slug) => ({ role: 'PARTNER' as const, evidence: 'NAMED' as const, implied: false, standing: 'STANDS' as const, actor: { slug, name: `Part ${slug}`, kind: 'ASSOCIATION' as const, scope: 'SPECIFIC' as const, members: 0, danish: false } })),
    })),
  })),
});

export function svgDrawing(element: HTMLElement, things: number, messages: Messages): { pan(dx: number, dy: number): void } {
  const plan = planOf(things);
  element.style.overflow = 'auto';
  const network = visibleNetwork(plan, { fold: false, filters: {}, unfolded: [], route: new Set() });
  const scene = layMap(plan, network, network, { open: [], shut: [], route: new Set() });
  flushSync(() => createRoot(element).render(<MessagesProvider value={messages}><SceneView scene={scene} network={network} label="Netværkskort" selected={undefined} scale={1.5} onSelect={() => undefined} onUnfold={() => undefined} /></MessagesProvider>));
  return { pan: (dx, dy) => { element.scrollBy(dx, dy); } };
}

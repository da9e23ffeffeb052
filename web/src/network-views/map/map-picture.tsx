/** Netværkskort: the shape of the whole plan. */
import { lazy, Suspense, useMemo } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { SceneFrame } from '../scene-frame.tsx';
import type { PictureProps, Shown } from '../view.ts';
import { layMap } from './layout.ts';

/** Above so many things a picture of buttons is too slow: they are painted instead. */
const mostButtons = 1500;
const CanvasScene = lazy(() => import('../canvas/canvas-scene.tsx').then((loaded) => ({ default: loaded.CanvasScene })));

export const mapScene = ({ plan, whole, network, open, shut, selected, route }: Shown) => layMap(plan, whole, network, { open, shut, selected, route });

export const MapPicture = (props: PictureProps) => {
  const { t } = useMessages();
  const { plan, whole, network, open, shut, selected, route } = props;
  const scene = useMemo(() => layMap(plan, whole, network, { open, shut, selected, route }), [plan, whole, network, open, shut, selected, route]);
  if (scene.nodes.length > mostButtons) return <div className="scene-frame"><Suspense fallback={<p aria-busy="true">{t('view.map')}</p>}><CanvasScene scene={scene} selected={selected} select={props.select} /></Suspense></div>;
  return <SceneFrame {...props} scene={scene} label={t('view.map')}><p className="soft">{t('view.mapNote')}</p></SceneFrame>;
};

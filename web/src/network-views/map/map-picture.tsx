/** Netværkskort: the shape of the whole plan. */
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { parseSelection } from '../lanes/selection.ts';
import { SceneFrame } from '../scene-frame.tsx';
import type { PictureProps } from '../view.ts';
import { keepsPlaces, layMap } from './layout.ts';

/** Above so many things a picture of buttons is too slow: they are painted instead. */
export const mostButtons = 1500;
const CanvasScene = lazy(() => import('../canvas/canvas-scene.tsx').then((loaded) => ({ default: loaded.CanvasScene })));

const LargeMap = ({ plan, whole, network, open, shut, selected, route, before, select }: PictureProps) => {
  const { t } = useMessages();
  const work = useMemo(() => ({ kind: 'map' as const, input: [plan, whole, network, { open, shut, selected, route, before }] as Parameters<typeof layMap> }), [plan, whole, network, open, shut, selected, route, before]);
  return <div className="scene-frame"><Suspense fallback={<p aria-busy="true">{t('view.map')}</p>}><CanvasScene work={work} selected={selected} select={(id) => select(parseSelection(id))} /></Suspense></div>;
};

const SmallMap = (props: PictureProps) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const { plan, whole, network, open, shut, selected, route, before } = props;
  const scene = useMemo(() => layMap(plan, whole, network, { open, shut, selected, route, before }), [plan, whole, network, open, shut, selected, route, before]);
  return <SceneFrame {...props} scene={scene} label={t('view.map')}><p className="soft"><span className="scene-note">{t(keepsPlaces(plan, before) ? 'view.mapNoteBefore' : 'view.mapNote')}</span> <Link to="/$lang/$district/$year/country" params={{ lang, district, year }}>{t('country.link')}</Link></p></SceneFrame>;
};

export const MapPicture = (props: PictureProps) => (props.network.nodes.size > mostButtons ? <LargeMap {...props} /> : <SmallMap {...props} />);

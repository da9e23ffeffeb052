/** Netværkskort: the shape of the whole plan. */
import { useMemo } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { SceneFrame } from '../scene-frame.tsx';
import type { PictureProps, Shown } from '../view.ts';
import { layMap } from './layout.ts';

export const mapScene = ({ plan, whole, network, open, shut, selected, route }: Shown) => layMap(plan, whole, network, { open, shut, selected, route });

export const MapPicture = (props: PictureProps) => {
  const { t } = useMessages();
  const { plan, whole, network, open, shut, selected, route } = props;
  const scene = useMemo(() => layMap(plan, whole, network, { open, shut, selected, route }), [plan, whole, network, open, shut, selected, route]);
  return <SceneFrame {...props} scene={scene} label={t('view.map')}><p className="soft">{t('view.mapNote')}</p></SceneFrame>;
};

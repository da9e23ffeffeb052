/** Relationer: one actor in the middle, and what it does with whom around it; or the ways between two. */
import { useMemo } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { SceneFrame } from '../scene-frame.tsx';
import type { PictureProps } from '../view.ts';
import { crowded } from './layout.ts';
import { relationsScene } from './relations-scene.ts';

export const RelationsPicture = (props: PictureProps) => {
  const { t } = useMessages();
  const { plan, network, centre, open, selected, route, narrow } = props;
  const scene = useMemo(() => relationsScene({ plan, network, centre, open, selected, route }, narrow), [plan, network, centre, open, selected, route, narrow]);
  const middle = network.nodes.get(centre ?? '');
  const collapsed = scene.nodes.some(({ unfold }) => unfold?.what === 'commitments');
  return (
    <SceneFrame {...props} scene={scene} label={middle ? t('view.relationsOf', { name: middle.name }) : t('view.relations')}>
      {middle ? <p><b lang={middle.danish ? 'da' : undefined}>{middle.name}</b> {collapsed && <span className="soft">{t('view.crowded', { most: crowded })}</span>}</p> : <p>{t('view.noCentre')}</p>}
    </SceneFrame>
  );
};

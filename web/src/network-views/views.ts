/** The views there are. Planen is where one begins; the code of the others comes when they are asked for, beside the plan's data and not after it. */
import { type ComponentType, lazy } from 'react';
import { LanesPicture } from './lanes/lanes-picture.tsx';
import type { PictureProps, View, ViewName } from './view.ts';

const later = (load: () => Promise<ComponentType<PictureProps>>): View => {
  let asked: Promise<{ default: ComponentType<PictureProps> }> | undefined;
  const once = () => (asked ??= load().then((loaded) => ({ default: loaded })));
  return { Picture: lazy(once), load: () => void once() };
};

export const views: Record<ViewName, View> = {
  plan: { Picture: LanesPicture, load: () => undefined },
  relations: later(async () => (await import('./relations/relations-picture.tsx')).RelationsPicture),
  map: later(async () => (await import('./map/map-picture.tsx')).MapPicture),
  table: later(async () => (await import('./table/network-table.tsx')).NetworkTable),
};

/** The views there are. */
import { LanesPicture } from './lanes/lanes-picture.tsx';
import { lanesScene } from './lanes/lanes-scene.ts';
import { MapPicture, mapScene } from './map/map-picture.tsx';
import { RelationsPicture, relationsScene } from './relations/relations-picture.tsx';
import { NetworkTable } from './table/network-table.tsx';
import type { View, ViewName } from './view.ts';

export const views: Record<ViewName, View> = {
  plan: { scene: ({ lanes, selected }) => lanesScene(lanes, selected), Picture: LanesPicture },
  relations: { scene: relationsScene, Picture: RelationsPicture },
  map: { scene: mapScene, Picture: MapPicture },
  table: { scene: undefined, Picture: NetworkTable },
};

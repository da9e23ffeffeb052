/** What each view draws, as files take it along; undefined where the view is no picture. */
import { lanesScene } from './lanes/lanes-scene.ts';
import { mapScene } from './map/layout.ts';
import { relationsScene } from './relations/relations-scene.ts';
import type { Scene } from './scene.ts';
import type { Shown, ViewName } from './view.ts';

export const scenes: Record<ViewName, ((shown: Shown) => Scene) | undefined> = { plan: ({ lanes, selected }) => lanesScene(lanes, selected), relations: (shown) => relationsScene(shown), map: mapScene, table: undefined };

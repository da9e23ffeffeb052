/** What a view is: a pure layout of the network, and what draws it. All views get the same network, selection and filters; a new one is one more row in `views.ts`. */
import type { ComponentType } from 'react';
import type { LanesLayout } from './lanes/layout.ts';
import type { LanePlan } from './lanes/model.ts';
import type { Selection } from './lanes/selection.ts';
import type { Network } from './network.ts';
import type { Scene } from './scene.ts';

export const viewNames = ['plan', 'relations', 'map', 'table'] as const;
export type ViewName = (typeof viewNames)[number];

/** Everything a picture depends on. */
export interface Shown {
  plan: LanePlan;
  /** The whole plan's network: it gives the places that filters must not move. */
  whole: Network;
  /** What is shown of it. */
  network: Network;
  lanes: LanesLayout;
  selection: Selection | undefined;
  /** The same as a node of the network. */
  selected: string | undefined;
  /** The actor that stands in the middle. */
  centre: string | undefined;
  open: readonly string[];
  shut: readonly string[];
  route: ReadonlySet<string>;
  sort: string | undefined;
  zoom: string | undefined;
}
/** What a picture can do to the address. */
export interface Acts {
  select: (selection: Selection | undefined) => void;
  /** Unfolds what is folded and folds what is not. */
  toggleOpen: (key: string) => void;
  toggleShut: (area: string) => void;
  sortBy: (sort: string | undefined) => void;
  zoomTo: (zoom: string | undefined) => void;
}
export interface PictureProps extends Shown, Acts { narrow: boolean }

export interface View {
  /** What is drawn, also by the exports; undefined where the view is no picture. */
  scene: ((shown: Shown) => Scene) | undefined;
  Picture: ComponentType<PictureProps>;
}

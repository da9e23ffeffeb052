/** What a view is: a pure layout of the network, and what draws it. All views get the same network, selection and filters; a new one is one more row in `views.ts` and, where it is a picture, in `scenes.ts`. */
import type { ComponentType } from 'react';
import type { LanesLayout } from './lanes/layout.ts';
import type { LanePlan } from './lanes/model.ts';
import type { Selection } from './lanes/selection.ts';
import type { Network } from './network.ts';

export const viewNames = ['plan', 'relations', 'map', 'table'] as const;
export type ViewName = (typeof viewNames)[number];

/** Everything a picture depends on. */
export interface Shown {
  plan: LanePlan;
  /** The whole plan's network: it gives the places that filters must not move. */
  whole: Network;
  /** Last year's plan, where there is one and the view keeps to it. */
  before: LanePlan | undefined;
  /** What is shown of it. */
  network: Network;
  lanes: LanesLayout;
  selection: Selection | undefined;
  /** The same as a node of the network. */
  selected: string | undefined;
  /** What stands in the middle of Relationer. */
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
  Picture: ComponentType<PictureProps>;
  /** Fetches its code, where it is not there yet. */
  load: () => void;
}

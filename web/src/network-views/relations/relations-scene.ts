/** What Relationer draws: the surroundings of what stands in the middle, or the ways from there to somebody else. */
import type { Scene } from '../scene.ts';
import type { Shown } from '../view.ts';
import { layRelations } from './layout.ts';
import { layRoute } from './route-layout.ts';

export const relationsScene = ({ plan, network, centre = '', open, selected, route }: Pick<Shown, 'plan' | 'network' | 'centre' | 'open' | 'selected' | 'route'>, narrow = false): Scene =>
  (route.size > 0 ? layRoute(plan, network, { from: centre, route, selected, narrow }) : layRelations(plan, network, { centre, open, selected, route, narrow }));

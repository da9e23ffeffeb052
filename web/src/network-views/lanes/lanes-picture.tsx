/** Planen as a view among the others. */
import type { PictureProps } from '../view.ts';
import { Lanes } from './lanes.tsx';
import { StackedCards } from './stacked-cards.tsx';

export const LanesPicture = ({ lanes, selection, select, narrow }: PictureProps) => {
  const Drawn = narrow ? StackedCards : Lanes;
  return <Drawn layout={lanes} selection={selection} onSelect={select} />;
};

/** What an actor is, by shape: one for each group of kinds. Filled, or an outline where the commitment does not name the actor itself. */
import type { ActorGroup } from '../paths.ts';
import './actor-glyph.css';

export type GlyphShape = ActorGroup | 'target' | 'against';

const outlines: Record<GlyphShape, string> = {
  police: 'M2.5 2.5h11v5.6c0 3-2.4 4.7-5.5 5.9-3.100-1.200-5.500-2.900-5.500-5.900z',
  municipal: 'M2.700 2.700h10.600v10.600h-10.600z',
  authority: 'M8 2 14.400 13.400H1.600z',
  council: 'M8 1.500 13.800 4.750v6.500L8 14.500 2.200 11.250v-6.500z',
  civil: 'M8 2.100a5.900 5.900 0 1 1 0 11.800a5.900 5.900 0 1 1 0-11.800z',
  welfare: 'M5.700 1.900h4.600v3.800h3.800v4.600h-3.800v3.800H5.700v-3.800H1.900V5.700h3.800z',
  business: 'M8 1.700 14.300 6.400 11.900 13.700H4.100L1.700 6.400z',
  target: 'M8 1.300 14.700 8 8 14.700 1.300 8z',
  against: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12zM3.900 3.900l8.200 8.200',
};

/** The outline of a shape, 16 by 16, for pictures that draw it themselves. */
export const glyphOutline = (shape: GlyphShape): string => outlines[shape];

export interface ActorGlyphProps { shape: GlyphShape; hollow?: boolean; size?: number }

export const ActorGlyph = ({ shape, hollow = shape === 'against', size = 15 }: ActorGlyphProps) => (
  <svg className={`glyph glyph-${shape}${hollow ? ' glyph-hollow' : ''}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={outlines[shape]} />
  </svg>
);

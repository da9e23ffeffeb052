/** The lines between two columns of a lane. A picture only: the rows say the same in words. */
import { EvidenceMark, lineClass } from '../../ui/link-line.tsx';
import { type Curve, curveMiddle, curvePath, rowHeight } from './layout.ts';

export const Gutter = ({ curves, width, rows, dim }: { curves: readonly Curve[]; width: number; rows: number; dim: boolean }) => (
  <svg className={`gutter${dim ? ' gutter-dim' : ''}`} width={width} height={rows * rowHeight} viewBox={`0 0 ${width} ${rows * rowHeight}`} aria-hidden="true" focusable="false">
    {curves.map((curve) => <path key={curve.key} className={`${lineClass(curve.role)}${curve.lit ? ' lit' : ''}`} d={curvePath(curve, width)} />)}
    {curves.map((curve) => <EvidenceMark key={curve.key} evidence={curve.evidence} lit={curve.lit} {...curveMiddle(curve, width)} />)}
  </svg>
);

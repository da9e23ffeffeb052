/** How a link is drawn, once: the lines between rows and the samples in the legend are the same strokes and the same marks. */
import type { ContributionRole, Evidence } from '../gql/graphql.ts';
import './link-line.css';

export type LineRole = ContributionRole | 'TARGET' | 'AGAINST';
export const lineClass = (role: LineRole): string => `line line-${role.toLowerCase()}`;

/** Marks of evidence, around 0,0. A commitment that names the actor needs none. */
const marks: Partial<Record<Evidence, string>> = {
  CONFIRMED: 'M-4.500 0a4.500 4.500 0 1 1 9 0a4.500 4.500 0 1 1-9 0zM-2.200.1l1.500 1.600 2.900-3.200',
  LOCAL: 'M-3.600-3.600h7.200v7.200h-7.200zM-1.200-1.200h2.400v2.400h-2.400z',
  SOURCED: 'M-3.600-3.600h7.200v7.200h-7.200z',
  COLLECTIVE: 'M-5.800 0a3 3 0 1 1 6 0a3 3 0 1 1-6 0zM-.200 0a3 3 0 1 1 6 0a3 3 0 1 1-6 0z',
  NARRATIVE: 'M-3.600 0a3.600 3.600 0 1 1 7.200 0a3.600 3.600 0 1 1-7.200 0z',
  INFERRED: 'M0-4.600 4.600 0 0 4.600-4.600 0z',
};
/** The outline of a mark, for pictures that draw it themselves; undefined where the evidence has none. */
export const evidenceOutline = (evidence: Evidence): string | undefined => marks[evidence];
export const hasMark = (evidence: Evidence): boolean => evidence in marks;

export const EvidenceMark = ({ evidence, x, y, lit = false }: { evidence: Evidence; x: number; y: number; lit?: boolean }) => {
  const outline = marks[evidence];
  return outline ? <path className={`mark${lit ? ' lit' : ''}`} d={outline} transform={`translate(${x} ${y})`} /> : null;
};

export const LineSample = ({ role, evidence = 'NAMED' }: { role: LineRole; evidence?: Evidence }) => (
  <svg className="line-sample" width="38" height="14" viewBox="0 0 38 14" aria-hidden="true" focusable="false">
    <path className={lineClass(role)} d="M1 7H37" />
    <EvidenceMark evidence={evidence} x={19} y={7} />
  </svg>
);

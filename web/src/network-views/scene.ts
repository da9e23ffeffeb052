/** A picture, before anything draws it: every node and line with its place. A view's layout is a pure function from a network to a scene. */
import type { Evidence } from '../gql/graphql.ts';
import type { NetworkLink, NetworkNode } from './network.ts';

/** `box`: its name stands inside. `point`: a shape with its name beside it. `centre`: the middle of a picture about one actor. */
export type NodeForm = 'box' | 'point' | 'centre';

/** What can be unfolded at a node: how many, of what, and whether it is. */
export interface Unfold {
  what: 'commitments' | 'members' | 'plans' | 'areas';
  count: number;
  open: boolean;
  key: string;
  /** It is open unless somebody folds it. */
  folds?: boolean;
}

export interface PlacedNode {
  node: NetworkNode;
  form: NodeForm;
  x: number;
  y: number;
  width: number;
  height: number;
  /** The name as it stands in the picture, line by line; empty where there is no room: then it is heard, and seen on hover and when selected. */
  lines: string[];
  /** Where the lines begin, from x and y. */
  label: { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' };
  hue: number | undefined;
  unfold?: Unfold | undefined;
  lit: boolean;
  dim: boolean;
}
/** Where the sign for unfolding stands, from the node's own place. */
export const unfoldPlace = ({ node, form, width, height, label, unfold }: PlacedNode): { x: number; y: number } =>
  node.kind === 'group' ? { x: (label.anchor === 'end' ? -1 : 1) * (width / 2 + (unfold?.open ? 24 : 72)), y: 0 } : form === 'box' ? (unfold?.open ? { x: width / 2 - 4, y: -height / 2 + 2 } : { x: 0, y: height / 2 + 6 }) : form === 'centre' ? { x: width / 2 - 14, y: -height / 2 + 2 } : { x: label.anchor === 'end' ? 28 : -28, y: 0 };

export interface PlacedLink {
  link: NetworkLink;
  path: string;
  mark: { x: number; y: number };
  evidence: Evidence | undefined;
  hue: number | undefined;
  lit: boolean;
  dim: boolean;
}
/** A tinted ground behind nodes of one focus area. */
export interface Ground { key: string; path: string; hue: number }
export interface Scene {
  /** Where what is seen begins, where that is not 0,0: what is left of a picture keeps its places and comes nearer. */
  left?: number;
  top?: number;
  width: number;
  height: number;
  grounds: Ground[];
  nodes: PlacedNode[];
  links: PlacedLink[];
}

/** Breaks a name into at most `rows` lines of about `width` letters; what does not fit ends in an ellipsis. */
export function wrap(name: string, width: number, rows: number): string[] {
  const lines: string[] = [];
  let rest = name.split(' ');
  while (rest.length > 0 && lines.length < rows) {
    let line = rest[0] ?? '';
    let taken = 1;
    while (taken < rest.length && `${line} ${rest[taken]}`.length <= width) {
      line += ` ${rest[taken]}`;
      taken += 1;
    }
    rest = rest.slice(taken);
    lines.push(line);
  }
  const last = lines.length - 1;
  if (rest.length > 0) lines[last] = `${(lines[last] ?? '').slice(0, Math.max(1, width - 1)).trimEnd()}…`;
  return lines.map((line) => (line.length > width + 6 ? `${line.slice(0, width + 4).trimEnd()}…` : line));
}

/** About how wide a text is drawn, in pixels, without asking a font: layouts must not depend on one. */
export const textWidth = (text: string, size = 12.5): number => text.length * size * 0.54;

export const round = (value: number): number => Math.round(value * 10) / 10;

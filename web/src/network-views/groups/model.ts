/** A country's plans as groups: what the picture and the table of it are made of. */
import type { CountryQueryQuery } from '../../gql/graphql.ts';
import type { Network, NetworkLink, NetworkNode } from '../network.ts';

export type Groups = CountryQueryQuery['networkGroups'];
export type Group = Groups['nodes'][number];

/** With the plan that a focus area is of: many have one name. */
export const nameOf = ({ name, plan }: Group): string => (plan ? `${name} · ${plan}` : name);
export const linkIdOf = ({ source, target }: Groups['links'][number]): string => `${source}>${target}`;

/** The groups in the form that every picture is drawn from. */
export function groupNetwork({ nodes, links }: Groups): Network {
  const counts = links.map(({ commitments }) => commitments);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return {
    nodes: new Map(nodes.map((group): [string, NetworkNode] => [group.id, { id: group.id, kind: 'group', key: group.slug, name: nameOf(group), danish: false, areas: [] }])),
    links: links.map((link): NetworkLink => ({ id: linkIdOf(link), source: link.source, target: link.target, role: 'GROUPS', weight: most === least ? 1 : 1 + Math.floor((3.99 * (link.commitments - least)) / (most - least)), implied: false, standing: 'STANDS' })),
  };
}

/** One row for each line of the picture; with something chosen, those that it is part of. */
export function groupRows({ nodes, links }: Groups, selected: string | undefined): { link: Groups['links'][number]; who: Group | undefined; about: Group | undefined; commitments: number }[] {
  const byId = new Map(nodes.map((group) => [group.id, group]));
  const shown = selected === undefined ? links : links.filter(({ source, target }) => source === selected || target === selected);
  return shown.map((link) => ({ link, who: byId.get(link.source), about: byId.get(link.target), commitments: link.commitments }));
}

/** In the order of the two columns: each open group is followed by what stands in its place. */
export function columnsOf({ nodes }: Groups): { left: { group: Group; depth: number }[]; right: { group: Group; depth: number }[] } {
  const collator = new Intl.Collator('da', { numeric: true });
  const byParent = new Map<string, Group[]>();
  const known = new Set(nodes.map(({ id }) => id));
  for (const group of nodes) {
    const parent = group.within && known.has(group.within) ? group.within : '';
    byParent.set(parent, [...(byParent.get(parent) ?? []), group]);
  }
  const below = (parent: string, depth: number): { group: Group; depth: number }[] => (byParent.get(parent) ?? []).sort((a, b) => collator.compare(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1))
    .flatMap((group) => [{ group, depth }, ...below(group.id, depth + 1)]);
  const all = below('', 0);
  const isLeft = ({ group }: { group: Group }): boolean => group.kind === 'DISTRICT' || group.kind === 'PLAN';
  return { left: all.filter(isLeft), right: all.filter((entry) => !isLeft(entry)) };
}

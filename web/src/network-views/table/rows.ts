/** The network as rows: one for each link, with the commitment and the focus area it belongs to; a commitment without links has a row of its own. What the table shows and what CSV holds. */
import type { LanePlan } from '../lanes/model.ts';
import type { Network, NetworkLink, NetworkNode } from '../network.ts';

export interface TableRow { id: string; area: NetworkNode | undefined; commitment: NetworkNode | undefined; other: NetworkNode | undefined; link: NetworkLink | undefined }
export const sortKeys = ['area', 'commitment', 'who', 'link', 'ground'] as const;
export type SortKey = (typeof sortKeys)[number];

/** In the plan's order: by focus area, commitment, then actors before target groups as the picture has them. */
export function tableRows(plan: LanePlan, network: Network): TableRow[] {
  const rows: TableRow[] = [];
  const node = (id: string): NetworkNode | undefined => network.nodes.get(id);
  const byCommitment = new Map<string, NetworkLink[]>();
  for (const link of network.links) {
    const commitment = link.source.startsWith('c:') ? link.source : link.target.startsWith('c:') ? link.target : undefined;
    if (commitment && link.role !== 'BELONGS') byCommitment.set(commitment, [...(byCommitment.get(commitment) ?? []), link]);
  }
  for (const area of plan.areas) {
    for (const { number } of area.commitments) {
      const id = `c:${number}`;
      const commitment = node(id);
      if (!commitment) continue;
      const links = byCommitment.get(id) ?? [];
      if (links.length === 0) rows.push({ id, area: node(`f:${area.number}`), commitment, other: undefined, link: undefined });
      for (const link of links) rows.push({ id: link.id, area: node(`f:${area.number}`), commitment, other: node(link.source === id ? link.target : link.source), link });
    }
  }
  for (const link of network.links.filter(({ role }) => role === 'MEMBER')) rows.push({ id: link.id, area: undefined, commitment: undefined, other: node(link.source), link });
  return rows;
}

/** @param sort a key, with a minus before it for the other way around */
export function sortRows(rows: readonly TableRow[], sort: string | undefined, words: (row: TableRow, key: SortKey) => string): TableRow[] {
  const key = sortKeys.find((known) => known === sort?.replace('-', ''));
  if (!key) return [...rows];
  const collator = new Intl.Collator('da', { numeric: true });
  const sorted = rows.map((row, i) => ({ row, i, word: words(row, key) })).sort((a, b) => collator.compare(a.word, b.word) || a.i - b.i).map(({ row }) => row);
  return sort?.startsWith('-') ? sorted.reverse() : sorted;
}

/** Whom Relationer begins with, where nobody has chosen and of those that the filters show: whoever is in most commitments without being in half of them. */
import { type Filters, passes } from '../../network-views/lanes/layout.ts';
import type { LanePlan } from '../../network-views/lanes/model.ts';
import { idOf } from '../../network-views/network.ts';

export function defaultCentre(plan: LanePlan, filters: Filters): string | undefined {
  const counts = new Map<string, number>();
  const all = plan.areas.filter(({ number }) => !filters.areas || filters.areas.includes(number)).flatMap((area) => area.commitments);
  for (const { links } of all) for (const link of links) if (link.actor.scope === 'SPECIFIC' && passes(link, filters)) counts.set(link.actor.slug, (counts.get(link.actor.slug) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const slug = (ranked.find(([, count]) => count * 2 < all.length) ?? ranked[0])?.[0];
  return slug === undefined ? undefined : idOf('actor', slug);
}

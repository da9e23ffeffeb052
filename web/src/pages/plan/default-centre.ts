/** Whom Relationer begins with, where nobody has chosen: whoever is in most commitments without being in half of them. */
import type { LanePlan } from '../../network-views/lanes/model.ts';

export function defaultCentre(plan: LanePlan, areas?: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  const all = plan.areas.filter(({ number }) => !areas || areas.includes(number)).flatMap((area) => area.commitments);
  for (const { links } of all) for (const { actor } of links) if (actor.scope === 'SPECIFIC') counts.set(actor.slug, (counts.get(actor.slug) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return (ranked.find(([, count]) => count * 2 < all.length) ?? ranked[0])?.[0];
}

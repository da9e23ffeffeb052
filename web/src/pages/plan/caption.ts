/** What stands below a picture that leaves the page, on paper or as a file: source, what is shown, when, and where to find it again. */
import { formatDay } from '../../i18n/danish.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Translate } from '../../i18n/messages.tsx';
import type { Caption } from '../../network-views/export/svg-file.ts';
import { actorGroups } from '../../paths.ts';
import type { Plan } from './plan-model.ts';
import type { PlanView } from './use-plan-view.ts';

export const filterWords = ({ search, fold }: PlanView, chosen: string | undefined, t: Translate): string => {
  const parts = [
    ...(chosen ? [`${t('view.chosen')}: ${chosen}${fold ? ` (${t('plan.fold').toLowerCase()})` : ''}`] : []),
    ...(search.area ? [`${t('plan.filter.areas')}: ${search.area.join(', ')}`] : []),
    ...(search.kind ? [`${t('plan.filter.kinds')}: ${search.kind.map((group) => t(`group.${group}`)).join(', ')}`] : []),
    ...(search.role ? [`${t('plan.filter.roles')}: ${search.role.map((role) => t(`role.${role.toUpperCase() as 'LEAD'}`)).join(', ')}`] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : t('view.everything');
};

export function captionOf(plan: Plan, view: PlanView, chosen: string | undefined, address: string, day: string, locale: Locale, t: Translate): Caption {
  return {
    title: `${t(`view.${view.name}`)} · ${plan.name}`,
    lines: [
      t('view.source', { plan: plan.name, publisher: plan.publisher.name }),
      `${filterWords(view, chosen, t)} · ${t('app.footer.shown', { day: formatDay(day, locale) })}`,
      address,
    ],
    legend: [...(['LEAD', 'PARTNER', 'CHANNEL', 'CONSULTED'] as const).map((role) => ({ role, words: t(`role.${role}`) })), { role: 'TARGET' as const, words: t('concept.targetGroup') }, { role: 'AGAINST' as const, words: t('concept.directedAgainst') }],
    shapes: [...actorGroups.map((shape) => ({ shape, words: t(`group.${shape}`) })), { shape: 'target' as const, words: t('concept.targetGroup') }, { shape: 'against' as const, words: t('concept.directedAgainst') }],
    marks: (['CONFIRMED', 'LOCAL', 'SOURCED', 'COLLECTIVE', 'NARRATIVE', 'INFERRED'] as const).map((evidence) => ({ evidence, words: t(`evidence.${evidence}`) })),
    language: locale,
  };
}
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The way from the overview to this page: the pages above it, as the addresses nest them. */
import { Link, useRouterState } from '@tanstack/react-router';
import { usePlanAddress } from '../app/use-plan-address.ts';
import { useMessages } from '../i18n/messages.tsx';
import { type PageName, paths } from '../paths.ts';

/** What stands between the overview and a page. A commitment stands in its focus area, whose number its own begins with. */
const above: Partial<Record<PageName, readonly ('focusAreas' | 'actors')[]>> = { focusArea: ['focusAreas'], commitment: ['focusAreas'], actor: ['actors'] };

export const Breadcrumbs = ({ name, danish }: { name: string; danish?: 'da' | undefined }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const here = useRouterState({ select: (state) => state.matches.at(-1) });
  const page = (Object.keys(paths) as PageName[]).find((key) => paths[key] === here?.fullPath.replace(/\/$/, ''));
  if (!page || page === 'overview') return null;
  const params = { lang, district, year };
  const area = page === 'commitment' ? /^\d+\.\d+(?=-)/.exec((here?.params as Record<string, string> | undefined)?.['commitment'] ?? '')?.[0] : undefined;
  return (
    <nav className="breadcrumbs" aria-label={t('app.breadcrumbs')}>
      <ol>
        <li><Link to={paths.overview} params={params}>{t('nav.overview')}</Link></li>
        {above[page]?.map((parent) => <li key={parent}><Link to={paths[parent]} params={params} search={{}}>{t(`nav.${parent}`)}</Link></li>)}
        {area && <li><Link to={paths.focusArea} params={{ ...params, area }}>{area}</Link></li>}
        <li aria-current="page" lang={danish}>{name}</li>
      </ol>
    </nav>
  );
};

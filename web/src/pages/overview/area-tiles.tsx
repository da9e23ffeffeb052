/** The plan's focus areas: what each wants, how much it holds, who takes part by kind. */
import { Link } from '@tanstack/react-router';
import { Rows3 } from 'lucide-react';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import { AreaLink, hueOf } from '../../ui/entity-links.tsx';
import { groupsIn, type Plan } from './overview-model.ts';

export const AreaTiles = ({ plan }: { plan: Plan }) => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  return (
    <section className="overview-section" aria-labelledby="overview-areas">
      <h2 id="overview-areas">{t('nav.focusAreas')}</h2>
      <ul className="area-tiles">
        {plan.focusAreas.map((area) => (
          <li key={area.id} className="area-tile" data-hue={hueOf(area.number)}>
            <h3><AreaLink area={area} /></h3>
            {area.goal && <p className="area-goal small">{area.goal}</p>}
            <p className="area-counts fine">
              <b>{t('count.commitments', { count: area.commitments.length })}</b>
              {groupsIn(area).map(({ group, actors }) => (
                <span key={group} className="area-group" title={t(`group.${group}`)}><ActorGlyph shape={group} size={13} /><span aria-hidden="true">{actors}</span><span className="visually-hidden">{t('overview.groupCount', { group: t(`group.${group}`), count: actors })}</span></span>
              ))}
            </p>
          </li>
        ))}
        <li className="area-whole">
          <Link to={paths.plan} params={{ lang, district, year }} search={{}}><Rows3 size={18} aria-hidden="true" /> {t('overview.whole')}</Link>
          <p className="soft small">{t('overview.wholeNote')}</p>
        </li>
      </ul>
    </section>
  );
};

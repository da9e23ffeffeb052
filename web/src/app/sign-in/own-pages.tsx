/** The pages that are one's own: what is new, the views one keeps, keeping this one, and administration for those it is for. */
import { Link, useLocation } from '@tanstack/react-router';
import { useMessages } from '../../i18n/messages.tsx';
import { paths } from '../../paths.ts';
import { useViewer } from '../../together/viewer.ts';
import { usePlanAddress } from '../use-plan-address.ts';

export const OwnPages = () => {
  const { t } = useMessages();
  const { lang, district, year } = usePlanAddress();
  const { pathname, searchStr } = useLocation();
  const { may } = useViewer();
  const params = { lang, district, year };
  return (
    <ul className="own-pages">
      <li><Link to={paths.notifications} params={params}>{t('nav.notifications')}</Link></li>
      <li><Link to={paths.views} params={params} search={{}}>{t('nav.views')}</Link></li>
      <li><Link to={paths.views} params={params} search={{ save: pathname.slice(1 + lang.length) + searchStr }}>{t('views.saveThis')}</Link></li>
      {may('MANAGE_USERS') && <li><Link to={paths.administration} params={params}>{t('nav.administration')}</Link></li>}
    </ul>
  );
};

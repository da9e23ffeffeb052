/** What is selected in the country: how much lies behind it, what it has most to do with, and the way to its own page. */
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { type Group, type Groups, nameOf } from '../../network-views/groups/model.ts';

/** "ostjylland-2026-2.2-3" is commitment 3 of focus area 2.2 in the plan of 2026. */
const inPlan = /^(.+)-(\d{4})(?:-(\d+\.\d+)(?:-(\d+))?)?$/;

const OwnPage = ({ group }: { group: Group }) => {
  const { t } = useMessages();
  const { lang } = usePlanAddress();
  const [, district, year, area, ordinal] = inPlan.exec(group.slug) ?? [];
  if (!district || !year || group.kind === 'DISTRICT' || group.kind === 'THEME') return null;
  const sel = ordinal ? `c:${area}-${ordinal}` : area ? `f:${area}` : undefined;
  return <Link className="button" to="/$lang/$district/$year/plan" params={{ lang, district, year }} search={{ view: 'map', sel } as unknown as true}>{t('country.open')}</Link>;
};

export const GroupNote = ({ groups, selected, close }: { groups: Groups; selected: string | undefined; close: () => void }) => {
  const { t } = useMessages();
  const group = groups.nodes.find(({ id }) => id === selected);
  const names = new Map(groups.nodes.map((one) => [one.id, nameOf(one)]));
  const most = groups.links.filter(({ source, target }) => source === selected || target === selected).slice(0, 8);
  return (
    <div role="status" className={group ? 'notice country-note' : 'visually-hidden'}>
      {group && (
        <>
          <div>
            <b>{nameOf(group)}</b> <span className="soft">{t(`country.kind.${group.kind}`)} · {t('count.commitments', { count: group.commitments })}</span>
            <p>{most.map(({ source, target, commitments }) => `${names.get(source === selected ? target : source)} (${commitments})`).join(' · ')}</p>
          </div>
          <OwnPage group={group} />
          <button type="button" className="button-plain" aria-label={t('panel.close')} onClick={close}><X size={16} aria-hidden="true" /></button>
        </>
      )}
    </div>
  );
};

/** The country in words: one row for each link of the picture. */
import { useMessages } from '../../i18n/messages.tsx';
import type { Group, Groups } from './model.ts';
import { groupRows, linkIdOf, nameOf } from './model.ts';
import '../table/table.css';

export const GroupsTable = ({ groups, selected, select }: { groups: Groups; selected: string | undefined; select: (id: string | undefined) => void }) => {
  const { t } = useMessages();
  const name = (group: Group | undefined) => group && (
    <button type="button" className="table-name" aria-pressed={selected === group.id} data-item={`node:${group.id}`} onClick={() => select(selected === group.id ? undefined : group.id)}>{nameOf(group)}</button>
  );
  const shown = groupRows(groups, selected);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={t('view.table')}>
      <table className="network-table">
        <caption className="visually-hidden">{t('view.tableCaption', { count: shown.length })}</caption>
        <thead><tr><th scope="col"><span className="table-sort">{t('country.who')}</span></th><th scope="col"><span className="table-sort">{t('country.about')}</span></th><th scope="col"><span className="table-sort">{t('country.commitments')}</span></th></tr></thead>
        <tbody>
          {shown.map(({ link, who, about, commitments }) => (
            <tr key={linkIdOf(link)} data-link={linkIdOf(link)}>
              <td data-column={t('country.who')}>{name(who)}</td>
              <td data-column={t('country.about')}>{name(about)}</td>
              <td data-column={t('country.commitments')}>{commitments}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Tabel: the same network in words, one row for each link. Sorted by any column; names select as in the pictures. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import { type LineRole, LineSample } from '../../ui/link-line.tsx';
import { parseSelection } from '../lanes/selection.ts';
import type { NetworkNode } from '../network.ts';
import type { PictureProps } from '../view.ts';
import { cellWords } from './cell-words.ts';
import { sortKeys, sortRows, tableRows } from './rows.ts';
import './table.css';

export const NetworkTable = ({ plan, network, selected, select, sort, sortBy }: PictureProps) => {
  const { t } = useMessages();
  const rows = useMemo(() => sortRows(tableRows(plan, network), sort, (row, key) => cellWords(row, key, t)), [plan, network, sort, t]);
  const name = (node: NetworkNode | undefined) => node && (
    <button type="button" className="table-name" aria-pressed={selected === node.id} data-item={`node:${node.id}`} onClick={() => select(selected === node.id ? undefined : parseSelection(node.id))}>
      {node.shape && <ActorGlyph shape={node.shape} />}<span lang={node.danish ? 'da' : undefined}>{node.kind === 'area' || node.kind === 'commitment' ? `${node.key} ${node.name}` : node.name}</span>
    </button>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={t('view.table')}>
      <table className="network-table">
        <caption className="visually-hidden">{t('view.tableCaption', { count: rows.length })}</caption>
        <thead>
          <tr>
            {sortKeys.map((key) => {
              const now = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none';
              return (
                <th key={key} scope="col" aria-sort={now}>
                  <button type="button" className="table-sort" onClick={() => sortBy(now === 'none' ? key : now === 'ascending' ? `-${key}` : undefined)}>
                    {t(`view.column.${key}`)} {now === 'ascending' && <ArrowUp size={13} aria-hidden="true" />}{now === 'descending' && <ArrowDown size={13} aria-hidden="true" />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-link={row.link?.id} className={selected && [row.area?.id, row.commitment?.id, row.other?.id].includes(selected) ? 'table-lit' : undefined}>
              <td data-column={t('view.column.area')}>{name(row.area)}</td>
              <td data-column={t('view.column.commitment')}>{name(row.commitment)}</td>
              <td data-column={t('view.column.who')}>{name(row.other)}</td>
              <td data-column={t('view.column.link')}>{row.link ? <span className="table-link">{row.link.role !== 'MEMBER' && row.link.role !== 'BELONGS' && <LineSample role={row.link.role as LineRole} evidence={row.link.evidence ?? 'NAMED'} />}{cellWords(row, 'link', t)}</span> : '–'}</td>
              <td data-column={t('view.column.ground')}>{cellWords(row, 'ground', t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

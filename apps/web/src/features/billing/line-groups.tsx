import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, money } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import type { Grouping } from './line-filters.js';
import type { LineGroup, Sums } from './use-groups.js';

/** Lines added up by group or case; from a row on to its lines. */
export function LineGroups({ grouping, sums, onOpen }: { readonly grouping: Grouping; readonly sums: Sums; readonly onOpen: (id: string) => void }): ReactNode {
  const { t } = useTranslation('billing');
  if (sums.rows.length === 0) return <p className="kern-body">{t('lines.none')}</p>;
  const columns: readonly Column<LineGroup>[] = [
    { key: 'code', title: t(grouping === 'fall' ? 'lines.case' : 'lines.offer'), isHeader: true, cell: ({ code }) => code },
    { key: 'count', title: t('pairs.lines'), numeric: true, cell: ({ lineCount }) => count(lineCount) },
    { key: 'held', title: t('pairs.held'), numeric: true, cell: ({ heldCount }) => count(heldCount) },
    { key: 'cents', title: t('lines.cents'), numeric: true, cell: ({ cents }) => money(cents) },
  ];
  return (
    <DataTable
      caption={t(`lines.by.${grouping}`)}
      columns={columns}
      rows={sums.rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      isMarked={({ heldCount }) => heldCount > 0}
      footer={
        sums.total && (
          <tr className="kern-table__row">
            <th scope="row" className="kern-table__header">
              {t('lines.sumOfGroups', { count: sums.rows.length, shown: count(sums.rows.length) })}
            </th>
            <td className="kern-table__cell kern-table__cell--numeric">{count(sums.total.lineCount)}</td>
            <td className="kern-table__cell kern-table__cell--numeric">{count(sums.total.heldCount)}</td>
            <td className="kern-table__cell kern-table__cell--numeric">{money(sums.total.cents)}</td>
          </tr>
        )
      }
    />
  );
}

import { KernAlert } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { money, month, sumOfCents } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import type { PreviewRateChangeQuery } from './rates.generated.js';

export type Preview = Extract<PreviewRateChangeQuery['previewRateChange'], { __typename: 'RateChangePreview' }>;
type Row = Preview['months'][number]['differences'][number] & { readonly period: string };

/** The closed months that would be corrected, who would owe whom another amount, and the sum. */
export function PreviewTable({ preview: { months, carriedBy } }: { readonly preview: Preview }): ReactNode {
  const { t } = useTranslation('rates');
  const rows: readonly Row[] = months.flatMap(({ period, differences }) => differences.map((one) => ({ ...one, period })));
  if (rows.length === 0) return <KernAlert variant="success" title={t('preview.none.title')} body={t('preview.none.body')} />;
  const sum = sumOfCents(rows.map(differenceOf));
  const columns: readonly Column<Row>[] = [
    { key: 'month', title: t('column.month'), isHeader: true, cell: ({ period }) => month(period) },
    { key: 'pair', title: t('column.pair'), cell: ({ debtor, creditor }) => t('preview.pair', { debtor: debtor.name, creditor: creditor.name }) },
    { key: 'before', title: t('column.before'), numeric: true, cell: ({ beforeCents }) => money(beforeCents) },
    { key: 'after', title: t('column.after'), numeric: true, cell: ({ afterCents }) => money(afterCents) },
    { key: 'difference', title: t('column.difference'), numeric: true, cell: (row) => money(differenceOf(row)) },
  ];
  return (
    <>
      {carriedBy !== null && <p className="kern-body">{t('preview.carried', { month: month(carriedBy) })}</p>}
      <DataTable
        caption={t('preview.title')}
        columns={columns}
        rows={rows}
        rowKey={({ period, kind, debtor, creditor }) => `${period} ${kind} ${debtor.id} ${creditor.id}`}
        footer={
          <tr>
            <th scope="row" colSpan={4}>
              {t('preview.sum')}
            </th>
            <td className="kern-table__cell kern-table__cell--numeric">{money(sum)}</td>
          </tr>
        }
      />
    </>
  );
}

const differenceOf = ({ beforeCents, afterCents }: Row): string => (BigInt(afterCents) - BigInt(beforeCents)).toString();

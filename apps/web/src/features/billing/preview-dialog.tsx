import { KernAlert } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { count, difference, listed, money, month as monthName, sumOfCents } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Loaded } from '../../shared/ui/notes.js';
import { PreviewClearingDocument, type PreviewClearingQuery } from './rules.generated.js';

type Preview = NonNullable<PreviewClearingQuery['previewClearing']>;
type Difference = Preview['differences'][number];

/** What clearing the month now would change; nothing of it is kept. */
export function PreviewDialog({ period, onClose }: { readonly period: string; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const query = useQuery({ query: PreviewClearingDocument, variables: { period }, requestPolicy: 'network-only' });
  return (
    <Dialog title={t('preview.title', { month: monthName(period) })} onClose={onClose}>
      <Loaded of={query}>{({ previewClearing }) => (previewClearing === null ? <p className="kern-body">{t('preview.none')}</p> : <Shown preview={previewClearing} />)}</Loaded>
    </Dialog>
  );
}

function Shown({ preview }: { readonly preview: Preview }): ReactNode {
  const { t } = useTranslation('billing');
  const figures = [
    [t('totals.SETTLEMENT'), money(preview.settlementCents)],
    [t('totals.DIRECT_BILLING'), money(preview.directBillingCents)],
    [t('preview.lines'), count(preview.lineCount)],
    [t('totals.held'), count(preview.heldCount)],
  ];
  return (
    <div className="pv-dialog">
      <p className="kern-body">{t(preview.isCleared ? 'preview.body' : 'preview.bodyNew')}</p>
      {preview.failedChecks.length > 0 && <KernAlert variant="danger" title={t('preview.fails')} body={listed(preview.failedChecks.map((check) => t(`clearing.checks.${check}`)))} />}
      <dl className="pv-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {preview.differences.length === 0 ? <p className="kern-body">{t('preview.same')}</p> : <Differences rows={preview.differences} />}
    </div>
  );
}

function Differences({ rows }: { readonly rows: readonly Difference[] }): ReactNode {
  const { t } = useTranslation('billing');
  const change = ({ beforeCents, afterCents }: Difference): string => (BigInt(afterCents) - BigInt(beforeCents)).toString();
  const columns: readonly Column<Difference>[] = [
    { key: 'debtor', title: t('netting.from'), isHeader: true, cell: ({ debtor }) => debtor.name },
    { key: 'creditor', title: t('netting.to'), cell: ({ creditor }) => creditor.name },
    { key: 'kind', title: t('pairs.kind'), cell: ({ kind }) => t(`totals.${kind}`) },
    { key: 'before', title: t('preview.before'), numeric: true, cell: ({ beforeCents }) => money(beforeCents) },
    { key: 'after', title: t('preview.after'), numeric: true, cell: ({ afterCents }) => money(afterCents) },
    { key: 'change', title: t('preview.change'), numeric: true, cell: (row) => difference(change(row)) },
  ];
  const sums = [sumOfCents(rows.map(({ beforeCents }) => beforeCents)), sumOfCents(rows.map(({ afterCents }) => afterCents))];
  return (
    <DataTable
      caption={t('preview.differences')}
      columns={columns}
      rows={rows}
      rowKey={({ debtor, creditor, kind }) => [debtor.id, creditor.id, kind].join()}
      footer={
        <tr className="kern-table__row">
          <th scope="row" colSpan={3} className="kern-table__header">
            {t('totals.all')}
          </th>
          {[...sums.map((cents) => money(cents)), difference(sumOfCents(rows.map(change)))].map((text, index) => (
            <td key={columns[index + 3]!.key} className="kern-table__cell kern-table__cell--numeric">
              {text}
            </td>
          ))}
        </tr>
      }
    />
  );
}

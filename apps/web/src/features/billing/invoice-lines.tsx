import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day, money, month as monthName, sumOfCents } from '../../app/format.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import type { Invoice } from './invoice-page.js';

type Line = Invoice['lines'][number];

/** Lines with their sum, and from it down to what is left to pay. */
export function InvoiceLines({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const { t } = useTranslation('billing');
  const columns: readonly Column<Line>[] = [
    { key: 'no', title: t('invoice.no'), isHeader: true, cell: ({ no }) => no },
    { key: 'title', title: t('invoice.what'), cell: (line) => <What of={line} /> },
    { key: 'span', title: t('charges.span'), cell: ({ from, to }) => t('charges.fromTo', { from: day(from), to: day(to) }) },
    { key: 'quantity', title: t('invoice.quantity'), numeric: true, cell: (line) => <Quantity of={line} /> },
    { key: 'net', title: t('invoice.net'), numeric: true, cell: ({ netCents }) => money(netCents) },
    { key: 'gross', title: t('totals.gross'), numeric: true, cell: ({ grossCents }) => money(grossCents) },
  ];
  // Rounding belongs to the invoice as a whole: with it the lines come to its net sum.
  const totals: readonly (readonly [string, string])[] = [
    [t('invoice.netSum'), invoice.netCents],
    [t('invoice.tax', { percent: invoice.vatPercent }), invoice.taxCents],
    [t('invoice.gross'), invoice.grossCents],
    [t('invoice.prepaid'), (-BigInt(invoice.prepaidCents)).toString()],
    ...(invoice.roundingCents === '0' ? [] : [[t('invoice.rounding'), invoice.roundingCents] as const]),
    [t('invoices.payable'), invoice.payableCents],
  ];
  return (
    <>
      <DataTable
        caption={t('invoice.lines')}
        columns={columns}
        rows={invoice.lines}
        rowKey={({ no }) => String(no)}
        footer={
          <tr className="kern-table__row">
            <th scope="row" colSpan={4} className="kern-table__header">
              {t('totals.all')}
            </th>
            <td className="kern-table__cell kern-table__cell--numeric">{money(sumOfCents(invoice.lines.map(({ netCents }) => netCents)))}</td>
            <td className="kern-table__cell kern-table__cell--numeric">{money(sumOfCents(invoice.lines.map(({ grossCents }) => grossCents)))}</td>
          </tr>
        }
      />
      <dl className="pv-figures pv-figures--narrow">
        {totals.map(([name, cents]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{money(cents)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function What({ of: { title, code, corrects } }: { readonly of: Line }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <>
      {t('line.offer', { title, code })}
      {corrects !== null && <span className="pv-hint">{t('lines.correctsMonth', { month: monthName(corrects) })}</span>}
    </>
  );
}

const UNITS = ['SEAT_SESSION', 'SEAT_HOUR', 'SEAT_WEEK', 'COURSE'] as const;

function Quantity({ of: { quantity, unit } }: { readonly of: Line }): ReactNode {
  const { t, i18n } = useTranslation('billing');
  const known = UNITS.find((one) => one === unit);
  return (
    <>
      {i18n.language === 'en' ? quantity : quantity.replace('.', ',')}
      {known && <span className="pv-hint">{t(`unit.${known}`)}</span>}
    </>
  );
}

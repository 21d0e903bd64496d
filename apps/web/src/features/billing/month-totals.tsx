import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, money, sumOfCents } from '../../app/format.js';
import { addressOf, type MonthKey } from './month-address.js';
import type { MonthFiguresFragment } from './month.generated.js';

/** All that is owed for the month, gross; by kind. */
export const totalOf = ({ settlementCents, directBillingCents, chargeTotals }: MonthFiguresFragment): string =>
  sumOfCents([settlementCents, directBillingCents, ...chargeTotals.map(({ cents }) => cents)]);

/** What the month comes to, by kind and in all, and what is in none of it because it waits. */
export function MonthTotals({ of, month }: { readonly of: MonthKey; readonly month: MonthFiguresFragment }): ReactNode {
  const { t } = useTranslation('billing');
  const rows = [
    { key: 'SETTLEMENT', name: t('totals.SETTLEMENT'), hint: t('totals.hint.SETTLEMENT'), cents: month.settlementCents },
    { key: 'DIRECT_BILLING', name: t('totals.DIRECT_BILLING'), hint: t('totals.hint.DIRECT_BILLING'), cents: month.directBillingCents },
    ...month.chargeTotals.map(({ kind, cents, heldCount }) => ({
      key: kind,
      name: t(`totals.${kind}`),
      hint: `${t(`totals.hint.${kind}`)}${heldCount > 0 ? ` ${t('totals.chargesHeld', { count: heldCount, shown: count(heldCount) })}` : ''}`,
      cents,
    })),
  ];
  return (
    <>
      <div className="pv-table pv-table--narrow" role="region" aria-label={t('totals.title')} tabIndex={0}>
        <table className="kern-table kern-table--small">
          <caption className="kern-sr-only">{t('totals.title')}</caption>
          <thead className="kern-table__head">
            <tr className="kern-table__row">
              <th scope="col" className="kern-table__header">
                {t('totals.kind')}
              </th>
              <th scope="col" className="kern-table__header kern-table__header--numeric">
                {t('totals.gross')}
              </th>
            </tr>
          </thead>
          <tbody className="kern-table__body">
            {rows.map(({ key, name, hint, cents }) => (
              <tr key={key} className="kern-table__row">
                <th scope="row" className="kern-table__header">
                  {name} <span className="pv-hint">{hint}</span>
                </th>
                <td className="kern-table__cell kern-table__cell--numeric">{money(cents)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="kern-table__row">
              <th scope="row" className="kern-table__header">
                {t('totals.all')}
              </th>
              <td className="kern-table__cell kern-table__cell--numeric">{money(totalOf(month))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {month.lineCount !== null && (
        <p className="kern-body">
          {t('totals.lines', { count: month.lineCount, shown: count(month.lineCount) })}{' '}
          {(month.heldCount ?? 0) > 0 && (
            <Link to="/monate/$id/zeilen" {...addressOf(of)} search={{ ...addressOf(of).search, ergebnis: 'HELD' }} className="kern-link">
              {t('months.held', { count: month.heldCount ?? 0, shown: count(month.heldCount ?? 0) })}
            </Link>
          )}
        </p>
      )}
    </>
  );
}

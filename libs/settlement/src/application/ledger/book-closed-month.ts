import { officeDays } from '#inbox';
import { addDays, firstDay, type YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import { BOOK_CLAIMS, BOOK_NETTING, OPEN_ITEMS } from '../../persistence/ledger/book-month.sql.js';
import { findOffice, findPaymentRules } from '../../persistence/payments/rules.sql.js';

export interface ClosedMonthToBook {
  readonly agencyId: string;
  readonly period: YearMonth;
  /** The run that was closed. */
  readonly runId: string;
}

/**
 * Books a month in the transaction that closes it, after it is closed: every row of gross and every sum of charges as a claim, the
 * netting, and what is left as open items that are due on the first working day after the agency's days of payment, instalments on the
 * day that is agreed upon. Three statements,
 * whatever the size of the month. A month that is booked already stays as it is.
 */
export async function bookClosedMonth(tx: Transaction, { agencyId, period, runId }: ClosedMonthToBook): Promise<void> {
  const { today, federalState } = await findOffice(tx, agencyId);
  const { paymentDays } = await findPaymentRules(tx, agencyId);
  const dueOn = (await officeDays(federalState)).nextWorkingDay(addDays(today, paymentDays));
  const values = [runId, agencyId, firstDay(period), today, tx.context.actor];
  const claims = (await tx.execute(BOOK_CLAIMS, values)) / 4;
  const nettings = (await tx.execute(BOOK_NETTING, values)) / 4;
  const items = await tx.execute(OPEN_ITEMS, [runId, agencyId, firstDay(period), dueOn]);
  if (claims + nettings + items === 0) return;
  await tx.journal.write({ agencyId, action: 'ledger.month-booked', subjectKind: 'clearing_run', subjectId: runId, after: { period, claims, nettings, items, dueOn } });
}

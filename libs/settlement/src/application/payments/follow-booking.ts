import { closeTasks } from '#inbox';
import type { Transaction } from '#platform';
import { ITEM_SUBJECT, PAYMENT_OVERDUE } from '../../domain/payments/payment-tasks.js';
import { findItems, findMonthsOfItems } from '../../persistence/payments/items.sql.js';

/**
 * Books on items and follows what comes of it: the database moves months between CLOSED and PAID with their items, which is journalled
 * here; tasks about items of which nothing is open any more are done.
 */
export async function followBooking<T>(tx: Transaction, itemIds: readonly string[], book: () => Promise<T>): Promise<T> {
  const before = await findMonthsOfItems(tx, itemIds);
  const outcome = await book();
  const was = new Map(before.map((month) => [month.runId, month.state]));
  const moved = (await findMonthsOfItems(tx, itemIds)).filter(({ runId, state }) => was.get(runId) !== state);
  if (moved.length > 0) {
    await tx.journal.writeAll(
      moved.map(({ agencyId, runId, period, state }) => ({
        agencyId,
        action: state === 'PAID' ? 'month.paid' : 'month.open-again',
        subjectKind: 'clearing_run',
        subjectId: runId,
        before: { period, state: was.get(runId) },
        after: { period, state },
      })),
    );
  }
  const settled = (await findItems(tx, itemIds)).filter(({ openCents }) => openCents === '0').map(({ id }) => id);
  await closeTasks(tx, { kind: PAYMENT_OVERDUE, subjectKind: ITEM_SUBJECT, subjectIds: settled });
  return outcome;
}

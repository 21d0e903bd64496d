import { findExhaustedBudgets, tellOfExhaustedBudgets, type ExhaustedBudget } from '#agreements';
import { groupBy } from '#kernel';
import type { Transaction } from '#platform';
import { rebook, type RebookedAccount } from '../../persistence/budgets/rebook.sql.js';

/** An account that is exhausted now, as far as the caller may see it. */
export type BudgetAlert = ExhaustedBudget;

/**
 * Makes the bookings of these reservations on budget accounts equal to what they use now (TS-17), at the end of every command that
 * changes a stay, in its transaction: expected for seats that are held or asked for, reserved for confirmed ones, consumed where
 * attendance is recorded. Seats are the claims of the moment: what has expired, is paused or was given back uses nothing.
 *
 * Idempotent, and the same few statements for one reservation or many; one where no budget is concerned. Nothing is refused: an
 * exhausted account is answered as an alert, and opens a task for the agency's controlling and billing (GZ-18), which is
 * taken back once there is room again.
 */
export async function rebookBudgets(tx: Transaction, reservationIds: readonly string[]): Promise<readonly BudgetAlert[]> {
  if (reservationIds.length === 0) return [];
  const accounts = await rebook(tx, reservationIds);
  if (accounts.length === 0) return [];
  await journal(tx, accounts);
  await tellOfExhaustedBudgets(tx, accounts);
  return findExhaustedBudgets(tx, accounts.filter(({ isExhausted }) => isExhausted).map(({ accountId }) => accountId));
}

/** One entry per agency for all that was booked at once. */
const journal = (tx: Transaction, accounts: readonly RebookedAccount[]) =>
  tx.journal.writeAll(
    [...groupBy(accounts, ({ agencyId }) => agencyId)].map(([agencyId, of]) => ({
      agencyId,
      action: 'budget.booked',
      subjectKind: 'budget_account',
      subjectId: of[0]!.accountId,
      after: { entries: of.flatMap(({ entries }) => entries) },
    })),
  );

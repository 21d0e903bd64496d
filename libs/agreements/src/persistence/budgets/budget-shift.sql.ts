import type { Transaction } from '#platform';
import type { AccountKind } from '../../domain/budgets/budget-codes.js';
import type { BudgetShift } from '../../domain/budgets/budget-record.js';
import type { Raw } from './budget.sql.js';

export const SHIFT_COLUMNS = `s.id, s.agency_id AS "agencyId", s.from_account_id AS "fromAccountId", s.to_account_id AS "toAccountId", s.cents, s.minutes, s.state,
  s.proposed_for AS "proposedFor", s.approved_for AS "approvedFor"`;

export const toShift = (row: Raw<BudgetShift>): BudgetShift => ({ ...row, cents: BigInt(row.cents), minutes: BigInt(row.minutes) });

/** The tier of a provider in an agency's network today (GZ-04); null where it takes no part. */
export async function networkTier(tx: Transaction, agencyId: string, providerId: string | null): Promise<'LEAD' | 'CORE' | 'ASSOCIATED' | null> {
  const [row] = await tx.sql<{ tier: 'LEAD' | 'CORE' | 'ASSOCIATED' | null }>('SELECT agreements.network_tier($1, $2) AS tier', [agencyId, providerId]);
  return row?.tier ?? null;
}

export interface ShiftAccount extends Record<string, unknown> {
  readonly id: string;
  readonly budgetId: string;
  readonly agencyId: string;
  readonly kind: AccountKind;
}

export const findShiftAccounts = (tx: Transaction, ids: readonly string[]): Promise<ShiftAccount[]> =>
  tx.sql<ShiftAccount>('SELECT id, budget_id AS "budgetId", agency_id AS "agencyId", kind FROM agreements.budget_account WHERE id = ANY ($1)', [ids]);

export async function insertShift(tx: Transaction, shift: { from: ShiftAccount; to: ShiftAccount; cents: bigint; minutes: bigint }): Promise<BudgetShift> {
  // Proposer, side and time are the trigger's to set.
  const [row] = await tx.sql<Raw<BudgetShift>>(
    `INSERT INTO agreements.budget_shift AS s (agency_id, from_account_id, to_account_id, cents, minutes, proposed_by, proposed_for, proposed_at)
     VALUES ($1, $2, $3, $4, $5, '', $1, platform.now()) RETURNING ${SHIFT_COLUMNS}`,
    [shift.from.agencyId, shift.from.id, shift.to.id, shift.cents, shift.minutes],
  );
  return toShift(row!);
}

export interface ShiftToApprove extends BudgetShift {
  readonly proposedBy: string;
}

/** The shift, and a lock of both accounts, so that neither two approvals nor a booking spend the same volume. */
export async function lockShift(tx: Transaction, id: string): Promise<ShiftToApprove | undefined> {
  await tx.execute('SELECT agreements.lock_budget_accounts(ARRAY[from_account_id, to_account_id]) FROM agreements.budget_shift WHERE id = $1', [id]);
  const [row] = await tx.sql<Raw<BudgetShift> & { proposedBy: string }>(
    `SELECT ${SHIFT_COLUMNS}, s.proposed_by AS "proposedBy" FROM agreements.budget_shift s WHERE s.id = $1`,
    [id],
  );
  return row === undefined ? undefined : { ...toShift(row), proposedBy: row.proposedBy };
}

export async function approveShift(tx: Transaction, id: string): Promise<BudgetShift> {
  const [row] = await tx.sql<Raw<BudgetShift>>(
    `UPDATE agreements.budget_shift AS s SET state = 'APPROVED' WHERE s.id = $1 RETURNING ${SHIFT_COLUMNS}`,
    [id],
  );
  return toShift(row!);
}

import type { Transaction } from '#platform';
import { findBalances } from '../../persistence/budgets/budget.sql.js';
import type { AccountBalance } from '../../domain/budgets/budget-record.js';

export interface ExhaustedBudget {
  readonly code: 'EXHAUSTED';
  readonly accountId: string;
  /** Below 0 as far as more is bound than there is. */
  readonly freeCents: bigint;
  readonly freeMinutes: bigint | null;
}

/** Of these accounts those that are exhausted and that the caller may see. A warning and never a refusal (GZ-18). */
export async function findExhaustedBudgets(tx: Transaction, accountIds: readonly string[]): Promise<ExhaustedBudget[]> {
  return accountIds.length === 0 ? [] : (await findBalances(tx, { accountIds })).flatMap(exhausted);
}

/** Empty for an account with room left, or just used up. */
export function exhausted(account: AccountBalance): ExhaustedBudget[] {
  const { id: accountId, freeCents, freeMinutes } = account;
  const isExhausted = freeCents < 0n || (freeMinutes !== null && freeMinutes < 0n);
  return isExhausted ? [{ code: 'EXHAUSTED', accountId, freeCents, freeMinutes }] : [];
}

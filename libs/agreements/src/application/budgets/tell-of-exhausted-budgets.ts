import { closeTasks, findTasksOfKind, openTasks } from '#inbox';
import type { Transaction } from '#platform';
import { BUDGET_EXHAUSTED } from '../../domain/budgets/budget-tasks.js';
import { findBalances } from '../../persistence/budgets/budget.sql.js';
import { exhausted } from './find-exhausted-budgets.js';

export interface AccountState {
  readonly accountId: string;
  readonly agencyId: string;
  /** Before what was booked just now. */
  readonly wasExhausted: boolean;
  readonly isExhausted: boolean;
}

const TASKS = { kind: BUDGET_EXHAUSTED, subjectKind: 'budget_account' } as const;

/** In whose trays of the agency an exhausted account lies. */
const TRAYS = ['CONTROLLER', 'BILLING'];

/**
 * GZ-18: opens one task per account that has become exhausted in the agency's trays for controlling and billing, and takes
 * back those of accounts that have room again. An account is of one budget and so of one time: somebody who has ticked the task off
 * is not asked again until there was room in between. The same few statements for one account or many, none where nothing turned.
 */
export async function tellOfExhaustedBudgets(tx: Transaction, accounts: readonly AccountState[]): Promise<void> {
  const recovered = accounts.filter(({ wasExhausted, isExhausted }) => wasExhausted && !isExhausted);
  const overdrawn = accounts.filter(({ wasExhausted, isExhausted }) => !wasExhausted && isExhausted);
  await closeTasks(tx, { ...TASKS, subjectIds: recovered.map(({ accountId }) => accountId), as: 'CANCELLED' });
  await openTasks(
    tx,
    overdrawn.flatMap(({ accountId, agencyId }) => TRAYS.map((ownerRole) => ({ ...TASKS, organisationId: agencyId, ownerRole, subjectId: accountId }))),
  );
}

/** Takes back the open tasks of accounts that have room by now, whoever made it: a shift, or a provider that gave a seat back. For the operator's work. */
export async function settleBudgetTasks(tx: Transaction): Promise<number> {
  const open = (await findTasksOfKind(tx, TASKS)).filter(({ isOpen }) => isOpen).map(({ subjectId }) => subjectId);
  if (open.length === 0) return 0;
  const sound = (await findBalances(tx, { accountIds: [...new Set(open)] })).filter((account) => exhausted(account).length === 0).map(({ id }) => id);
  await closeTasks(tx, { ...TASKS, subjectIds: sound, as: 'CANCELLED' });
  return sound.length;
}

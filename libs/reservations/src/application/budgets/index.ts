/** What others may use of stays on budgets: rebookBudgets at the end of every command that changes a stay. */
export { BUDGET_REASONS, BUDGET_STEPS, type BudgetReason, type BudgetSource, type BudgetStep } from '../../domain/budgets/budget-source.js';
export type { StayBooking } from '../../persistence/budgets/seat-budget.sql.js';
export type { AsdPersonNeeded, BudgetReasonMissing, BudgetStepImpossible } from './budget-refusals.js';
export { FindStayBookingsQuery } from './find-stay-bookings.query.js';
export { rebookBudgets, type BudgetAlert } from './rebook-budgets.js';
export { rebookStaleBudgets, RebookStaleBudgetsUseCase, type StaleBudgetsRebooked } from './rebook-stale-budgets.use-case.js';
export { SetBudgetSourceUseCase, type SetBudgetSourceInput, type SetBudgetSourceRefusal, type SetBudgetSourceResult } from './set-budget-source.use-case.js';
export { stayBudgetVerifier } from './stay-budget-verifier.js';

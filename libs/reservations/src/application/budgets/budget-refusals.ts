import type { Refusal } from '#kernel';
import type { BudgetStep } from '../../domain/budgets/budget-source.js';

/** TS-08: a later step without a word on why the earlier ones could not. */
export interface BudgetReasonMissing extends Refusal {
  readonly code: 'BUDGET_REASON_MISSING';
}

/** The host is not of this step, or no budget of that kind pays on these days. */
export interface BudgetStepImpossible extends Refusal {
  readonly code: 'BUDGET_STEP_IMPOSSIBLE';
  /** What follows from the host; none where no social space pays. */
  readonly derived: readonly BudgetStep[];
}

/** TS-09: of the ASD volume only a caseworker of the agency disposes, also where a choice of it is taken back. */
export interface AsdPersonNeeded extends Refusal {
  readonly code: 'AGENCY_PERSON_NEEDED';
}

export const budgetReasonMissing: BudgetReasonMissing = { code: 'BUDGET_REASON_MISSING', message: 'A later step is said with the reason why the earlier ones could not.' };
export const asdPersonNeeded: AsdPersonNeeded = { code: 'AGENCY_PERSON_NEEDED', message: 'Only a caseworker of the agency disposes of the ASD volume.' };
export const budgetStepImpossible = (derived: readonly BudgetStep[]): BudgetStepImpossible => ({
  code: 'BUDGET_STEP_IMPOSSIBLE',
  message: derived.length === 0 ? 'No budget of a social space pays for this stay.' : `The host is of step ${derived.join(', ')}.`,
  derived,
});

/** TS-08: who is paid for a seat, in their order of use; ASD is outside of it, the agency's own volume (TS-09). */
export const BUDGET_STEPS = ['TEAM', 'PARTNER_STAFF', 'THIRD_PROVIDER', 'ASD'] as const;
export type BudgetStep = (typeof BUDGET_STEPS)[number];

/** Why the earlier steps could not, or why the agency disposes of its own volume. */
export const BUDGET_REASONS = ['NO_SUITABLE_OFFER', 'NO_FREE_SEAT', 'TOO_FAR', 'TIMES_DO_NOT_FIT', 'QUALITY', 'PROVIDER_DIVERSITY', 'WISH_OF_FAMILY'] as const;
export type BudgetReason = (typeof BUDGET_REASONS)[number];

export interface BudgetSource {
  readonly step: BudgetStep;
  /** Needed for every step but the first. */
  readonly reason?: BudgetReason | undefined;
}

/** What follows from the host: its step on each of the days that a social space's budget pays, and whether there is an ASD volume. */
export interface PossibleSteps {
  readonly derived: readonly BudgetStep[];
  readonly hasAsd: boolean;
}

export type BudgetSourceProblem = 'STEP_IMPOSSIBLE' | 'REASON_MISSING';

/**
 * Null where a stay may be paid for like this (TS-08). A team's provider works with its team or with its other staff; any other host
 * is what it is. A later step is said with the reason why the earlier ones could not.
 */
export function budgetSourceProblem({ step, reason }: BudgetSource, { derived, hasAsd }: PossibleSteps): BudgetSourceProblem | null {
  const isPossible = step === 'ASD' ? hasAsd : derived.includes(step) || (step === 'PARTNER_STAFF' && derived.includes('TEAM'));
  if (!isPossible) return 'STEP_IMPOSSIBLE';
  return step !== 'TEAM' && reason === undefined ? 'REASON_MISSING' : null;
}

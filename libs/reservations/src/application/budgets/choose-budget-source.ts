import { ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { budgetSourceProblem, type BudgetSource } from '../../domain/budgets/budget-source.js';
import { findPossibleSteps, writeBudgetSource, type StayParties } from '../../persistence/budgets/budget-source.sql.js';
import { asdPersonNeeded, budgetReasonMissing, budgetStepImpossible, type AsdPersonNeeded, type BudgetReasonMissing, type BudgetStepImpossible } from './budget-refusals.js';

export type BudgetSourceRefusal = BudgetReasonMissing | BudgetStepImpossible | AsdPersonNeeded;

/**
 * Says by which step of the order of use a stay is paid for, and why the earlier ones could not (TS-08); journalled. The caller acts
 * for the case, and rebooks afterwards (rebookBudgets). On the ASD volume only a caseworker of the agency decides (TS-09): also
 * of a longer stay, because a choice goes up to the last day that the reservation has now.
 */
export async function chooseBudgetSource(tx: Transaction, stay: StayParties, source: BudgetSource): Promise<Result<null, BudgetSourceRefusal>> {
  const { organisationId, roles, actor } = tx.context;
  const isAsdPerson = organisationId === stay.agencyId && roles.includes('CASEWORKER') && !actor.includes(':');
  if ((source.step === 'ASD' || stay.step === 'ASD') && !isAsdPerson) return refuse(asdPersonNeeded);
  const possible = await findPossibleSteps(tx, stay.id);
  const problem = budgetSourceProblem(source, possible);
  if (problem === 'STEP_IMPOSSIBLE') return refuse(budgetStepImpossible(possible.derived));
  if (problem === 'REASON_MISSING') return refuse(budgetReasonMissing);
  await writeBudgetSource(tx, stay, source);
  await tx.journal.write({
    agencyId: stay.agencyId,
    action: 'reservation.budget-source-chosen',
    subjectKind: 'reservation',
    subjectId: stay.id,
    before: stay.step === null ? undefined : { step: stay.step, reason: stay.reason },
    after: { step: source.step, reason: source.reason ?? null },
  });
  return ok(null);
}

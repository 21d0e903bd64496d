import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { BudgetShift } from '../../domain/budgets/budget-record.js';
import { isPossible } from '../../domain/budgets/most.js';
import { findShiftAccounts, insertShift } from '../../persistence/budgets/budget-shift.sql.js';
import {
  agencyPersonNeeded,
  budgetAccountUnknown,
  budgetInputInvalid,
  type AgencyPersonNeeded,
  type BudgetAccountNotFound,
  type BudgetInputInvalid,
  type TierNotEntitled,
} from './budget-refusals.js';
import { isPerson } from './is-person.js';
import { tierRefusal } from './tier-refusal.js';

export interface ProposeBudgetShiftInput {
  readonly fromAccountId: string;
  readonly toAccountId: string;
  /** 0 or more, not both 0. */
  readonly cents: bigint;
  readonly minutes: bigint;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = BudgetAccountNotFound | BudgetInputInvalid | TierNotEntitled | AgencyPersonNeeded;
export type ProposeBudgetShiftRefusal = Refusals | TryAgain | IdempotencyConflict;
export type ProposeBudgetShiftResult = Result<BudgetShift, ProposeBudgetShiftRefusal>;

/** Proposes to move volume between the personalised and the variable account of a budget; the other side approves (GZ-04). */
@Injectable()
export class ProposeBudgetShiftUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ProposeBudgetShiftInput): Promise<ProposeBudgetShiftResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'proposeBudgetShift', key, input: rest }, () => propose(tx, rest))),
    );
  }
}

async function propose(tx: Transaction, wish: Omit<ProposeBudgetShiftInput, 'idempotencyKey'>): Promise<Result<BudgetShift, Refusals>> {
  const accounts = await findShiftAccounts(tx, [wish.fromAccountId, wish.toAccountId].filter(isUuid));
  const [from, to] = [wish.fromAccountId, wish.toAccountId].map((id) => accounts.find((account) => account.id === id.toLowerCase()));
  if (!from || !to) return refuse(budgetAccountUnknown);
  const refused = await tierRefusal(tx, from.agencyId);
  if (refused === 'UNKNOWN') return refuse(budgetAccountUnknown);
  if (refused !== null) return refuse(refused);
  if (!isPerson(tx.context)) return refuse(agencyPersonNeeded);
  const isMovable = [from, to].every(({ kind }) => kind === 'PERSONALISED' || kind === 'VARIABLE');
  if (from.id === to.id || from.budgetId !== to.budgetId || !isMovable) return refuse(budgetInputInvalid('ACCOUNTS'));
  if (!isPossible(wish.cents, wish.minutes) || (wish.cents === 0n && wish.minutes === 0n)) return refuse(budgetInputInvalid('AMOUNT'));
  const shift = await insertShift(tx, { from, to, cents: wish.cents, minutes: wish.minutes });
  await tx.journal.write({
    agencyId: shift.agencyId,
    action: 'budget_shift.proposed',
    subjectKind: 'budget_shift',
    subjectId: shift.id,
    after: { from: from.kind, to: to.kind, cents: shift.cents.toString(), minutes: shift.minutes.toString() },
  });
  return ok(shift);
}

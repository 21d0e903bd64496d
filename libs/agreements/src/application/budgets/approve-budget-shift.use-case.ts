import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { BudgetShift } from '../../domain/budgets/budget-record.js';
import { approveShift, lockShift } from '../../persistence/budgets/budget-shift.sql.js';
import { findBalances } from '../../persistence/budgets/budget.sql.js';
import {
  agencyPersonNeeded,
  budgetShiftUnknown,
  otherSideNeeded,
  shiftDecided,
  shiftExceedsFree,
  type AgencyPersonNeeded,
  type BudgetShiftNotFound,
  type OtherSideNeeded,
  type ShiftDecided,
  type ShiftExceedsFree,
  type TierNotEntitled,
} from './budget-refusals.js';
import { isPerson } from './is-person.js';
import { tierRefusal } from './tier-refusal.js';

export interface ApproveBudgetShiftInput {
  readonly shiftId: string;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = BudgetShiftNotFound | TierNotEntitled | AgencyPersonNeeded | OtherSideNeeded | ShiftDecided | ShiftExceedsFree;
export type ApproveBudgetShiftRefusal = Refusals | TryAgain | IdempotencyConflict;
export type ApproveBudgetShiftResult = Result<BudgetShift, ApproveBudgetShiftRefusal>;

/**
 * Approves a proposed shift, which books it at once. Two people steer together (GZ-04): one of the agency and one of a LEAD
 * or CORE provider of its network; proposing is the consent of one side, so the approval comes from the other side and
 * from another person, whatever organisations that person belongs to.
 */
@Injectable()
export class ApproveBudgetShiftUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ApproveBudgetShiftInput): Promise<ApproveBudgetShiftResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'approveBudgetShift', key, input: rest }, () => approve(tx, rest.shiftId))),
    );
  }
}

async function approve(tx: Transaction, shiftId: string): Promise<Result<BudgetShift, Refusals>> {
  const shift = isUuid(shiftId) ? await lockShift(tx, shiftId) : undefined;
  if (!shift) return refuse(budgetShiftUnknown);
  const refused = await tierRefusal(tx, shift.agencyId);
  if (refused === 'UNKNOWN') return refuse(budgetShiftUnknown);
  if (refused !== null) return refuse(refused);
  const { actor, organisationId } = tx.context;
  if (!isPerson(tx.context)) return refuse(agencyPersonNeeded);
  if (shift.state !== 'PROPOSED') return refuse(shiftDecided);
  const isOtherSide = (shift.proposedFor === shift.agencyId) !== (organisationId === shift.agencyId);
  if (!isOtherSide || actor === shift.proposedBy) return refuse(otherSideNeeded);
  const [source] = await findBalances(tx, { accountIds: [shift.fromAccountId] });
  if (!source || shift.cents > max(source.freeCents) || (source.freeMinutes !== null && shift.minutes > max(source.freeMinutes))) return refuse(shiftExceedsFree);
  const approved = await approveShift(tx, shift.id);
  await tx.journal.write({
    agencyId: shift.agencyId,
    action: 'budget_shift.approved',
    subjectKind: 'budget_shift',
    subjectId: shift.id,
    before: { state: shift.state },
    after: { state: approved.state, cents: shift.cents.toString(), minutes: shift.minutes.toString() },
  });
  return ok(approved);
}

/** An overdrawn account has nothing free, and moves 0 of one kind where the other has something. */
const max = (free: bigint): bigint => (free > 0n ? free : 0n);

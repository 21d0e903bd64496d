import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { BudgetSource } from '../../domain/budgets/budget-source.js';
import { mayActForCase } from '../../domain/case-access.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { lockStay } from '../../persistence/budgets/budget-source.sql.js';
import { findRecord } from '../../persistence/budgets/reservation-record.sql.js';
import { reservationUnknown, type ReservationNotFound } from '../reservation-refusals.js';
import { chooseBudgetSource, type BudgetSourceRefusal } from './choose-budget-source.js';
import { rebookBudgets } from './rebook-budgets.js';

export interface SetBudgetSourceInput extends BudgetSource {
  readonly reservationId: string;
  readonly idempotencyKey?: string | undefined;
}

export type SetBudgetSourceRefusal = ReservationNotFound | BudgetSourceRefusal | TryAgain | IdempotencyConflict;
export type SetBudgetSourceResult = Result<ReservationRecord, SetBudgetSourceRefusal>;

/** TS-08, TS-09: by which step a stay is paid for, and why; its bookings move to the account of that step at once. */
@Injectable()
export class SetBudgetSourceUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: SetBudgetSourceInput): Promise<SetBudgetSourceResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'setBudgetSource', key, input: rest }, () => choose(tx, rest))),
    );
  }
}

async function choose(tx: Transaction, { reservationId, ...source }: Omit<SetBudgetSourceInput, 'idempotencyKey'>): Promise<Result<ReservationRecord, ReservationNotFound | BudgetSourceRefusal>> {
  const stay = isUuid(reservationId) ? await lockStay(tx, reservationId) : undefined;
  if (!stay || !mayActForCase(tx.context, stay)) return refuse(reservationUnknown);
  const chosen = await chooseBudgetSource(tx, stay, source);
  if (!chosen.ok) return chosen;
  await rebookBudgets(tx, [stay.id]);
  return ok(await findRecord(tx, stay.id));
}

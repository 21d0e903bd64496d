import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { RelaxationRecord } from '../../domain/relaxations/relaxation-record.js';
import { findRelaxation, lockReferral, markWithdrawn } from '../../persistence/relaxations/relaxation.sql.js';
import { caseAgencyOf } from './relax-criterion.use-case.js';
import { journalEntry } from './relaxation-journal.js';
import { alreadyWithdrawn, relaxationUnknown, type AlreadyWithdrawn, type RelaxationNotFound } from './relaxation-refusals.js';

export interface WithdrawRelaxationInput {
  readonly relaxationId: string;
  readonly idempotencyKey?: string | undefined;
}

export type WithdrawRelaxationRefusal = RelaxationNotFound | AlreadyWithdrawn | TryAgain | IdempotencyConflict;

/** The criterion holds again from now on. Seats that were reserved meanwhile stay, with their verdicts as they were. */
@Injectable()
export class WithdrawRelaxationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, relaxationId }: WithdrawRelaxationInput): Promise<Result<RelaxationRecord, WithdrawRelaxationRefusal>> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'withdrawRelaxation', key, input: { relaxationId } }, () => withdraw(tx, relaxationId))));
  }
}

async function withdraw(tx: Transaction, relaxationId: string): Promise<Result<RelaxationRecord, RelaxationNotFound | AlreadyWithdrawn>> {
  const agencyId = caseAgencyOf(tx.context);
  const found = agencyId !== null && isUuid(relaxationId) ? await findRelaxation(tx, relaxationId) : undefined;
  if (agencyId === null || !found || !(await lockReferral(tx, found.referralId, agencyId))) return refuse(relaxationUnknown);
  const withdrawn = await markWithdrawn(tx, relaxationId);
  // With the lock nobody changes it any more: what is there now is what somebody was faster with.
  if (!withdrawn) return refuse(alreadyWithdrawn((await findRelaxation(tx, relaxationId))!.withdrawnAt!));
  await tx.journal.write(journalEntry('relaxation.withdrawn', found, withdrawn));
  return ok(withdrawn);
}

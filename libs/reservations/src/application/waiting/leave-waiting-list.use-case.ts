import { Injectable } from '@nestjs/common';
import { ok, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { WaitRecord } from '../../domain/waiting/wait-record.js';
import { openWait, writeChange } from './change-wait.use-case.js';
import type { WaitNotFound, WaitWrongState } from './waiting-refusals.js';

export interface LeaveWaitingListInput {
  readonly waitId: string;
  readonly idempotencyKey?: string | undefined;
}

export type LeaveWaitingListRefusal = WaitNotFound | WaitWrongState | TryAgain | IdempotencyConflict;
export type LeaveWaitingListResult = Result<WaitRecord, LeaveWaitingListRefusal>;

/** A referral waits no longer; its siblings go on without it. An open offer is taken back, a request to a host stays. */
@Injectable()
export class LeaveWaitingListUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: LeaveWaitingListInput): Promise<LeaveWaitingListResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'leaveWaitingList', key, input }, () => leave(tx, input.waitId))));
  }
}

async function leave(tx: Transaction, waitId: string): Promise<Result<WaitRecord, WaitNotFound | WaitWrongState>> {
  const opened = await openWait(tx, waitId);
  if (!opened.ok) return opened;
  const { offerIds, variant, sameOffer } = opened.value;
  return ok(await writeChange(tx, opened.value, { offerIds, variant, sameOffer, state: 'WITHDRAWN', stateReason: 'LEFT' }));
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { PauseReason } from '../../domain/requests/request-codes.js';
import { takeStep } from './move-referral.js';
import { runOnReferral, type ReferralCommand, type ReferralResult } from './referral-command.js';
import type { ReferralUnknown, ReferralWrongState } from './request-refusals.js';

export interface PauseReferralInput extends ReferralCommand {
  readonly reason: PauseReason;
}

/** Nobody looks for a seat for a while. What it holds or asks for is withdrawn by a job (CASE_STOPPED); seats that it has stay reserved: giving them back is a step of its own. */
@Injectable()
export class PauseReferralUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: PauseReferralInput): ReferralResult<ReferralUnknown | ReferralWrongState> {
    return runOnReferral(this.unitOfWork, context, { name: 'pauseReferral', input }, (tx, { referralId, reason }) => takeStep(tx, referralId, 'PAUSE', reason));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { takeStep } from './move-referral.js';
import { runOnReferral, type ReferralCommand, type ReferralResult } from './referral-command.js';
import type { ReferralUnknown, ReferralWrongState } from './request-refusals.js';

/** What was ended too early is paused, and can be resumed. What was never approved does not come back: it is written anew. */
@Injectable()
export class ReopenReferralUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReferralCommand): ReferralResult<ReferralUnknown | ReferralWrongState> {
    return runOnReferral(this.unitOfWork, context, { name: 'reopenReferral', input }, (tx, { referralId }) => takeStep(tx, referralId, 'REOPEN'));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { takeStep } from './move-referral.js';
import { runOnReferral, type ReferralCommand, type ReferralResult } from './referral-command.js';
import type { ReferralUnknown, ReferralWrongState } from './request-refusals.js';

/** A paused referral is PLACED again where it holds a seat with days to come, else a seat is looked for. */
@Injectable()
export class ResumeReferralUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReferralCommand): ReferralResult<ReferralUnknown | ReferralWrongState> {
    return runOnReferral(this.unitOfWork, context, { name: 'resumeReferral', input }, (tx, { referralId }) => takeStep(tx, referralId, 'RESUME'));
  }
}

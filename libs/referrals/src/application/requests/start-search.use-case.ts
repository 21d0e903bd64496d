import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { takeStep } from './move-referral.js';
import { runOnReferral, type ReferralCommand, type ReferralResult } from './referral-command.js';
import type { ReferralUnknown, ReferralWrongState } from './request-refusals.js';

/** From now on a seat is looked for; where the referral holds one already, it is PLACED at once. */
@Injectable()
export class StartSearchUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReferralCommand): ReferralResult<ReferralUnknown | ReferralWrongState> {
    return runOnReferral(this.unitOfWork, context, { name: 'startSearch', input }, (tx, { referralId }) => takeStep(tx, referralId, 'START_SEARCH'));
  }
}

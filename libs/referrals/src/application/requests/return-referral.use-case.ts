import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { ReturnReason } from '../../domain/requests/request-codes.js';
import { takeStep } from './move-referral.js';
import { runOnReferral, type ReferralCommand, type ReferralResult } from './referral-command.js';
import type { ReferralUnknown, ReferralWrongState } from './request-refusals.js';

export interface ReturnReferralInput extends ReferralCommand {
  readonly reason: ReturnReason;
}

/** A submitted request is a draft again: its number stays, and the responsible provider does not see it any more. */
@Injectable()
export class ReturnReferralUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReturnReferralInput): ReferralResult<ReferralUnknown | ReferralWrongState> {
    return runOnReferral(this.unitOfWork, context, { name: 'returnReferral', input }, (tx, { referralId, reason }) => takeStep(tx, referralId, 'RETURN', reason));
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { EndReason } from '../../domain/requests/request-codes.js';
import { takeStep } from './move-referral.js';
import { runOnReferral, type ReferralCommand, type ReferralResult } from './referral-command.js';
import type { ReferralUnknown, ReferralWrongState } from './request-refusals.js';

export interface EndReferralInput extends ReferralCommand {
  readonly reason: EndReason;
}

/** The referral is over. What it holds or asks for is withdrawn and its seats from the day after on are given back by a job (CASE_STOPPED); what was used stays. */
@Injectable()
export class EndReferralUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndReferralInput): ReferralResult<ReferralUnknown | ReferralWrongState> {
    return runOnReferral(this.unitOfWork, context, { name: 'endReferral', input }, (tx, { referralId, reason }) => takeStep(tx, referralId, 'END', reason));
  }
}

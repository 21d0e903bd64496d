import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { EndReason, PauseReason, ReturnReason } from '../../domain/requests/request-codes.js';
import { EndReasonCodes, PauseReasonCodes, ReturnReasonCodes } from './request.codes.js';

@InputType('ReferralStepInput', { description: 'Which referral.' })
export class ReferralStepInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;
}

@InputType('ReturnReferralInput', { description: 'Which request is a draft again, and why.' })
export class ReturnReferralInputType extends ReferralStepInputType {
  @Field(() => ReturnReasonCodes, { description: 'Why.' })
  reason: ReturnReason;
}

@InputType('PauseReferralInput', { description: 'Which referral is paused, and why.' })
export class PauseReferralInputType extends ReferralStepInputType {
  @Field(() => PauseReasonCodes, { description: 'Why.' })
  reason: PauseReason;
}

@InputType('EndReferralInput', { description: 'Which referral is over, and why.' })
export class EndReferralInputType extends ReferralStepInputType {
  @Field(() => EndReasonCodes, { description: 'Why.' })
  reason: EndReason;
}

@InputType('AssignReferralInput', { description: 'Who is in charge of which referral.' })
export class AssignReferralInputType extends ReferralStepInputType {
  @Field(() => ID, { description: 'Id of the person, a caseworker of the agency.' })
  personId: string;
}

@InputType('LinkSiblingsInput', { description: 'Which referrals are those of siblings that belong together.' })
export class LinkSiblingsInputType extends CommandInput {
  @Field(() => [ID], { description: 'Ids of two to ten referrals of the agency.' })
  referralIds: string[];
}

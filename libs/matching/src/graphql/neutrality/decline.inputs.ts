import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { DeclineReason } from '../../domain/neutrality/decline.js';
import { DeclineReasonCodes } from './offer-decline.type.js';

@InputType('WithdrawDeclineInput', { description: 'Which offer comes into question again for which referral.' })
export class WithdrawDeclineInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;
}

@InputType('DeclineOfferInput', { description: 'Which offer is not taken for which referral, and why.' })
export class DeclineOfferInputType extends WithdrawDeclineInputType {
  @Field(() => DeclineReasonCodes, { description: 'Why, in a code: nothing is told of the family.' })
  reason: DeclineReason;
}

import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList, DateTimeScalar } from '#platform/graphql';
import type { DeclineReason } from '../../domain/neutrality/decline.js';

export const DeclineReasonCodes = codeList<DeclineReason>('DeclineReason', 'Why an offer is not taken for a referral.', {
  FAMILY_DECLINED: 'The family or the young person does not want it.',
  TOO_FAR_IN_PRACTICE: 'The way is too long in practice, whatever the straight line says.',
  TIMES: 'The times do not fit after all.',
  GROUP_DOES_NOT_SUIT: 'The group does not suit.',
  HOST_DECLINED: 'The host says no.',
  OTHER: 'Another reason.',
});

@ObjectType('OfferDecline', { description: 'That an offer is not taken for a referral. It stays in the ranking where it was (GZ-16).' })
export class OfferDeclineType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => DeclineReasonCodes, { description: 'Why, in a code.' })
  reason: DeclineReason;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  declinedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null: it holds.' })
  withdrawnAt: Date | null;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';

@ObjectType('GroupOfferUse', { description: 'What a case has made of a group offer in a span of days.' })
export class GroupOfferUseType {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => ID, { description: 'Id of the host.' })
  hostId: string;

  @Field(() => Int, { description: 'Sessions that were not cancelled, on days of a confirmed seat or with a record of the case.' })
  expected: number;

  @Field(() => Int, { description: 'Of these attended, by the host\'s record.' })
  attended: number;

  @Field(() => Int, { description: 'Of these missed with an excuse.' })
  excused: number;

  @Field(() => Int, { description: 'Of these missed without a word.' })
  unexcused: number;

  @Field(() => Int, { description: 'Minutes of presence.' })
  minutes: number;
}

@ObjectType('ReportPrefill', { description: 'The part of a report that is known already: the group offers that were used (BHV-17).' })
export class ReportPrefillType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  to: string;

  @Field(() => [GroupOfferUseType], { description: 'By the code of the offer.' })
  groupOffers: readonly GroupOfferUseType[];
}

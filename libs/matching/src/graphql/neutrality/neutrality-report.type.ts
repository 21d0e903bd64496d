import { Field, Int, ObjectType } from '@nestjs/graphql';
import { YearMonthScalar } from '#platform/graphql';
import type { DeclineReason } from '../../domain/neutrality/decline.js';
import type { EventCount } from '../../domain/neutrality/neutrality-report.js';
import { DeclineReasonCodes } from './offer-decline.type.js';

const HIDDEN = 'For a provider rounded down to a multiple of five, and null (hidden) where fewer than five referrals stand behind it, none included.';

@ObjectType('DeclinedTimes', { description: 'How often offers were declined for one reason.' })
export class DeclinedTimesType {
  @Field(() => DeclineReasonCodes, { description: 'The reason.' })
  reason: DeclineReason;

  @Field(() => Int, { nullable: true, description: `How often. ${HIDDEN}` })
  times: EventCount;
}

@ObjectType('NeutralityRow', { description: 'How often the offers of one provider, or of all, were shown, and what became of it (GZ-16).' })
export class NeutralityRowType {
  @Field(() => Int, { description: 'Its offers in the catalogue with a certificate of the agency in these months.' })
  offers: number;

  @Field(() => Int, { nullable: true, description: `How often its offers were among the matches on a screen, counted once for a referral, an offer and a day. ${HIDDEN}` })
  shown: EventCount;

  @Field(() => Int, { nullable: true, description: `How often of these at the first place. ${HIDDEN}` })
  shownFirst: EventCount;

  @Field(() => Int, { nullable: true, description: `Seats that were reserved. ${HIDDEN}` })
  chosen: EventCount;

  @Field(() => Int, { nullable: true, description: `Of these those for which the family had wished (§ 5 SGB VIII). ${HIDDEN}` })
  wished: EventCount;

  @Field(() => Int, { nullable: true, description: `How often its offers were declined, and that holds. ${HIDDEN}` })
  declined: EventCount;

  @Field(() => [DeclinedTimesType], { description: 'The same by reason, every one of them.' })
  declinedBy: DeclinedTimesType[];
}

@ObjectType('NeutralityReport', { description: 'How often each provider was shown, chosen and declined in the market of an agency (GZ-16).' })
export class NeutralityReportType {
  @Field(() => YearMonthScalar, { description: 'First month.' })
  from: string;

  @Field(() => YearMonthScalar, { description: 'Last month.' })
  to: string;

  @Field(() => [NeutralityRowType], {
    description: 'By name, never by number. For the agency every provider of its network or with an agreement, also one that was never shown; for a provider itself alone.',
  })
  providers: NeutralityRowType[];

  @Field(() => NeutralityRowType, {
    description: 'All providers together. For a provider a number is hidden too where fewer than five referrals are left without its own, so that nobody reckons back to another.',
  })
  all: NeutralityRowType;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Variant } from '#matching';
import { HardCriterionCodes, VariantCodes } from '#matching/graphql';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import type { OfferMadeRecord, WaitState } from '../../domain/waiting/wait-record.js';
import type { Consequence, OfferEndReason } from '../../domain/waiting/waiting-rules.js';
import type { WaitNoteCode } from '../../domain/waiting/wait-notes.js';
import { ConsequenceCodes, OfferEndReasonCodes, OfferOutcomeCodes, WaitNoteCodes, WaitStateCodes } from './waiting.codes.js';

@ObjectType('Wait', { description: 'A referral that waits for a seat, for its agency and the responsible provider (DD-35).' })
export class WaitType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => String, { description: 'The pseudonym of the case.' })
  referralCode: string;

  @Field(() => ID, { description: 'Those of one group are offered seats together, all or none: siblings. Whoever waits alone is a group, too.' })
  groupId: string;

  @Field(() => Boolean, { description: 'Whether siblings wait for seats in one and the same offer.' })
  sameOffer: boolean;

  @Field(() => [ID], { description: 'Ids of the offers that it waits for; empty: any that matches.' })
  offerIds: readonly string[];

  @Field(() => VariantCodes, { description: 'How the seat is to be used.' })
  variant: Variant;

  @Field(() => Int, { description: "The referral's priority: 1 is the most urgent, 5 the least. It comes before the time of waiting." })
  priority: number;

  @Field(() => WaitStateCodes, { description: 'What it is at this moment.' })
  state: WaitState;

  @Field(() => String, { nullable: true, description: 'Why it pauses or is over, as a code.' })
  stateReason: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  waitingSince: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it waits no longer; null: it does.' })
  endedAt: Date | null;
}

export const WaitConnection = connectionOf(WaitType, 'Wait');

@ObjectType('WaitPlace', { description: 'A place in the queue.' })
export class WaitPlaceType {
  @Field(() => ID, { nullable: true, description: 'Of which offer; null: among those who wait for any.' })
  offerId: string | null;

  @Field(() => Int, { description: 'At most this place, 1 is the first: also those are counted whom the offer may not suit.' })
  place: number;
}

@ObjectType('WaitNote', { description: 'Why nothing has been offered to a case that waits, or what is open.' })
export class WaitNoteType {
  @Field(() => WaitNoteCodes, { description: 'What it is.' })
  code: WaitNoteCode;

  @Field(() => ID, { nullable: true, description: 'Of which offer; null: of all.' })
  offerId: string | null;

  @Field(() => [HardCriterionCodes], { description: 'NOT_MATCHING: which criteria are not met; else empty.' })
  criteria: readonly string[];

  @Field(() => String, { description: 'The same as a sentence, in the language that was asked for.' })
  sentence: string;
}

@ObjectType('OfferMade', { description: 'A seat that was offered from the waiting list, and what became of it.' })
export class OfferMadeType {
  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;

  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => DateTimeScalar, { description: 'When it was offered.' })
  madeAt: Date;

  @Field(() => OfferOutcomeCodes, { nullable: true, description: 'What became of it; null: it is open.' })
  outcome: OfferMadeRecord['outcome'];

  @Field(() => String, { nullable: true, description: 'Why, as a code.' })
  reason: string | null;

  @Field(() => ConsequenceCodes, { nullable: true, description: 'What followed; null: nothing.' })
  consequence: Consequence | null;
}

@ObjectType('WaitingList', { description: 'How many wait for an offer.' })
export class WaitingListType {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => Int, { description: 'Cases that wait for this offer.' })
  named: number;

  @Field(() => Int, { description: 'Cases that wait for any offer, and that this one suits at this moment with a free seat.' })
  suited: number;
}

@ObjectType('WaitingConsequence', { description: 'What follows in an agency for a reason.' })
export class WaitingConsequenceType {
  @Field(() => OfferEndReasonCodes, { description: 'The reason.' })
  reason: OfferEndReason;

  @Field(() => ConsequenceCodes, { description: 'What follows.' })
  consequence: Consequence;
}

@ObjectType('WaitingRules', { description: "The rules of an agency's waiting list. The order is the same everywhere: by priority (1 before 5), then by who has waited longest; siblings by the most urgent and longest of them." })
export class WaitingRulesType {
  @Field(() => Int, { description: 'A seat is offered until the end of that working day, 1 to 30.' })
  offerWorkingDays: number;

  @Field(() => Int, { description: 'Working days before the last day of the offer on which people are reminded, 0 to 30.' })
  offerReminderWorkingDays: number;

  @Field(() => Int, { description: 'Days after which the same offer may be made again (ASK_AGAIN), 1 to 365.' })
  askAgainDays: number;
}

@ObjectType('OfferWaiting', { description: 'Whether seats of an offer go to the waiting list.' })
export class OfferWaitingType {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => Boolean, { description: 'True: nobody is offered a seat; what is offered stays so.' })
  stopped: boolean;
}

@ObjectType('JoinedWaits', { description: 'Who waits now.' })
export class JoinedWaitsType {
  @Field(() => [WaitType], { description: 'The wait of the referral, first, and those of its siblings.' })
  waits: readonly WaitType[];
}

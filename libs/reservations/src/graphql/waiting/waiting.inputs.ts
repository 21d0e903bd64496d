import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Variant } from '#matching';
import { VariantCodes } from '#matching/graphql';
import { CommandInput, ConnectionArgs } from '#platform/graphql';
import type { PauseReason, WaitState } from '../../domain/waiting/wait-record.js';
import type { Consequence, OfferDeclineReason, OfferEndReason } from '../../domain/waiting/waiting-rules.js';
import { SeatInputType } from '../holds/hold.inputs.js';
import { ConsequenceCodes, OfferDeclineReasonCodes, OfferEndReasonCodes, PauseReasonCodes, WaitStateCodes } from './waiting.codes.js';

@ArgsType()
export class WaitsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this referral.' })
  referralId?: string | null;

  @Field(() => WaitStateCodes, { nullable: true, description: 'Only those in this state; left out: those that are not over.' })
  state?: WaitState | null;
}

@InputType('JoinWaitingListInput', { description: 'Which referral begins to wait, and for what.' })
export class JoinWaitingListInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral; it has to be searched for.' })
  referralId: string;

  @Field(() => [ID], { defaultValue: [], description: 'For these offers, at most 20; empty: for any that matches.' })
  offerIds: readonly string[];

  @Field(() => VariantCodes, { defaultValue: 'INTEGRATED', description: 'How the seat is to be used.' })
  variant: Variant;

  @Field(() => Boolean, { defaultValue: false, description: 'Its siblings that are searched for wait with it: seats are offered to all of them or to none.' })
  withSiblings: boolean;

  @Field(() => Boolean, { defaultValue: true, description: 'Siblings in one and the same offer.' })
  sameOffer: boolean;
}

@InputType('WaitInput', { description: 'Which wait is meant.' })
export class WaitInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the wait.' })
  waitId: string;
}

@InputType('ChangeWaitInput', { description: 'What changes; what is left out stays as it is. The place in the queue stays in every case.' })
export class ChangeWaitInputType extends WaitInputType {
  @Field(() => [ID], { nullable: true, description: 'For these offers, at most 20; empty: for any that matches.' })
  offerIds?: readonly string[] | null;

  @Field(() => VariantCodes, { nullable: true, description: 'How the seat is to be used.' })
  variant?: Variant | null;

  @Field(() => Boolean, { nullable: true, description: 'Siblings in one and the same offer.' })
  sameOffer?: boolean | null;

  @Field(() => PauseReasonCodes, { nullable: true, description: 'It pauses for this reason; an open offer is taken back.' })
  pauseReason?: PauseReason | null;

  @Field(() => Boolean, { defaultValue: false, description: 'It waits again.' })
  resume: boolean;
}

@InputType('DeclineOfferedSeatInput', { description: 'Which offered seat the family does not take.' })
export class DeclineOfferedSeatInputType extends SeatInputType {
  @Field(() => OfferDeclineReasonCodes, { description: 'Why.' })
  reason: OfferDeclineReason;
}

@InputType('SetOfferWaitingInput', { description: 'Whether seats of an offer go to the waiting list.' })
export class SetOfferWaitingInputType extends CommandInput {
  @Field(() => ID, { description: "Id of one's own offer." })
  offerId: string;

  @Field(() => Boolean, { description: 'True: nobody is offered a seat; what is offered stays so.' })
  stopped: boolean;
}

@InputType('WaitingConsequenceInput', { description: 'What follows for a reason.' })
export class WaitingConsequenceInputType {
  @Field(() => OfferEndReasonCodes, { description: 'The reason.' })
  reason: OfferEndReason;

  @Field(() => ConsequenceCodes, { description: 'What follows.' })
  consequence: Consequence;
}

@InputType('SetWaitingRulesInput', { description: 'All rules, also those that stay as they were; reasons that are left out have the usual consequence.' })
export class SetWaitingRulesInputType extends CommandInput {
  @Field(() => Int, { description: 'Working days, 1 to 30.' })
  offerWorkingDays: number;

  @Field(() => Int, { description: 'Working days, 0 to 30.' })
  offerReminderWorkingDays: number;

  @Field(() => Int, { description: 'Days, 1 to 365.' })
  askAgainDays: number;

  @Field(() => [WaitingConsequenceInputType], { defaultValue: [], description: 'Of one reason several times the last counts.' })
  consequences: readonly WaitingConsequenceInputType[];
}

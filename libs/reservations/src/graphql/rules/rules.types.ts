import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { NotAnAgencyType } from '#agreements/graphql';
import { CommandInput, IdempotencyConflictType, NotFoundType, RefusalType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { SetAsksFirstRefusal } from '../../application/rules/set-asks-first.use-case.js';
import type { SetSeatRulesRefusal } from '../../application/rules/set-seat-rules.use-case.js';

@ObjectType('SeatRules', { description: 'How long an agency\'s seats are held, and when a request has to be answered.' })
export class SeatRulesType {
  @Field(() => Int, { description: 'Minutes of a hold while the form is filled, 1 to 120; once prolonged by as many.' })
  holdMinutes: number;

  @Field(() => Int, { description: 'Open holds of one referral at once, 1 to 20.' })
  mostHolds: number;

  @Field(() => Int, { description: 'Working days (Monday to Friday) of a hold while the family decides, 1 to 30.' })
  decisionWorkingDays: number;

  @Field(() => Int, { description: 'Working days within which host and agency answer a request, 1 to 30.' })
  answerWorkingDays: number;

  @Field(() => Int, { description: 'On which working day after a request whoever has not answered is reminded, 1 to 29.' })
  chaseWorkingDays: number;

  @Field(() => Int, { description: 'On which working day their administrators and whoever asked hear that there is no answer, 2 to 30; on the last day to answer at the latest.' })
  escalateWorkingDays: number;
}

@InputType('SetSeatRulesInput', { description: 'All rules, also those that stay as they were.' })
export class SetSeatRulesInputType extends CommandInput {
  @Field(() => Int, { description: 'Minutes, 1 to 120.' })
  holdMinutes: number;

  @Field(() => Int, { description: 'Holds, 1 to 20.' })
  mostHolds: number;

  @Field(() => Int, { description: 'Working days, 1 to 30.' })
  decisionWorkingDays: number;

  @Field(() => Int, { description: 'Working days, 1 to 30.' })
  answerWorkingDays: number;

  @Field(() => Int, { nullable: true, description: 'Working days, 1 to 29; left out: as it is.' })
  chaseWorkingDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days, 2 to 30, more than to the reminder; left out: as it is.' })
  escalateWorkingDays?: number | null;
}

@InputType('SetAsksFirstInput', { description: 'Whether the host of an offer is asked before a seat is confirmed.' })
export class SetAsksFirstInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of one\'s own offer.' })
  offerId: string;

  @Field(() => Boolean, { description: 'True: it is asked.' })
  asksFirst: boolean;
}

@ObjectType('AsksFirst', { description: 'Whether the host of an offer is asked before a seat is confirmed.' })
export class AsksFirstType {
  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => Boolean, { description: 'True: it is asked, but not for its own cases.' })
  asksFirst: boolean;
}

@ObjectType('SeatRulesInvalid', { implements: () => RefusalType, description: 'One of the rules is no number that may stand there (SEAT_RULES_INVALID).' })
export class SeatRulesInvalidType extends RefusalType {
  @Field(() => String, { description: 'Which one.' })
  field: string;
}

export const setSeatRulesRefusals: RefusalTypes<SetSeatRulesRefusal> = {
  NOT_AN_AGENCY: NotAnAgencyType,
  SEAT_RULES_INVALID: SeatRulesInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const SetSeatRulesResultUnion = createUnionType({
  name: 'SetSeatRulesResult',
  description: 'The rules as they are now, or why they are as they were.',
  types: () => [SeatRulesType, NotAnAgencyType, SeatRulesInvalidType, TryAgainType, IdempotencyConflictType] as const,
});

export const setAsksFirstRefusals: RefusalTypes<SetAsksFirstRefusal> = { OFFER_NOT_FOUND: NotFoundType, TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType };

export const SetAsksFirstResultUnion = createUnionType({
  name: 'SetAsksFirstResult',
  description: 'What holds now, or why it is as it was.',
  types: () => [AsksFirstType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

import { Field, ObjectType } from '@nestjs/graphql';
import { BudgetAccountType, ExhaustedBudgetType } from '#agreements/graphql';
import { CentsScalar, codeList, MinutesScalar } from '#platform/graphql';
import type { BudgetReason, BudgetStep } from '../../domain/budgets/budget-source.js';

export const BudgetStepCodes = codeList<BudgetStep>('BudgetStep', 'Who is paid for a seat, in their order of use (TS-08); ASD is outside of it.', {
  TEAM: 'The team of the social space: its personalised volume.',
  PARTNER_STAFF: 'Others at a partner of the social spaces: the variable volume.',
  THIRD_PROVIDER: 'Another provider: the variable volume.',
  ASD: "The agency's own volume, of which it disposes alone (TS-09).",
});

export const BudgetReasonCodes = codeList<BudgetReason>('BudgetReason', 'Why earlier steps could not, or why the agency disposes of its own volume.', {
  NO_SUITABLE_OFFER: 'None of their offers suits.',
  NO_FREE_SEAT: 'None of their suitable offers has a free seat.',
  TOO_FAR: 'Theirs are too far away.',
  TIMES_DO_NOT_FIT: 'The times of theirs do not fit.',
  QUALITY: 'For the quality of the help.',
  PROVIDER_DIVERSITY: 'So that there are several providers.',
  WISH_OF_FAMILY: 'The family wishes for it.',
});

@ObjectType('StayBooking', { description: 'What a stay binds and has used on one account. What attendance is recorded of is used and not bound any more.' })
export class StayBookingType {
  @Field(() => BudgetAccountType, { nullable: true, description: 'The account as it is now.' })
  account: BudgetAccountType | null;

  @Field(() => BudgetStepCodes, { nullable: true, description: 'The step of the order of use; null for a budget that knows none.' })
  step: BudgetStep | null;

  @Field(() => BudgetReasonCodes, { nullable: true, description: 'Why the earlier steps could not; null: the first step, or not said.' })
  reason: BudgetReason | null;

  @Field(() => CentsScalar, { description: 'Bound while the seat is held or asked for.' })
  expectedCents: bigint;

  @Field(() => MinutesScalar, { description: 'Minutes of the leads bound while the seat is held or asked for, a string of digits.' })
  expectedMinutes: bigint;

  @Field(() => CentsScalar, { description: 'Bound by the confirmed seat.' })
  reservedCents: bigint;

  @Field(() => MinutesScalar, { description: 'Minutes of the leads bound by the confirmed seat, a string of digits.' })
  reservedMinutes: bigint;

  @Field(() => CentsScalar, { description: 'Used.' })
  consumedCents: bigint;

  @Field(() => MinutesScalar, { description: 'Minutes of the leads used, a string of digits.' })
  consumedMinutes: bigint;
}

@ObjectType('StayBudget', { description: 'By what a stay is paid for.' })
export class StayBudgetType {
  @Field(() => [StayBookingType], { description: 'Its bookings, one for each account and step; none where no budget pays.' })
  bookings: readonly StayBookingType[];

  @Field(() => Boolean, { description: 'Whether a step after the first is used and nobody has said why (TS-08).' })
  reasonMissing: boolean;

  @Field(() => [ExhaustedBudgetType], { description: 'Those of its accounts that are exhausted. Nothing is refused for it (GZ-18).' })
  alerts: readonly ExhaustedBudgetType[];
}

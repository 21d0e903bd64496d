import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import { CentsScalar, codeList, ConnectionArgs, connectionOf, LocalDateScalar, YearMonthScalar } from '#platform/graphql';
import type { ChargeKind, ChargeOutcome, ChargeReason } from '../../domain/charges/charge-codes.js';

export const ChargeKindCodes = codeList<ChargeKind>('ChargeKind', 'What an agency owes a provider beside seat uses.', {
  WEEKLY_RATE: 'A week, or the days of a week, of an approved module: a lump sum, whatever was done in it.',
  INSTALMENT: "The part of a provider's budget that a month has, due before it.",
});

export const ChargeOutcomeCodes = codeList<ChargeOutcome>('ChargeOutcome', 'What becomes of a charge.', {
  CHARGED: 'The agency owes it.',
  HELD: 'It waits until something is resolved; the rest goes on.',
});

export const ChargeReasonCodes = codeList<ChargeReason>('ChargeReason', 'Why a charge is held.', {
  RATE_MISSING: 'No weekly rate of the module is in force on these days.',
  PARTIAL_WEEK_RULE_MISSING: 'The week is not whole, and the agency has no rule for such weeks.',
  BUDGET_TOTAL_MISSING: 'The agreement does not say the sum of the budget.',
  INSTALMENTS_MISSING: 'Neither the regime nor the end of the agreement says how many instalments there are.',
});

@ObjectType('Charge', { description: 'What the agency owes a provider beside seat uses: pseudonym and days, never a name.' })
export class ChargeType {
  @Field(() => ID, { description: 'Stays the same when the month is cleared anew.' })
  id: string;

  @Field(() => ChargeKindCodes, { description: 'A week of a module, or an instalment.' })
  kind: ChargeKind;

  @Field(() => ID, { description: 'Id of the agreement that it rests on.' })
  agreementId: string;

  @Field(() => String, { nullable: true, description: 'The pseudonym of the case; null for an instalment.' })
  referralCode: string | null;

  @Field(() => ModuleCodes, { nullable: true, description: 'The approved module; null for an instalment.' })
  module: string | null;

  @Field(() => LocalDateScalar, { description: 'The first of its days.' })
  fromDate: string;

  @Field(() => LocalDateScalar, { description: 'The last of its days.' })
  toDate: string;

  @Field(() => Int, { description: 'Days that are charged; 7 where a begun week counts whole.' })
  days: number;

  @Field(() => ID, { nullable: true, description: 'Id of the weekly rate; null without one.' })
  rateId: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'What a whole week costs; null without a rate, and where the rate is no longer in force.' })
  rateCents: string | null;

  @Field(() => Int, { nullable: true, description: 'Which instalment of the budget it is, from 1; null for a week.' })
  instalmentNo: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When an instalment is due: the last working day before its month; null for a week.' })
  dueOn: string | null;

  @Field(() => ChargeOutcomeCodes, { description: 'What becomes of it.' })
  outcome: ChargeOutcome;

  @Field(() => ChargeReasonCodes, { nullable: true, description: 'Why it is held; null where it is not.' })
  reason: ChargeReason | null;

  @Field(() => CentsScalar, { description: 'What the agency owes; negative where it takes an earlier charge back, 0 where it is held.' })
  cents: string;

  @Field(() => YearMonthScalar, { nullable: true, description: 'The closed month that it corrects; null for a charge of this month.' })
  corrects: string | null;

  @Field(() => Boolean, { description: 'Whether it takes back what a closed month carries.' })
  isReversal: boolean;
}

export const ChargeConnection = connectionOf(ChargeType, 'Charge');

@ObjectType('ChargeTotal', { description: 'What the charges of one kind come to, as far as one sees them.' })
export class ChargeTotalType {
  @Field(() => ChargeKindCodes, { description: 'The kind.' })
  kind: ChargeKind;

  @Field(() => Int, { description: 'Number of charges.' })
  count: number;

  @Field(() => Int, { description: 'How many of them are held.' })
  heldCount: number;

  @Field(() => CentsScalar, { description: 'Their sum, corrections included.' })
  cents: string;
}

@ArgsType()
export class ChargesArgs extends ConnectionArgs {
  @Field(() => ChargeKindCodes, { nullable: true, description: 'Only of this kind.' })
  kind?: ChargeKind | null;

  @Field(() => ChargeOutcomeCodes, { nullable: true, description: 'Only with this outcome.' })
  outcome?: ChargeOutcome | null;

  @Field(() => ID, { nullable: true, description: 'Only of this provider.' })
  creditorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this case.' })
  referralId?: string | null;
}

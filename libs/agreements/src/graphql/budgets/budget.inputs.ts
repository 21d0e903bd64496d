import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CentsScalar, CommandInput, LocalDateScalar, MinutesScalar } from '#platform/graphql';
import type { BookableKind } from '../../domain/budgets/budget-codes.js';
import { BookableKindCodes } from './budget.codes.js';

@InputType('TariffRiseInput', { description: 'A rise of the tariff from a year on; counts from 2018 on.' })
export class TariffRiseInputType {
  @Field(() => Int, { description: 'First year.' })
  fromYear: number;

  @Field(() => CentsScalar, { description: 'What it adds to a year.' })
  cents: bigint;
}

@InputType('VolumeBasisInput', { description: 'What the total volume of a social space is made of (TS-01).' })
export class VolumeBasisInputType {
  @Field(() => CentsScalar, { description: 'Need of the base year.' })
  baseCents: bigint;

  @Field(() => Int, { defaultValue: 460, description: 'Share of staff costs on top of it, in basis points; 460 are 4.6 %.' })
  staffShareBasisPoints: number;

  @Field(() => CentsScalar, { description: 'Network and prevention.' })
  networkAndPreventionCents: bigint;

  @Field(() => [TariffRiseInputType], { defaultValue: [], description: 'Rises of the tariff.' })
  tariffRises: TariffRiseInputType[];
}

@InputType('CreateBudgetInput', { description: 'A budget; the regime of its first day says how it is split into accounts.' })
export class CreateBudgetInputType extends CommandInput {
  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'The social space; this or the agreement.' })
  socialSpaceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The provider budget agreement; this or the social space.' })
  agreementId?: string | null;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day; absent: the end of the regime's contract years." })
  validTo?: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'The total; this or its basis.' })
  totalCents?: bigint | null;

  @Field(() => VolumeBasisInputType, { nullable: true, description: 'What the total is made of, for the year of the first day; this or the total.' })
  volume?: VolumeBasisInputType | null;

  @Field(() => MinutesScalar, { nullable: true, description: 'Minutes in total, a string of digits; absent: hours are not agreed.' })
  totalMinutes?: bigint | null;
}

@InputType('BookBudgetInput', { description: 'A booking by hand for a subject, of the organisation itself. Repeated it does nothing; with other amounts it is refused. At most 100 billion euro and 10 billion minutes.' })
export class BookBudgetInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId: string;

  @Field(() => BookableKindCodes, { description: 'What is booked.' })
  kind: BookableKind;

  @Field(() => CentsScalar, { defaultValue: 0n, description: 'Cents, 0 or more; of no matter for RELEASED.' })
  cents: bigint;

  @Field(() => MinutesScalar, { defaultValue: 0n, description: 'Minutes, a string of digits, 0 or more; of no matter for RELEASED.' })
  minutes: bigint;

  @Field(() => String, { description: 'Kind of the subject, small letters and underscores.' })
  subjectKind: string;

  @Field(() => String, { description: 'Id of the subject; several are joined by a colon.' })
  subjectId: string;
}

@InputType('ReverseBudgetEntryInput', { description: 'Which entry is reversed.' })
export class ReverseBudgetEntryInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the entry.' })
  entryId: string;
}

@InputType('ProposeBudgetShiftInput', { description: 'Volume that is to move between two accounts of a budget.' })
export class ProposeBudgetShiftInputType extends CommandInput {
  @Field(() => ID, { description: 'The account that gives.' })
  fromAccountId: string;

  @Field(() => ID, { description: 'The account that takes.' })
  toAccountId: string;

  @Field(() => CentsScalar, { defaultValue: 0n, description: 'Cents, 0 or more.' })
  cents: bigint;

  @Field(() => MinutesScalar, { defaultValue: 0n, description: 'Minutes, a string of digits, 0 or more.' })
  minutes: bigint;
}

@InputType('ApproveBudgetShiftInput', { description: 'Which shift is approved.' })
export class ApproveBudgetShiftInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the shift.' })
  shiftId: string;
}

@InputType('SocialSpaceHourRateInput', { description: 'What the hour rate of a social space is worked out of (TS-06).' })
export class SocialSpaceHourRateInputType {
  @Field(() => CentsScalar, { description: 'Yearly cost of a position (Stellenfaktor).' })
  positionFactorCents: bigint;

  @Field(() => MinutesScalar, { description: 'Gross yearly working time (Bruttojahresarbeitszeit) in minutes, a string of digits above 0.' })
  grossAnnualMinutes: bigint;
}

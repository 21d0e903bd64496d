import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CentsScalar, DateTimeScalar, LocalDateScalar, MinutesScalar } from '#platform/graphql';
import type { AccountKind, EntryKind } from '../../domain/budgets/budget-codes.js';
import type { BudgetShift } from '../../domain/budgets/budget-record.js';
import { AccountKindCodes, EntryKindCodes, ShiftStateCodes } from './budget.codes.js';

/** Minutes of a budget go beyond 32 bits, as cents do; they travel as digits. */
const minutes = () => MinutesScalar;

@ObjectType('BudgetAccount', { description: 'An account with its balance as it is now. Free may be below 0: an exhausted budget blocks nothing (GZ-18).' })
export class BudgetAccountType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => AccountKindCodes, { description: 'Which account.' })
  kind: AccountKind;

  @Field(() => CentsScalar, { description: 'Its volume, with what was shifted.' })
  totalCents: bigint;

  @Field(() => CentsScalar, { description: 'Bound and not yet used.' })
  reservedCents: bigint;

  @Field(() => CentsScalar, { description: 'What of the reserved is for seats that are held or asked for, and not confirmed yet.' })
  expectedCents: bigint;

  @Field(() => CentsScalar, { description: 'Used.' })
  consumedCents: bigint;

  @Field(() => CentsScalar, { description: 'What is left.' })
  freeCents: bigint;

  @Field(minutes, { nullable: true, description: 'Minutes of its volume, a string of digits; null where hours are not agreed.' })
  totalMinutes: bigint | null;

  @Field(minutes, { description: 'Minutes bound and not yet used, a string of digits.' })
  reservedMinutes: bigint;

  @Field(minutes, { description: 'Minutes of the reserved for seats that are not confirmed yet, a string of digits.' })
  expectedMinutes: bigint;

  @Field(minutes, { description: 'Minutes used, a string of digits.' })
  consumedMinutes: bigint;

  @Field(minutes, { nullable: true, description: 'Minutes left, a string of digits; null where hours are not agreed.' })
  freeMinutes: bigint | null;
}

@ObjectType('Budget', { description: 'Money and, where agreed, hours of a social space or of a provider budget agreement.' })
export class BudgetType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => ID, { nullable: true, description: 'The social space; null for a budget of an agreement.' })
  socialSpaceId: string | null;

  @Field(() => ID, { nullable: true, description: 'The agreement; null for a budget of a social space.' })
  agreementId: string | null;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  validTo: string;

  @Field(() => CentsScalar, { description: 'The total; its accounts add up to it exactly.' })
  totalCents: bigint;

  @Field(minutes, { nullable: true, description: 'Minutes in total, a string of digits; null where hours are not agreed.' })
  totalMinutes: bigint | null;
}

@ObjectType('BudgetEntry', { description: 'An entry of a budget account. Entries never change; a correction is a reversal.' })
export class BudgetEntryType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => EntryKindCodes, { description: 'What it says.' })
  kind: EntryKind;

  @Field(() => CentsScalar, { description: 'Cents; negative in a reversal and at the source of a shift.' })
  cents: bigint;

  @Field(minutes, { description: 'Minutes, a string of digits; negative as the cents are.' })
  minutes: bigint;

  @Field(() => String, { description: 'Kind of what it was booked for.' })
  subjectKind: string;

  @Field(() => String, { description: 'Id of what it was booked for; several are joined by a colon.' })
  subjectId: string;

  @Field(() => ID, { nullable: true, description: 'The entry that it reverses.' })
  reversesId: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was booked.' })
  at: Date;
}

@ObjectType('BudgetShift', { description: 'Volume moved between the personalised and the variable account by two people, one of each side (GZ-04).' })
export class BudgetShiftType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ID, { description: 'The account that gives.' })
  fromAccountId: string;

  @Field(() => ID, { description: 'The account that takes.' })
  toAccountId: string;

  @Field(() => CentsScalar, { description: 'Cents.' })
  cents: bigint;

  @Field(minutes, { description: 'Minutes, a string of digits.' })
  minutes: bigint;

  @Field(() => ShiftStateCodes, { description: 'How far it is.' })
  state: BudgetShift['state'];
}

@ObjectType('ExhaustedBudget', { description: 'A warning: more is bound than there is. It blocks nothing (GZ-18).' })
export class ExhaustedBudgetType {
  @Field(() => ID, { description: 'The account.' })
  accountId: string;

  @Field(() => CentsScalar, { description: 'What is left, below 0 as far as it is overdrawn.' })
  freeCents: bigint;

  @Field(minutes, { nullable: true, description: 'Minutes left, a string of digits; null where hours are not agreed.' })
  freeMinutes: bigint | null;
}

@ObjectType('BookedBudget', { description: 'What was booked, with warnings.' })
export class BookedBudgetType {
  @Field(() => [BudgetEntryType], { description: 'The entries written; none when all of it was booked before.' })
  entries: readonly BudgetEntryType[];

  @Field(() => [ExhaustedBudgetType], { description: 'Accounts that are exhausted now.' })
  warnings: readonly ExhaustedBudgetType[];
}

@ObjectType('SocialSpaceHourRate', { description: 'Hour rate of a social space with what it was worked out of (TS-06).' })
export class SocialSpaceHourRateType {
  @Field(() => CentsScalar, { description: 'Yearly cost of a position.' })
  positionFactorCents: bigint;

  @Field(minutes, { description: 'Gross yearly working time in minutes, a string of digits.' })
  grossAnnualMinutes: bigint;

  @Field(() => String, { description: 'Euro an hour, a decimal number with up to four places.' })
  hourRateEur: string;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, LocalDateScalar, LocalTimeScalar, YearMonthScalar } from '#platform/graphql';
import type { CareKind, CaseWorkType, StaffCategory, WithdrawReason } from '../../domain/hours/care-codes.js';
import type { CareWarning } from '../../domain/hours/care-records.js';
import { CareKindCodes, CareWarningCodes, CaseWorkTypeCodes, HoursWithdrawReasonCodes, StaffCategoryCodes } from './hours.codes.js';

@ObjectType('CareContact', { description: 'Care of a case outside the groups of the marketplace: how long and of which kind, never what was talked about.' })
export class CareContactType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When it began; null: not given.' })
  start: string | null;

  @Field(() => Int, { description: 'How many minutes.' })
  minutes: number;

  @Field(() => CareKindCodes, { description: 'What it was.' })
  kind: CareKind;

  @Field(() => CaseWorkTypeCodes, { nullable: true, description: 'What the time was spent on; null: an import has not given it.' })
  workType: CaseWorkType | null;

  @Field(() => StaffCategoryCodes, { nullable: true, description: 'Who worked; null: an import has not given it.' })
  staff: StaffCategory | null;

  @Field(() => Int, { description: 'Counts the changes; for correctCareContact.' })
  revision: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null: it counts.' })
  withdrawnAt: Date | null;

  @Field(() => HoursWithdrawReasonCodes, { nullable: true, description: 'Why it was taken back.' })
  withdrawReason: WithdrawReason | null;
}

export const CareContactConnection = connectionOf(CareContactType, 'CareContact');

@ObjectType('CareWarning', { description: 'What about recorded contacts may want a look. They are recorded all the same.' })
export class CareWarningType {
  @Field(() => CareWarningCodes, { description: 'What it is.' })
  code: CareWarning['code'];

  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => ID, { nullable: true, description: 'Id of the contact (OUTSIDE_APPROVAL).' })
  contactId?: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Day of the contact (OUTSIDE_APPROVAL).' })
  date?: string;

  @Field(() => YearMonthScalar, { nullable: true, description: 'The month (ABOVE_APPROVED_HOURS).' })
  month?: string;

  @Field(() => Int, { nullable: true, description: 'Minutes that are approved at most for the days of the approval in the month, rounded down (ABOVE_APPROVED_HOURS).' })
  approvedMinutes?: number;

  @Field(() => Int, { nullable: true, description: 'Minutes given on these days, in groups and outside, without resource persons (ABOVE_APPROVED_HOURS).' })
  deliveredMinutes?: number;
}

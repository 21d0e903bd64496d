import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, ConnectionArgs, LocalDateScalar, LocalTimeScalar } from '#platform/graphql';
import type { CareKind, CaseWorkType, GeneralWorkType, StaffCategory, WithdrawReason } from '../../domain/hours/care-codes.js';
import { CareKindCodes, CaseWorkTypeCodes, GeneralWorkTypeCodes, HoursWithdrawReasonCodes, StaffCategoryCodes } from './hours.codes.js';

@InputType('CareContactEntryInput', { description: 'A contact of a case.' })
export class CareContactEntryInputType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => LocalDateScalar, { description: 'The day, up to today.' })
  date: string;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When it began; tells two contacts of one day apart.' })
  start?: string | null;

  @Field(() => Int, { description: 'Minutes, 1 to 1440.' })
  minutes: number;

  @Field(() => CareKindCodes, { description: 'What it was.' })
  kind: CareKind;

  @Field(() => CaseWorkTypeCodes, { description: 'What the time was spent on: exactly one.' })
  workType: CaseWorkType;

  @Field(() => StaffCategoryCodes, { description: 'Who worked.' })
  staff: StaffCategory;
}

@InputType({ isAbstract: true })
abstract class ContactSaidInput extends CommandInput {
  @Field(() => LocalDateScalar, { description: 'The day, up to today.' })
  date: string;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When it began; tells two contacts of one day apart. Absent: not given.' })
  start?: string | null;

  @Field(() => Int, { description: 'Minutes, 1 to 1440.' })
  minutes: number;

  @Field(() => CareKindCodes, { description: 'What it was.' })
  kind: CareKind;

  @Field(() => CaseWorkTypeCodes, { description: 'What the time was spent on: exactly one.' })
  workType: CaseWorkType;

  @Field(() => StaffCategoryCodes, { description: 'Who worked.' })
  staff: StaffCategory;
}

@InputType('RecordCareContactInput', { description: 'A contact of a case.' })
export class RecordCareContactInputType extends ContactSaidInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;
}

@InputType('RecordCareContactsInput', { description: 'Contacts of cases, all or none.' })
export class RecordCareContactsInputType extends CommandInput {
  @Field(() => [CareContactEntryInputType], { description: 'The contacts, 1 to 200.' })
  entries: CareContactEntryInputType[];
}

@InputType('CorrectCareContactInput', { description: 'A contact as it really was; the case stays.' })
export class CorrectCareContactInputType extends ContactSaidInput {
  @Field(() => ID, { description: 'Id of the contact.' })
  contactId: string;

  @Field(() => Int, { description: 'The revision that one has seen.' })
  revision: number;
}

@InputType('WithdrawCareContactInput', { description: 'A contact that is taken back.' })
export class WithdrawCareContactInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the contact.' })
  contactId: string;

  @Field(() => HoursWithdrawReasonCodes, { description: 'Why.' })
  reason: WithdrawReason;
}

@InputType({ isAbstract: true })
abstract class WorkTimeSaidInput extends CommandInput {
  @Field(() => LocalDateScalar, { description: 'The day, up to today.' })
  date: string;

  @Field(() => Int, { description: 'Minutes, 1 to 1440.' })
  minutes: number;

  @Field(() => GeneralWorkTypeCodes, { description: 'What the time was spent on: exactly one.' })
  workType: GeneralWorkType;

  @Field(() => StaffCategoryCodes, { description: 'Who worked.' })
  staff: StaffCategory;

  @Field(() => ID, { nullable: true, description: 'Id of the offer it was for, which the provider hosts alone or with others.' })
  offerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the social space of the agency it was for; not beside an offer.' })
  socialSpaceId?: string | null;
}

@InputType('RecordWorkTimeInput', { description: 'Time of staff that belongs to no single case.' })
export class RecordWorkTimeInputType extends WorkTimeSaidInput {
  @Field(() => ID, { description: 'Id of the agency that it was worked for.' })
  agencyId: string;
}

@InputType('CorrectWorkTimeInput', { description: 'Work without a case as it really was; the agency stays.' })
export class CorrectWorkTimeInputType extends WorkTimeSaidInput {
  @Field(() => ID, { description: 'Id of the entry.' })
  workTimeId: string;

  @Field(() => Int, { description: 'The revision that one has seen.' })
  revision: number;
}

@InputType('WithdrawWorkTimeInput', { description: 'Work without a case that is taken back.' })
export class WithdrawWorkTimeInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the entry.' })
  workTimeId: string;

  @Field(() => HoursWithdrawReasonCodes, { description: 'Why.' })
  reason: WithdrawReason;
}

@ArgsType()
abstract class HoursListArgs extends ConnectionArgs {
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day; absent: from the beginning.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; absent: to the end.' })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether entries that were taken back are shown as well.' })
  withWithdrawn?: boolean | null;
}

@ArgsType()
export class CareContactsArgs extends HoursListArgs {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;
}

@ArgsType()
export class WorkTimesArgs extends HoursListArgs {
  @Field(() => ID, { nullable: true, description: 'Only work for this agency.' })
  agencyId?: string | null;
}

@ArgsType()
export class WorkHoursArgs {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  to: string;

  @Field(() => ID, { nullable: true, description: 'Only hours for this agency.' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only hours of this provider.' })
  providerId?: string | null;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import { codeList, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { ApprovalKind } from '../../domain/approvals/approval-record.js';
import type { ApprovalWarning } from '../../application/approvals/apply-change.js';
import type { Module } from '../../domain/referral-codes.js';
import { ApprovalKindCodes } from './approval.codes.js';

@ObjectType('WeeklyMinutes', { description: 'Hours of a week, in minutes; both ends belong to them.' })
export class WeeklyMinutesType {
  @Field(() => Int, { description: 'At least.' })
  from: number;

  @Field(() => Int, { description: 'At most.' })
  to: number;
}

@ObjectType('CaseApproval', { description: 'A span of days on which the agency has approved a module, or hours, on a legal basis. It is shortened or followed by another one, never rewritten.' })
export class CaseApprovalType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => ApprovalKindCodes, { description: 'How it came to be.' })
  kind: ApprovalKind;

  @Field(() => String, { description: 'Legal basis of the help, a paragraph of SGB VIII such as 31.' })
  legalBasis: string;

  @Field(() => ModuleCodes, { nullable: true, description: 'The module; null where hours are approved.' })
  module: Module | null;

  @Field(() => WeeklyMinutesType, { nullable: true, description: 'The hours; null where a module is approved.' })
  weeklyMinutes: WeeklyMinutesType | null;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open.' })
  validTo: string | null;

  @Field(() => ID, { nullable: true, description: 'The approval that it prolongs or was split from.' })
  followsId: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was extended or put on another legal basis, as a code.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ends before the day that was signed, as a code; null: it does not.' })
  endReason: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the person who has signed, whose name, where one may know it, is signedByPerson; null for what an import has brought.' })
  signedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was signed.' })
  signedAt: Date | null;
}

export const ApprovalWarningCodes = codeList<ApprovalWarning['code']>('ApprovalWarningCode', 'What a person should know of a decision; none of it blocks.', {
  LEGAL_BASIS_NOT_COVERED: "The responsible provider's agreement does not list the legal basis: no group will match.",
});

@ObjectType('ApprovalWarning', { description: 'What a person should know of a decision that was taken.' })
export class ApprovalWarningType {
  @Field(() => ApprovalWarningCodes, { description: 'Stable code.' })
  code: ApprovalWarning['code'];

  @Field(() => String, { description: 'The legal basis that it is about.' })
  legalBasis: string;

  @Field(() => LocalDateScalar, { description: 'The first day for which it is said.' })
  day: string;

  @Field(() => String, { description: 'An English sentence for logs and machines.' })
  message: string;

  @Field(() => String, { description: 'The sentence for German screens.' })
  text: string;
}

@ObjectType('ApprovalChange', { description: 'What is approved for a referral after a decision.' })
export class ApprovalChangeType {
  @Field(() => [CaseApprovalType], { description: 'All approvals that hold, by their days.' })
  approvals: CaseApprovalType[];

  @Field(() => [ApprovalWarningType], { description: 'What one should know of it.' })
  warnings: ApprovalWarningType[];
}

@ObjectType('EndangermentReportNoted', { description: 'That there is a report under § 8a SGB VIII; never what it says.' })
export class EndangermentReportNotedType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => LocalDateScalar, { description: 'The day of the report.' })
  reportedOn: string;
}

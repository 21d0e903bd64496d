import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import { CommandInput, LocalDateScalar } from '#platform/graphql';
import type { EndReason, ExtensionReason, LegalBasisReason } from '../../domain/approvals/approval-reasons.js';
import type { Module } from '../../domain/referral-codes.js';
import { EndReasonCodes, ExtensionReasonCodes, LegalBasisReasonCodes } from './approval.codes.js';

@InputType({ isAbstract: true })
abstract class ExtentInput extends CommandInput {
  @Field(() => ModuleCodes, { nullable: true, description: 'The module; either it or hours.' })
  module?: Module | null;

  @Field(() => Int, { nullable: true, description: 'Minutes a week at least, where hours are approved.' })
  weeklyMinutesFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes a week at most.' })
  weeklyMinutesTo?: number | null;
}

@InputType('GrantApprovalInput', { description: 'A module, or hours, approved for some days.' })
export class GrantApprovalInputType extends ExtentInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => String, { nullable: true, description: 'Legal basis, a paragraph of SGB VIII; absent: the one that is asked for.' })
  legalBasis?: string | null;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; absent: open, or as long as the module lasts.' })
  validTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the search for a seat begins at once.' })
  search?: boolean | null;
}

@InputType('ChangeModuleInput', { description: 'Another module, or other hours, from a day on.' })
export class ChangeModuleInputType extends ExtentInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => LocalDateScalar, { description: 'First day of the change; something is approved on it.' })
  from: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the change, after which the former terms hold again; absent: the end of the approval, or as long as the module lasts.' })
  to?: string | null;
}

@InputType('ExtendApprovalInput', { description: 'An approval, and until when it goes on.' })
export class ExtendApprovalInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the approval.' })
  approvalId: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The new last day; absent: open, or as long as the module lasts.' })
  validTo?: string | null;

  @Field(() => ExtensionReasonCodes, { description: 'Why.' })
  reason: ExtensionReason;
}

@InputType('EndApprovalInput', { description: 'An approval, and its last day.' })
export class EndApprovalInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the approval.' })
  approvalId: string;

  @Field(() => LocalDateScalar, { description: 'The last day that it keeps; the day before its first one takes it back.' })
  lastDay: string;

  @Field(() => EndReasonCodes, { description: 'Why.' })
  reason: EndReason;
}

@InputType('ChangeLegalBasisInput', { description: 'Another legal basis from a day on (BHV-19).' })
export class ChangeLegalBasisInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => LocalDateScalar, { description: 'First day on the new basis; something is approved on it.' })
  from: string;

  @Field(() => String, { description: 'The new legal basis, a paragraph of SGB VIII such as 31.' })
  legalBasis: string;

  @Field(() => LegalBasisReasonCodes, { description: 'Why.' })
  reason: LegalBasisReason;
}

@InputType('NoteEndangermentReportInput', { description: 'That there is a report under § 8a SGB VIII, and of which day.' })
export class NoteEndangermentReportInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => LocalDateScalar, { description: 'The day of the report; not one to come, and at most 27 years ago.' })
  reportedOn: string;
}

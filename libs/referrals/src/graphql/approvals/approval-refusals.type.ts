import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import { LocalDateScalar, RefusalType } from '#platform/graphql';
import type { Module } from '../../domain/referral-codes.js';

@ObjectType('SigningRightMissing', { implements: () => RefusalType, description: 'Only a caseworker with signing right decides this (SIGNING_RIGHT_MISSING, TS-15).' })
export class SigningRightMissingType extends RefusalType {}

@ObjectType('ApprovalWrongState', { implements: () => RefusalType, description: 'Nothing is approved for a draft or a case that has ended (APPROVAL_WRONG_STATE).' })
export class ApprovalWrongStateType extends RefusalType {
  @Field(() => String, { description: 'The state of the referral.' })
  state: string;
}

@ObjectType('ApprovalInvalid', { implements: () => RefusalType, description: 'A field does not do, by itself or with the others (APPROVAL_INVALID).' })
export class ApprovalInvalidType extends RefusalType {
  @Field(() => String, { description: 'The field.' })
  field: string;

  @Field(() => String, { description: 'What was expected, in English words.' })
  expected: string;

  @Field(() => String, { nullable: true, description: 'What was given, at most 200 characters of it; null: nothing.' })
  given: string | null;
}

@ObjectType('ModuleNotInRegime', { implements: () => RefusalType, description: "None of the agency's regimes has the module on this day (MODULE_NOT_IN_REGIME)." })
export class ModuleNotInRegimeType extends RefusalType {
  @Field(() => ModuleCodes, { description: 'The module.' })
  module: Module;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  day: string;
}

@ObjectType('EndangermentReportMissing', { implements: () => RefusalType, description: 'The module needs a report under § 8a SGB VIII, and none is noted, or only that of a former crisis (ENDANGERMENT_REPORT_MISSING, DD-08).' })
export class EndangermentReportMissingType extends RefusalType {}

@ObjectType('ModuleTooLong', { implements: () => RefusalType, description: 'The module does not last so long (MODULE_TOO_LONG, DD-08).' })
export class ModuleTooLongType extends RefusalType {
  @Field(() => Int, { description: 'Days that it lasts at most.' })
  mostDays: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day that it may have; never null here.' })
  latest: string | null;
}

@ObjectType('ExtensionNeeded', { implements: () => RefusalType, description: 'What adjoins a crisis is an extension of it, with a reason (EXTENSION_NEEDED, DD-08).' })
export class ExtensionNeededType extends RefusalType {
  @Field(() => ID, { description: 'The approval to be extended.' })
  approvalId: string;
}

@ObjectType('ApprovalOverlaps', { implements: () => RefusalType, description: 'Something else is approved on some of the days (APPROVAL_OVERLAPS).' })
export class ApprovalOverlapsType extends RefusalType {
  @Field(() => ID, { description: 'The approval that is there.' })
  approvalId: string;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null: open.' })
  validTo: string | null;
}

@ObjectType('NotApprovedOnDay', { implements: () => RefusalType, description: 'Nothing is approved on the day from which on it is to change (NOT_APPROVED_ON_DAY).' })
export class NotApprovedOnDayType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'The day.' })
  day: string;
}

@ObjectType('ApprovalDayOutOfRange', { implements: () => RefusalType, description: 'The day does not lie where it must (APPROVAL_DAY_OUT_OF_RANGE).' })
export class ApprovalDayOutOfRangeType extends RefusalType {
  @Field(() => LocalDateScalar, { description: 'The earliest day that does.' })
  earliest: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The latest day that does; null: none is too late.' })
  latest: string | null;
}

@ObjectType('ApprovalUnchanged', { implements: () => RefusalType, description: 'This is approved already (APPROVAL_UNCHANGED).' })
export class ApprovalUnchangedType extends RefusalType {}
